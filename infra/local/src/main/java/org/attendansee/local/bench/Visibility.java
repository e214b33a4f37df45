package org.attendansee.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.attendansee.local.stack.StackException;

/** Sees when the faces of photographs are there for others to read, by looking into the database all the time. */
public final class Visibility implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Connection database;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::look, "visibility");

    private Visibility(Connection database) {
        this.database = database;
    }

    /** @param database that nobody else uses meanwhile */
    public static Visibility watch(Connection database) {
        Visibility visibility = new Visibility(database);
        visibility.thread.start();
        return visibility;
    }

    /**
     * How long it takes from now on until the faces of a photograph are there. It fails with a {@link StackException}
     * when the photograph does, or when nothing comes of it for two minutes.
     */
    public CompletableFuture<Duration> of(UUID imageId) {
        Waiting one = new Waiting(System.nanoTime(), new CompletableFuture<>());
        waiting.put(imageId, one);
        return one.end();
    }

    private void look() {
        try {
            while (true) {
                if (!waiting.isEmpty()) {
                    lookOnce();
                }
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            waiting.values().forEach(one -> one.end().completeExceptionally(e));
        }
    }

    private void lookOnce() throws SQLException {
        String sql = "select id, status from images where id = any(?) and status in ('PROCESSED', 'FAILED')";
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setArray(
                    1, database.createArrayOf("uuid", waiting.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                long now = System.nanoTime();
                while (row.next()) {
                    finish(row.getObject("id", UUID.class), row.getString("status"), now);
                }
            }
        }
        long now = System.nanoTime();
        waiting.forEach((id, one) -> {
            if (now - one.begin() > PATIENCE.toNanos()) {
                waiting.remove(id);
                one.end()
                        .completeExceptionally(new StackException(
                                "Photograph %s was not done within %d s".formatted(id, PATIENCE.toSeconds())));
            }
        });
    }

    private void finish(UUID imageId, String status, long now) {
        Waiting one = waiting.remove(imageId);
        if (one == null) {
            return;
        }
        if (status.equals("PROCESSED")) {
            one.end().complete(Duration.ofNanos(now - one.begin()));
        } else {
            one.end()
                    .completeExceptionally(new StackException(
                            "Photograph %s is %s: that is no measurement".formatted(imageId, status)));
        }
    }

    /** Looks no more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param begin as {@link System#nanoTime} had it */
    private record Waiting(long begin, CompletableFuture<Duration> end) {}
}
