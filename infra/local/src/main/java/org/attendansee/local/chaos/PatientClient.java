package org.attendansee.local.chaos;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.client.RefusedException;

/**
 * Sends a photograph as a good client does: until it is taken, to the next instance after each failure, with growing
 * pauses, and never sooner than it was asked to. Whatever else it is told is an error.
 */
final class PatientClient {

    private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503, 504, 507);
    private static final int UNAUTHENTICATED = 401;
    private static final int SERVER_ERROR = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final List<ApiClient> instances;
    private final Ledger ledger;

    PatientClient(List<ApiClient> instances, Ledger ledger) {
        this.instances = List.copyOf(instances);
        this.ledger = ledger;
    }

    /** Returns the image that the photograph became; empty when it was refused for good. */
    Optional<UUID> upload(UUID sessionId, MintedPhoto photo) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        boolean signedIn = true;
        for (int attempt = Math.floorMod(photo.sha256().hashCode(), instances.size()); ; attempt++) {
            ApiClient api = instances.get(attempt % instances.size());
            Duration asked = Duration.ZERO;
            try {
                if (!signedIn) {
                    api.signIn();
                }
                UUID imageId =
                        api.upload(sessionId, photo.fileName(), photo.content()).id();
                ledger.accept(imageId, sessionId, photo);
                return Optional.of(imageId);
            } catch (RefusedException e) {
                if (e.status() == UNAUTHENTICATED && signedIn) {
                    // Its token has ended: the same instance gives a new one.
                    signedIn = false;
                    attempt--;
                    continue;
                }
                if (!RETRYABLE.contains(e.status())) {
                    ledger.error(e.status() + " " + e.getMessage());
                    if (e.status() != SERVER_ERROR) {
                        return Optional.empty();
                    }
                }
                asked = e.retryAfter();
            } catch (UncheckedIOException e) {
                // Nobody knows whether it was taken: sending it again is harmless.
            }
            signedIn = true;
            ledger.sendAgain();
            TimeUnit.MILLISECONDS.sleep(Math.max(pause.toMillis(), asked.toMillis()));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
