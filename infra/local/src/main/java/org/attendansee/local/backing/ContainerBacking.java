package org.attendansee.local.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The servers as containers. The system properties {@code backing.postgres.image}, {@code backing.kafka.image} and
 * {@code backing.object-store.image} choose other images.
 */
public final class ContainerBacking implements Backing {

    private final AtomicInteger databases = new AtomicInteger();
    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(postgresImage()).withCommand("postgres -c max_connections=200");
    private final KafkaContainer kafka = new KafkaContainer(kafkaImage())
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_NUM_PARTITIONS", "6")
            .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private final MinIOContainer objectStore = new MinIOContainer(objectStoreImage());

    /** Starts all three; returns when they answer. */
    public ContainerBacking() {
        try {
            Startables.deepStart(Stream.of(postgres, kafka, objectStore)).join();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Pulls the images that this machine lacks. Testcontainers would try for minutes where there is no registry.
     *
     * @throws IllegalStateException when an image is neither here nor to be had
     */
    static void requireImages() {
        Stream.of(postgresImage(), kafkaImage(), objectStoreImage()).forEach(ContainerImages::require);
    }

    private static DockerImageName postgresImage() {
        return image("postgres", "postgres:18", "postgres");
    }

    private static DockerImageName kafkaImage() {
        return image("kafka", "apache/kafka:4.2.1", "apache/kafka");
    }

    private static DockerImageName objectStoreImage() {
        return image("object-store", "pgsty/silo:RELEASE.2026-09-03T13-18-01Z", "minio/minio");
    }

    private static DockerImageName image(String server, String usual, String compatibleWith) {
        return DockerImageName.parse(System.getProperty("backing." + server + ".image", usual))
                .asCompatibleSubstituteFor(compatibleWith);
    }

    @Override
    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String username() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String s3Endpoint() {
        return objectStore.getS3URL();
    }

    @Override
    public String s3AccessKey() {
        return objectStore.getUserName();
    }

    @Override
    public String s3SecretKey() {
        return objectStore.getPassword();
    }

    @Override
    public String createDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), username(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be created", e);
        }
        return jdbcUrl().replace("/" + postgres.getDatabaseName(), "/" + name);
    }

    @Override
    public void close() {
        Stream.of(objectStore, kafka, postgres).forEach(container -> container.stop());
    }
}
