package org.attendansee.local.chaos;

import java.time.Duration;

/** An object store at the end of a bad line: 160 KB/s each way, and every answer at least 200 ms late. */
record SlowStore(String name) implements Fault {

    private static final Duration PER_CHUNK = Duration.ofMillis(100);

    @Override
    public void inject(Scene scene) throws InterruptedException {
        scene.store().delay(PER_CHUNK);
        try {
            scene.outlast();
        } finally {
            scene.store().delay(Duration.ZERO);
        }
    }
}
