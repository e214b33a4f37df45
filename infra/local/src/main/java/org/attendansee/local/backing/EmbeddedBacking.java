package org.attendansee.local.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.stack.KafkaServer;
import org.attendansee.local.stack.ObjectStoreServer;
import org.attendansee.local.stack.Part;
import org.attendansee.local.stack.PostgresServer;
import org.attendansee.local.stack.Secrets;
import org.attendansee.local.stack.StackPorts;

/** The servers as child processes on free ports, with their data in a temporary folder. */
public final class EmbeddedBacking implements Backing {

    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final ObjectStoreServer objectStore;

    /** Starts all three; returns when they answer. */
    public EmbeddedBacking() {
        folder = temporaryFolder();
        Secrets secrets = Secrets.generate();
        StackPorts ports = StackPorts.free();
        postgres = new PostgresServer(folder, ports.postgres(), secrets);
        kafka = new KafkaServer(folder, ports.kafka(), ports.kafkaController());
        objectStore = new ObjectStoreServer(folder, ports.objectStore(), secrets);
        try {
            onAll(Part::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    @Override
    public String username() {
        return postgres.username();
    }

    @Override
    public String password() {
        return postgres.password();
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String s3Endpoint() {
        return objectStore.endpoint().toString();
    }

    @Override
    public String s3AccessKey() {
        return objectStore.accessKey();
    }

    @Override
    public String s3SecretKey() {
        return objectStore.secretKey();
    }

    @Override
    public String createDatabase() {
        return postgres.createDatabase("test_" + databases.incrementAndGet());
    }

    /** For tests that need a server to fail. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** For tests that need a server to fail. */
    public KafkaServer kafka() {
        return kafka;
    }

    /** For tests that need a server to fail. */
    public ObjectStoreServer objectStore() {
        return objectStore;
    }

    /** Nothing here is worth an orderly stop: the data goes as well. */
    @Override
    public void close() {
        onAll(part -> {
            if (part.alive()) {
                part.kill();
            }
        });
        FileUtils.deleteQuietly(folder.toFile());
    }

    private void onAll(Consumer<Part> action) {
        CompletableFuture.allOf(List.of(postgres, kafka, objectStore).stream()
                        .map(part ->
                                CompletableFuture.runAsync(() -> action.accept(part), task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("attendansee-backing-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for the test servers", e);
        }
    }
}
