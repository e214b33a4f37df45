package org.attendansee.common.event;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** The topics of the pipeline. Whichever service starts first creates them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicProperties.class)
public class Topics {

    /** Keyed by image id: {@link ImageUploaded}, read by the share group {@value #DETECTION_GROUP}. */
    public static final String IMAGE_UPLOADED = "image-uploaded";

    /** Keyed by image id: {@link FacesDetected}. */
    public static final String FACES_DETECTED = "faces-detected";

    /** Keyed by image id: {@link DetectionFailed}. */
    public static final String DETECTION_FAILED = "detection-failed";

    /** Keyed by image id: the original record of {@link #IMAGE_UPLOADED}, with headers that say why it is here. */
    public static final String IMAGE_UPLOADED_DLT = "image-uploaded-dlt";

    /** Keyed by worker id, compacted: {@link WorkerHeartbeat}. */
    public static final String WORKER_HEARTBEAT = "worker-heartbeat";

    /** The share group (KIP-932) of the detection workers. */
    public static final String DETECTION_GROUP = "detection";

    @Bean
    NewTopics pipelineTopics(TopicProperties properties) {
        return new NewTopics(
                topic(IMAGE_UPLOADED, properties.workPartitions(), properties),
                topic(FACES_DETECTED, properties.partitions(), properties),
                topic(DETECTION_FAILED, properties.partitions(), properties),
                topic(IMAGE_UPLOADED_DLT, properties.partitions(), properties),
                TopicBuilder.name(WORKER_HEARTBEAT)
                        .partitions(1)
                        .replicas(properties.replicationFactor())
                        .compact()
                        .config(TopicConfig.SEGMENT_MS_CONFIG, "600000")
                        .build());
    }

    private static NewTopic topic(String name, int partitions, TopicProperties properties) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(properties.replicationFactor())
                .build();
    }
}
