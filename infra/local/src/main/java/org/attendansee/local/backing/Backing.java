package org.attendansee.local.backing;

import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL, Kafka and object store for the tests of one JVM.
 *
 * <p>The system property {@code backing} chooses where they run: {@code containers}, {@code embedded} (as child
 * processes), or {@code auto}, which takes containers when Docker answers.
 */
public interface Backing extends AutoCloseable {

    /** The one of this JVM: started by the first call, stopped when the JVM exits. */
    static Backing shared() {
        return SharedBacking.get();
    }

    /** Of a database that every caller shares; {@link #createDatabase()} makes private ones. */
    String jdbcUrl();

    String username();

    String password();

    String kafkaBootstrapServers();

    /** Scheme, host and port. */
    String s3Endpoint();

    String s3AccessKey();

    String s3SecretKey();

    /** Creates an empty database and returns its JDBC URL; user name and password are the same. */
    String createDatabase();

    @Override
    void close();

    /** A name for a bucket that no other test has. */
    default String uniqueBucket() {
        return "test-" + UUID.randomUUID();
    }

    /** The properties that connect a service, each call with a database and a bucket of its own. */
    default Map<String, String> springProperties() {
        return springProperties(uniqueBucket());
    }

    /** The properties that connect a service to a database of its own and to the bucket. */
    default Map<String, String> springProperties(String bucket) {
        return springProperties(createDatabase(), bucket);
    }

    /** The properties that connect a service to the database and the bucket. */
    default Map<String, String> springProperties(String jdbcUrl, String bucket) {
        return Map.of(
                "spring.datasource.url", jdbcUrl,
                "spring.datasource.username", username(),
                "spring.datasource.password", password(),
                "spring.kafka.bootstrap-servers", kafkaBootstrapServers(),
                "attendansee.storage.endpoint", s3Endpoint(),
                "attendansee.storage.access-key", s3AccessKey(),
                "attendansee.storage.secret-key", s3SecretKey(),
                "attendansee.storage.bucket", bucket,
                "attendansee.topics.replication-factor", "1");
    }
}
