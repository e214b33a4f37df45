package org.attendansee.local.chaos;

import java.io.IOException;
import java.util.function.Function;

/** A disk without a byte left. */
record FullDisk(String name, Function<Scene, SmallDisk> disk) implements Fault {

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        disk.apply(scene).fillFor(scene.outage().dividedBy(2));
    }
}
