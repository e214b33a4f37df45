package org.attendansee.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.client.PhotoView;

/**
 * Uploads photographs round and round. Each round goes into a session of its own, because a session takes the same
 * photograph once. Safe for use by many threads.
 */
public final class PhotoFeed {

    private static final Duration TOKEN_USE = Duration.ofSeconds(60);

    private static final int PHOTOS_KEPT = 32;

    private final ApiClient api;
    private final BenchPhotos photos;
    private final UUID classId;
    private final List<UUID> sessions = new ArrayList<>();
    private Instant signedIn = Instant.now();
    private int count;
    private int rounds;

    public PhotoFeed(ApiClient api, BenchPhotos photos) {
        this.api = api;
        this.photos = photos;
        classId = api.createClass("Measured class");
    }

    /** Uploads the next photograph; returns when it is accepted. */
    public PhotoView upload() {
        Next next = next();
        return api.upload(next.sessionId(), next.photo().name(), next.photo().content());
    }

    /** Begins with the first photograph again, in a new session. */
    synchronized void beginRound() {
        count = 0;
    }

    /** Deletes the photographs of earlier rounds, but not the last 32, which may be under way. */
    public void deleteEarlierRounds() {
        List<UUID> earlier;
        synchronized (this) {
            int old = Math.max(0, sessions.size() - 1 - (PHOTOS_KEPT + photos.size() - 1) / photos.size());
            earlier = List.copyOf(sessions.subList(0, old));
            sessions.subList(0, old).clear();
        }
        earlier.forEach(api::deleteSession);
    }

    private synchronized Next next() {
        if (count % photos.size() == 0) {
            signInAgain();
            sessions.add(api.createSession(classId, "Round " + ++rounds, LocalDate.now()));
        }
        return new Next(sessions.get(sessions.size() - 1), photos.get(count++));
    }

    private void signInAgain() {
        if (Duration.between(signedIn, Instant.now()).compareTo(TOKEN_USE) > 0) {
            api.signIn();
            signedIn = Instant.now();
        }
    }

    private record Next(UUID sessionId, BenchPhotos.Photo photo) {}
}
