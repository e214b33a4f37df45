package org.attendansee.local.chaos;

import java.util.function.Function;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.Part;

/** {@code kill -9}; the supervisor starts it again a second later. */
record KilledPart(String name, Function<LocalStack, Part> part) implements Fault {

    @Override
    public void inject(Scene scene) {
        part.apply(scene.stack()).kill();
    }
}
