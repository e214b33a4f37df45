package org.attendansee.local.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceProcess;

/** The clock of an API instance and of a worker jumps an hour ahead, then two hours back, then to the true time. */
record ClockJump(String name) implements Fault {

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public void inject(Scene scene) throws Exception {
        Optional<FakeClock> clock = FakeClock.in(scene.stack().dataFolder());
        if (clock.isEmpty()) {
            throw new NotPossibleException("libfaketime is not installed");
        }
        restart(scene.stack(), clock.get().environment());
        for (Duration ahead : new Duration[] {HOUR, HOUR.negated(), Duration.ZERO}) {
            clock.get().jumpTo(ahead);
            scene.pause(scene.outage().dividedBy(3));
        }
        restart(scene.stack(), Map.of());
    }

    private static void restart(LocalStack stack, Map<String, String> environment) {
        for (ServiceProcess service : new ServiceProcess[] {stack.api(), stack.worker(1)}) {
            service.restartWith(environment);
        }
    }
}
