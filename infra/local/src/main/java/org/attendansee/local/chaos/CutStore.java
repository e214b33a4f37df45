package org.attendansee.local.chaos;

import java.time.Duration;
import java.time.Instant;

/** Connections to the object store that end in the middle, again and again, and then are refused for a while. */
record CutStore(String name) implements Fault {

    private static final Duration BETWEEN_CUTS = Duration.ofMillis(300);

    @Override
    public void inject(Scene scene) throws InterruptedException {
        Instant half = Instant.now().plus(scene.outage().dividedBy(2));
        while (Instant.now().isBefore(half)) {
            scene.store().cut();
            scene.pause(BETWEEN_CUTS);
        }
        scene.store().refuse();
        try {
            scene.pause(scene.outage().dividedBy(2));
        } finally {
            scene.store().admit();
        }
    }
}
