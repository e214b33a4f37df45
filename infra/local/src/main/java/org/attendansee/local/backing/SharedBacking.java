package org.attendansee.local.backing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses, starts and ends the backing of this JVM. */
final class SharedBacking {

    private static final Logger log = LoggerFactory.getLogger(SharedBacking.class);

    private static @Nullable Backing backing;

    private SharedBacking() {}

    static synchronized Backing get() {
        Backing running = backing;
        if (running == null) {
            running = start(BackingChoice.fromSystemProperty());
            backing = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "backing-stop"));
        }
        return running;
    }

    private static Backing start(BackingChoice choice) {
        return switch (choice) {
            case CONTAINERS -> new ContainerBacking();
            case EMBEDDED -> new EmbeddedBacking();
            case AUTO -> Docker.answers() ? start(BackingChoice.CONTAINERS) : startEmbedded();
        };
    }

    private static Backing startEmbedded() {
        log.info("Docker does not answer: tests run on embedded servers");
        return start(BackingChoice.EMBEDDED);
    }
}
