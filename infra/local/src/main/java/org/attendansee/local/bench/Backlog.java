package org.attendansee.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.attendansee.local.bench.Throughput.Finish;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.StackException;

/**
 * Measures how fast workers work off photographs that were all accepted before they started, so that nothing but the
 * workers themselves and what they write to takes time.
 */
public final class Backlog {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final int CLIENTS = 4;

    private final Fleet fleet;
    private final Connection database;
    private final PhotoFeed feed;
    private final int warmUp;

    /** @param warmUp photographs of each worker that do not count */
    public Backlog(LocalStack stack, Connection database, PhotoFeed feed, int warmUp) {
        this.fleet = new Fleet(stack);
        this.database = database;
        this.feed = feed;
        this.warmUp = warmUp;
    }

    /**
     * What came of it.
     *
     * @param finishes of all photographs, in their order
     * @param throughput while all workers were at work
     * @param effort for each photograph, from when all had begun to the end
     */
    public record Result(List<Finish> finishes, Throughput throughput, Effort effort) {

        public Result {
            finishes = List.copyOf(finishes);
        }
    }

    /**
     * Processor time, in seconds.
     *
     * @param workers of the workers
     * @param all of all parts of the stack
     */
    public record Effort(double workers, double all) {

        Effort since(Effort earlier) {
            return new Effort(workers - earlier.workers, all - earlier.all);
        }

        Effort dividedBy(int photos) {
            return new Effort(workers / photos, all / photos);
        }
    }

    /** Has photographs accepted, then starts workers, sees them finish, and stops them. */
    public Result workOff(int photos, int workers) throws SQLException, InterruptedException {
        Collection<UUID> images = upload(photos);
        fleet.start(workers);
        try {
            Effort effort = effortUntilDone(images);
            List<Finish> finishes = finishes(images);
            return new Result(finishes, Throughput.of(finishes, warmUp), effort);
        } finally {
            fleet.stop();
        }
    }

    Fleet fleet() {
        return fleet;
    }

    int warmUp() {
        return warmUp;
    }

    Collection<UUID> upload(int photos) throws InterruptedException {
        feed.beginRound();
        List<Callable<UUID>> uploads = new ArrayList<>();
        for (int i = 0; i < photos; i++) {
            uploads.add(() -> feed.upload().id());
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<UUID> images = new ArrayList<>();
            for (Future<UUID> image : threads.invokeAll(uploads)) {
                images.add(image.get());
            }
            return images;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not every photograph was accepted", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Effort effortUntilDone(Collection<UUID> images) throws SQLException, InterruptedException {
        int doneBefore = done(images);
        Effort before = effort();
        awaitDone(images, images.size());
        return effort().since(before).dividedBy(Math.max(1, images.size() - doneBefore));
    }

    /** Returns when so many of the photographs are done, or some more. */
    void awaitDone(Collection<UUID> images, int photos) throws SQLException, InterruptedException {
        int done = done(images);
        Instant lastProgress = Instant.now();
        while (done < photos) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            int now = done(images);
            if (now > done) {
                lastProgress = Instant.now();
            } else if (Duration.between(lastProgress, Instant.now()).compareTo(STANDSTILL) > 0) {
                throw new StackException("%d of %d photographs were done, then nothing happened for %d s"
                        .formatted(done, images.size(), STANDSTILL.toSeconds()));
            }
            done = now;
        }
    }

    Effort effort() {
        return new Effort(seconds(fleet.processorTime()), seconds(fleet.processorTimeOfAll()));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    int done(Collection<UUID> images) throws SQLException {
        String sql = "select count(*) from images where id = any(?) and status in ('PROCESSED', 'FAILED')";
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("uuid", images.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Of those that are done, in their order. */
    List<Finish> finishes(Collection<UUID> images) throws SQLException {
        String sql =
                "select id, status, worker_id, processed_at from images where id = any(?) and processed_at is not null"
                        + " order by processed_at";
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("uuid", images.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                List<Finish> finishes = new ArrayList<>();
                while (row.next()) {
                    if (!"PROCESSED".equals(row.getString("status"))) {
                        throw new StackException("Photograph %s is %s: that is no measurement"
                                .formatted(row.getString("id"), row.getString("status")));
                    }
                    finishes.add(new Finish(
                            row.getString("worker_id"),
                            row.getObject("processed_at", OffsetDateTime.class).toInstant()));
                }
                return finishes;
            }
        }
    }
}
