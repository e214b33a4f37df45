package org.attendansee.local.chaos;

import java.time.Duration;
import java.util.List;
import org.attendansee.local.stack.ServiceProcess;

/**
 * The clock of an API instance and of a worker jumps an hour ahead, then two hours back, then to the true time. They go
 * on running with a clock that can jump.
 */
record ClockJump(String name) implements Fault {

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public void inject(Scene scene) throws Exception {
        FakeClock clock = FakeClock.in(scene.stack().dataFolder())
                .orElseThrow(() -> new NotPossibleException("libfaketime is not installed"));
        for (ServiceProcess service : List.of(scene.stack().api(), scene.stack().worker(1))) {
            service.restartWith(clock.environment());
        }
        for (Duration ahead : List.of(HOUR, HOUR.negated(), Duration.ZERO)) {
            clock.jumpTo(ahead);
            scene.pause(scene.outage().dividedBy(3));
        }
    }
}
