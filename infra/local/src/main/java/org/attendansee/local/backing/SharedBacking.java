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
            case AUTO -> Docker.mayAnswer() ? startContainersIfPossible() : startEmbedded("there is no Docker");
        };
    }

    /** An engine is of no use without images, and a machine without the internet cannot pull any. */
    private static Backing startContainersIfPossible() {
        try {
            ContainerBacking.requireImages();
            return start(BackingChoice.CONTAINERS);
        } catch (RuntimeException e) {
            log.debug("Containers do not start", e);
            return startEmbedded("containers do not start, as " + e.getMessage());
        }
    }

    private static Backing startEmbedded(String reason) {
        log.info("Tests run on embedded servers: {}", reason);
        return start(BackingChoice.EMBEDDED);
    }
}
