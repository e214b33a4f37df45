package org.attendansee.common.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.attendansee.common.storage.ObjectStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The components {@code db}, {@code objectStore} and {@code kafka} of a service's health. The first takes the place of
 * Spring Boot's, which waits for as long as the connection pool does.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthProperties.class)
public class PartHealthConfiguration {

    @Bean
    PartHealth dbHealthIndicator(DataSource database, HealthProperties properties) {
        return new PartHealth("db", properties, () -> select(database, properties.timeout()));
    }

    @Bean
    PartHealth objectStoreHealthIndicator(ObjectStore store, HealthProperties properties) {
        return new PartHealth("object-store", properties, store::prepare);
    }

    @Bean
    PartHealth kafkaHealthIndicator(Admin kafka, HealthProperties properties) {
        int timeoutMillis = Math.toIntExact(properties.timeout().toMillis());
        return new PartHealth(
                "kafka", properties, () -> kafka.describeCluster(new DescribeClusterOptions().timeoutMs(timeoutMillis))
                        .nodes()
                        .get());
    }

    /** One connection for all questions that are not about single topics. */
    @Bean
    Admin kafkaQuestions(KafkaAdmin configured) {
        return Admin.create(Map.copyOf(configured.getConfigurationProperties()));
    }

    private static void select(DataSource database, Duration timeout) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
            statement.execute("select 1");
        }
    }
}
