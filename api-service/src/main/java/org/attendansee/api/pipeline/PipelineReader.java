package org.attendansee.api.pipeline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.common.event.DetectionFailed;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.FacesDetected;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.MalformedEventException;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.common.event.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The one consumer of an API instance, whoever watches. It belongs to no group: it is given every partition, and reads
 * the heartbeats from their beginning, as that topic is compacted, and everything else from an hour ago.
 */
@Component
class PipelineReader implements SmartLifecycle, BatchMessageListener<String, @Nullable String> {

    private static final Logger log = LoggerFactory.getLogger(PipelineReader.class);
    private static final String CLIENT = "pipeline-monitor";
    private static final Duration HISTORY = Duration.ofMinutes(Throughput.MINUTES);
    private static final Map<String, Class<? extends PipelineEvent>> TYPES = Map.of(
            Topics.IMAGE_UPLOADED, ImageUploaded.class,
            Topics.FACES_DETECTED, FacesDetected.class,
            Topics.DETECTION_FAILED, DetectionFailed.class);

    private final ConsumerFactory<Object, Object> consumers;
    private final KafkaAdmin topics;
    private final EventCodec codec;
    private final Workers workers;
    private final PipelineMonitor monitor;
    private final InstantSource clock;
    private @Nullable KafkaMessageListenerContainer<Object, Object> container;

    PipelineReader(
            ConsumerFactory<Object, Object> consumers,
            KafkaAdmin topics,
            EventCodec codec,
            Workers workers,
            PipelineMonitor monitor,
            InstantSource clock) {
        this.consumers = consumers;
        this.topics = topics;
        this.codec = codec;
        this.workers = workers;
        this.monitor = monitor;
        this.clock = clock;
    }

    @Override
    public void start() {
        ContainerProperties properties = new ContainerProperties(partitions());
        properties.setMessageListener(this);
        properties.setClientId(CLIENT);
        var started = new KafkaMessageListenerContainer<>(consumers, properties);
        started.setBeanName(CLIENT);
        // Whose a photograph is stands in the database: while that is away, what comes waits.
        started.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        started.start();
        container = started;
    }

    @Override
    public void stop() {
        KafkaMessageListenerContainer<?, ?> running = container;
        container = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return container != null;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, @Nullable String>> batch) {
        List<ImageEvent> events = new ArrayList<>(batch.size());
        for (ConsumerRecord<String, @Nullable String> message : batch) {
            try {
                Class<? extends PipelineEvent> type = TYPES.get(message.topic());
                if (type == null) {
                    workers.on(message);
                } else {
                    events.add(ImageEvent.of(message, codec.decode(message.value(), type)));
                }
            } catch (MalformedEventException e) {
                log.warn("Record {}-{}-{} holds no event", message.topic(), message.partition(), message.offset(), e);
            }
        }
        if (!events.isEmpty()) {
            monitor.take(events);
        }
    }

    private TopicPartitionOffset[] partitions() {
        long hourAgo = clock.instant().minus(HISTORY).toEpochMilli();
        Map<String, TopicDescription> found =
                topics.describeTopics(Stream.concat(TYPES.keySet().stream(), Stream.of(Topics.WORKER_HEARTBEAT))
                        .toArray(String[]::new));
        return found.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> topic.name().equals(Topics.WORKER_HEARTBEAT)
                                ? new TopicPartitionOffset(topic.name(), partition.partition(), SeekPosition.BEGINNING)
                                : new TopicPartitionOffset(
                                        topic.name(), partition.partition(), hourAgo, SeekPosition.TIMESTAMP)))
                .toArray(TopicPartitionOffset[]::new);
    }
}
