package org.attendansee.common.health;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The health of another part. However many ask, the part is asked by one thread at a time, seldom, and not for longer
 * than the timeout: a part that is frozen must freeze neither probes nor their threads.
 */
public final class PartHealth implements HealthIndicator, AutoCloseable {

    private final Question question;
    private final HealthProperties properties;
    private final ExecutorService asking;

    private @Nullable Future<Health> asked;
    private @Nullable Health latest;
    private long latestAt;

    /** @param name of the part, for the thread that asks it */
    public PartHealth(String name, HealthProperties properties, Question question) {
        this.question = question;
        this.properties = properties;
        this.asking = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "health-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Throws whatever it likes when the part cannot serve. */
    @FunctionalInterface
    public interface Question {
        void ask() throws Exception;
    }

    @Override
    public synchronized Health health() {
        Health known = latest;
        if (known != null && System.nanoTime() - latestAt < properties.keep().toNanos()) {
            return known;
        }
        Health found = find();
        latest = found;
        latestAt = System.nanoTime();
        return found;
    }

    private Health find() {
        Future<Health> answer = asked;
        if (answer == null || answer.isDone()) {
            answer = asking.submit(this::ask);
            asked = answer;
        }
        try {
            return answer.get(properties.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Health.down()
                    .withDetail(
                            "error", "No answer within " + properties.timeout().toMillis() + " ms")
                    .build();
        } catch (ExecutionException e) {
            return Health.down(Objects.requireNonNullElse(e.getCause(), e)).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private Health ask() throws Exception {
        question.ask();
        return Health.up().build();
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
