package org.attendansee.local.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class BackingIT {

    private final Backing backing = Backing.shared();

    @Test
    void isTheSameForTheWholeJvm() {
        assertThat(Backing.shared()).isSameAs(backing);
    }

    @Test
    void givesEachCallerADatabaseOfItsOwn() throws Exception {
        String first = backing.createDatabase();
        String second = backing.createDatabase();

        try (Connection connection = DriverManager.getConnection(first, backing.username(), backing.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE photo (id int)");
        }

        try (Connection connection = DriverManager.getConnection(second, backing.username(), backing.password());
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT to_regclass('photo')")) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getString(1)).isNull();
        }
    }

    @Test
    void hasAKafkaThatCreatesTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backing.kafkaBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("backing-test", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);

            // Brokers tell of a topic a moment after they have promised it.
            await().untilAsserted(() -> assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
                    .contains("backing-test"));
        }
    }

    @Test
    void hasAnObjectStoreThatCreatesBuckets() throws Exception {
        Map<String, String> properties = backing.springProperties();
        String bucket = properties.getOrDefault("attendansee.storage.bucket", "");
        MinioClient client = MinioClient.builder()
                .endpoint(backing.s3Endpoint())
                .region("us-east-1")
                .credentials(backing.s3AccessKey(), backing.s3SecretKey())
                .build();

        client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());

        assertThat(client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))
                .isTrue();
    }
}
