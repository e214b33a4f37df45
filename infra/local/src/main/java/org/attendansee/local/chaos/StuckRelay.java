package org.attendansee.local.chaos;

import java.util.Optional;
import org.attendansee.local.stack.ServiceProcess;

/**
 * One of two relays stops ({@code SIGSTOP}) with rows of the outbox in hand, and goes on when the other has long been
 * at work.
 */
record StuckRelay(String name) implements Fault {

    @Override
    public void inject(Scene scene) throws Exception {
        ServiceProcess api = scene.stack().api();
        try {
            // Without an answer from Kafka, each relay waits with the rows that it has claimed.
            scene.stack().kafka().freeze();
            scene.await(
                    "both relays to be at work", () -> Optional.of(scene.rows().busyRelays())
                            .filter(busy -> busy == scene.stack().apis().size()));
            api.freeze();
            scene.stack().kafka().thaw();
            scene.outlast();
        } finally {
            scene.stack().kafka().thaw();
            api.thaw();
        }
    }
}
