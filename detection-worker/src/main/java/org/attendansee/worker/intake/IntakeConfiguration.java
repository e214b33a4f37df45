package org.attendansee.worker.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.attendansee.worker.detector.DetectorPool;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.config.ShareKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultShareConsumerFactory;
import org.springframework.kafka.core.ShareConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.ShareAckMode;

/** Reads {@code image-uploaded} as a share group (KIP-932). */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** While one photograph is being detected, another is fetched, and the faces of a third are written. */
    private static final int LISTENERS_PER_DETECTOR = 3;

    @Bean
    ShareConsumerFactory<String, String> shareConsumerFactory(KafkaProperties properties) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.getBootstrapServers());
        configuration.putAll(properties.getProperties());
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        configuration.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        return new DefaultShareConsumerFactory<>(configuration, StringDeserializer::new, StringDeserializer::new);
    }

    @Bean
    ShareKafkaListenerContainerFactory<String, String> detectionContainerFactory(
            ShareConsumerFactory<String, String> consumers,
            FailedRecords failures,
            DetectorPool detectors,
            IntakeProperties properties) {
        properties.requireTimeFor(detectors.timeLimit());
        var factory = new ShareKafkaListenerContainerFactory<>(consumers);
        factory.setConcurrency(detectors.size() * LISTENERS_PER_DETECTOR);
        factory.setShareConsumerRecordRecoverer(failures);
        factory.getContainerProperties().setShareAckMode(ShareAckMode.EXPLICIT);
        return factory;
    }

    /**
     * Tries again while a part is away; whatever time can't mend is thrown at once, and so is everything once this
     * worker ends.
     */
    @Bean
    RetryTemplate outageRetries(IntakeProperties properties, WorkerEnd end) {
        return new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .timeout(properties.patience())
                .delay(properties.retryDelay())
                .multiplier(2)
                .maxDelay(properties.maxRetryDelay())
                .predicate(failure -> !end.isNear() && FailureKind.of(failure) == FailureKind.OUTAGE)
                .build());
    }
}
