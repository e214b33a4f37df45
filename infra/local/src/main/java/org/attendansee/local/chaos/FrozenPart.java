package org.attendansee.local.chaos;

import java.util.function.Function;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.Part;

/** {@code SIGSTOP}: its port is open, its connections are up, its locks are held, and nothing answers. */
record FrozenPart(String name, Function<LocalStack, Part> part) implements Fault {

    @Override
    public void inject(Scene scene) throws InterruptedException {
        Part frozen = part.apply(scene.stack());
        frozen.freeze();
        try {
            scene.outlast();
        } finally {
            frozen.thaw();
        }
    }
}
