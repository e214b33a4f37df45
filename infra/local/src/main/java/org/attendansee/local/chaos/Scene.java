package org.attendansee.local.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attendansee.local.stack.LocalStack;

/**
 * What faults act on.
 *
 * @param store the way from the services to the object store
 * @param storeDisk what objects lie on
 * @param spoolDisk what uploads lie on until they are in the object store
 * @param outage how long a part is away, or in the way
 */
record Scene(
        LocalStack stack,
        TcpProxy store,
        SmallDisk storeDisk,
        SmallDisk spoolDisk,
        Rows rows,
        PatientClient client,
        PhotoMint mint,
        UUID session,
        Duration outage) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Lets time pass for as long as outages last. */
    void outlast() throws InterruptedException {
        pause(outage);
    }

    void pause(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    /**
     * Waits until there is something. As long as the database is away, there is not.
     *
     * @throws TimeoutException when there was nothing within 10 minutes
     */
    <T> T await(String what, Callable<Optional<T>> look) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            Optional<T> found = lookAt(look);
            if (found.isPresent()) {
                return found.get();
            }
            pause(LOOK_EVERY);
        }
        throw new TimeoutException("Waited 10 minutes for " + what);
    }

    private static <T> Optional<T> lookAt(Callable<Optional<T>> look) throws Exception {
        try {
            return look.call();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Sends a photograph and returns the image that it became. */
    UUID upload(MintedPhoto photo) throws InterruptedException {
        return client.upload(session, photo).orElseThrow(() -> new IllegalStateException("A photograph was refused"));
    }
}
