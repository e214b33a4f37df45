package org.attendansee.local.chaos;

import java.util.function.Function;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.Part;

/** Stopped, and started again much later. */
record AbsentPart(String name, Function<LocalStack, Part> part) implements Fault {

    @Override
    public void inject(Scene scene) throws InterruptedException {
        Part absent = part.apply(scene.stack());
        absent.stop();
        scene.outlast();
        absent.start();
    }
}
