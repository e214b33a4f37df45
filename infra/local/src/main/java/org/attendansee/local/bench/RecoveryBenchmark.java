package org.attendansee.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceProcess;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;

/** Measures how long a photograph takes whose worker is killed while it has it in hand. */
public final class RecoveryBenchmark {

    private static final Duration LOOK = Duration.ofMillis(2);

    private final LocalStack stack;
    private final ApiClient api;
    private final Connection database;
    private final UniquePhotos photos;

    public RecoveryBenchmark(LocalStack stack, ApiClient api, Connection database, UniquePhotos photos) {
        this.stack = stack;
        this.api = api;
        this.database = database;
        this.photos = photos;
    }

    /** Times from the moment that a worker takes a photograph until its faces are there, with nothing in the way. */
    public Times undisturbed(UUID sessionId, int rounds) throws SQLException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            UUID imageId = upload(sessionId);
            awaitWorkerOf(imageId);
            times.add(untilProcessed(imageId));
        }
        return new Times(times);
    }

    /** The same from the moment that its worker was killed; another has to do it. */
    public Times afterKilledWorker(UUID sessionId, int rounds) throws SQLException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            UUID imageId = upload(sessionId);
            ServiceProcess worker = stack.worker(awaitWorkerOf(imageId));
            worker.kill();
            times.add(untilProcessed(imageId));
            worker.start();
        }
        return new Times(times);
    }

    private UUID upload(UUID sessionId) {
        return api.upload(sessionId, "hall.jpg", photos.next().content()).id();
    }

    /** @throws StackException when it is done, or given up, before it was seen in a worker's hands */
    private String awaitWorkerOf(UUID imageId) throws SQLException, InterruptedException {
        @Nullable String worker = null;
        while (worker == null) {
            requireUnfinished(imageId, status(imageId));
            worker = text("select worker_id from images where id = ? and status = 'PROCESSING'", imageId);
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        return worker;
    }

    private static void requireUnfinished(UUID imageId, String status) {
        if (status.equals("PROCESSED")) {
            throw new StackException("Photograph %s was done before it was seen in a worker's hands: take larger ones"
                    .formatted(imageId));
        }
        requireNotFailed(imageId, status);
    }

    /** @throws StackException when it is given up */
    private Duration untilProcessed(UUID imageId) throws SQLException, InterruptedException {
        Instant begin = Instant.now();
        String status = status(imageId);
        while (!status.equals("PROCESSED")) {
            requireNotFailed(imageId, status);
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            status = status(imageId);
        }
        return Duration.between(begin, Instant.now());
    }

    private static void requireNotFailed(UUID imageId, String status) {
        if (status.equals("FAILED")) {
            throw new StackException("Photograph %s is FAILED: that is no measurement".formatted(imageId));
        }
    }

    private String status(UUID imageId) throws SQLException {
        String status = text("select status from images where id = ?", imageId);
        if (status == null) {
            throw new StackException("Photograph %s is gone".formatted(imageId));
        }
        return status;
    }

    private @Nullable String text(String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
