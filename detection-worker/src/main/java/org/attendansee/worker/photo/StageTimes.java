package org.attendansee.worker.photo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.attendansee.common.trace.Traces;
import org.springframework.stereotype.Component;

/** How long each stage of the work on a photograph takes. */
@Component
class StageTimes {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);
    private final Traces traces;

    /** What is done one after the other. */
    enum Stage {
        /** From the object store, with its checksum. */
        FETCH,
        /** From encoded bytes to pixels. */
        DECODE,
        /** Reducing and finding. */
        DETECT,
        /** Cutting out and encoding all faces. */
        CROP,
        /** All crops to the object store. */
        STORE,
        /** The rows. */
        WRITE
    }

    StageTimes(MeterRegistry meters, Traces traces) {
        this.traces = traces;
        Arrays.stream(Stage.values())
                .forEach(stage -> timers.put(
                        stage,
                        Timer.builder("attendansee.photos.stage")
                                .description("Time that a stage of the work on a photograph takes")
                                .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                                .serviceLevelObjectives(BUCKETS)
                                .register(meters)));
    }

    void took(Stage stage, Duration time) {
        Objects.requireNonNull(timers.get(stage)).record(time);
    }

    /** Runs stages that take their own times. */
    <T, E extends Exception> T part(String name, Traces.Result<T, E> stages) throws E {
        return traces.part(name, stages);
    }

    /** Runs the work and takes the time, unless it fails. */
    <T, E extends Exception> T time(Stage stage, Traces.Result<T, E> work) throws E {
        long begin = System.nanoTime();
        T result = traces.part(stage.name().toLowerCase(Locale.ROOT), work);
        took(stage, Duration.ofNanos(System.nanoTime() - begin));
        return result;
    }
}
