package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BenchReportTest {

    private static final Duration LIMIT = Duration.ofMillis(100);

    @Test
    void judgesEachRouteByItsP95() {
        int[] fiveInHundredAreSlow = new int[100];
        for (int i = 0; i < 5; i++) {
            fiveInHundredAreSlow[i * 20] = 5_000;
        }
        int[] sixInHundredAreSlow = fiveInHundredAreSlow.clone();
        sixInHundredAreSlow[1] = 100;

        assertThat(new BenchReport(List.of(measurement(fiveInHundredAreSlow)), LIMIT).keepsLimit())
                .isTrue();
        assertThat(new BenchReport(List.of(measurement(1), measurement(sixInHundredAreSlow)), LIMIT).keepsLimit())
                .isFalse();
    }

    @Test
    void marksWhatIsOverTheLimit() {
        BenchReport report = new BenchReport(List.of(measurement(10, 20), measurement(100)), LIMIT);

        assertThat(written(report::print).lines())
                .containsExactly(
                        "| route   |   p50 ms |   p95 ms |   max ms |       KB |",
                        "|---------|---------:|---------:|---------:|---------:|",
                        "| classes |    10.00 |    20.00 |    20.00 |      2.0 |",
                        "| classes |   100.00 |   100.00 |   100.00 |      2.0 | over the limit");
    }

    @Test
    void writesEverySingleTime() {
        BenchReport report = new BenchReport(List.of(measurement(10, 20)), LIMIT);

        assertThat(written(report::writeRaw))
                .isEqualTo("route\trequest\tmillis\nclasses\t0\t10.00\nclasses\t1\t20.00\n");
    }

    private static String written(Consumer<PrintWriter> action) {
        StringWriter text = new StringWriter();
        action.accept(new PrintWriter(text));
        return text.toString();
    }

    private static Measurement measurement(int... millis) {
        return new Measurement(
                "classes",
                new Times(Arrays.stream(millis).mapToObj(Duration::ofMillis).toList()),
                2048);
    }
}
