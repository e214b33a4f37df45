package org.attendansee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.attendansee.local.chaos.ChaosPlan;
import org.attendansee.local.chaos.ChaosReport;
import org.attendansee.local.chaos.ChaosSuite;
import org.attendansee.local.chaos.Faults;
import org.attendansee.local.stack.Progress;
import org.attendansee.local.stack.ServiceJars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./attendansee chaos} does; all of it with the Maven profile {@code chaos}. */
class ChaosIT {

    private static final int RATE = 3;
    private static final PrintWriter OUT = new PrintWriter(System.out, true);

    @TempDir
    private Path data;

    @Test
    void keepsItsPromisesWhileAFewPartsFail() throws Exception {
        ChaosReport report = run(Faults.shortNames(), 0, Duration.ofSeconds(5));

        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted()).isGreaterThan(20);
    }

    @Test
    @EnabledIfSystemProperty(named = "chaos", matches = "all")
    void keepsItsPromisesWhateverFails() throws Exception {
        ChaosReport report = run(Faults.names(), 2_000, Duration.ofSeconds(60));

        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted()).isGreaterThanOrEqualTo(2_000);
    }

    private ChaosReport run(List<String> faults, int photos, Duration outage) throws Exception {
        ChaosPlan plan = new ChaosPlan(
                data,
                ServiceJars.builtIn(RunningSystem.PROJECT_ROOT),
                RunningSystem.models(),
                2,
                RATE,
                photos,
                faults,
                outage);
        ChaosReport report = new ChaosSuite(plan, Progress.silent(), OUT).run();
        report.print(OUT);
        return report;
    }
}
