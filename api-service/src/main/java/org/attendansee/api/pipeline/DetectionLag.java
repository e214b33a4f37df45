package org.attendansee.api.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.attendansee.common.event.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How many records of {@code image-uploaded} no worker has finished. Looked up on a schedule, never per question. */
@Component
public class DetectionLag {

    private static final Logger log = LoggerFactory.getLogger(DetectionLag.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin kafka;
    private volatile OptionalLong latest = OptionalLong.empty();

    DetectionLag(Admin kafka, MeterRegistry meters) {
        this.kafka = kafka;
        Gauge.builder("attendansee.detection.lag", this, lag -> lag.latest().stream()
                        .asDoubleStream()
                        .findFirst()
                        .orElse(Double.NaN))
                .description("Records of image-uploaded that no worker has finished; NaN while Kafka is away")
                .register(meters);
    }

    /** As of the last look; empty when Kafka did not answer. */
    public OptionalLong latest() {
        return latest;
    }

    void sample() {
        try {
            latest = OptionalLong.of(lookUp());
        } catch (ExecutionException | TimeoutException e) {
            latest = OptionalLong.empty();
            log.warn("Kafka did not say how many photographs wait: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long lookUp() throws ExecutionException, InterruptedException, TimeoutException {
        TopicDescription topic = within(Objects.requireNonNull(kafka.describeTopics(List.of(Topics.IMAGE_UPLOADED))
                .topicNameValues()
                .get(Topics.IMAGE_UPLOADED)));
        List<TopicPartition> partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(Topics.IMAGE_UPLOADED, partition.partition()))
                .toList();
        Map<TopicPartition, SharePartitionOffsetInfo> groups = groupOffsets();
        long lag = 0;
        Map<TopicPartition, Long> unknown = new HashMap<>();
        for (TopicPartition partition : partitions) {
            @Nullable SharePartitionOffsetInfo info = groups.get(partition);
            if (info != null && info.lag().isPresent() && info.lag().get() >= 0) {
                lag += info.lag().get();
            } else {
                unknown.put(partition, info == null ? 0L : info.startOffset());
            }
        }
        return unknown.isEmpty() ? lag : lag + unread(unknown);
    }

    /** Partitions that no worker has read, or whose broker keeps no count: all that came since. */
    private long unread(Map<TopicPartition, Long> starts)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, ListOffsetsResultInfo> first = offsets(starts, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> end = offsets(starts, OffsetSpec.latest());
        return starts.entrySet().stream()
                .mapToLong(
                        start -> Objects.requireNonNull(end.get(start.getKey())).offset()
                                - Math.max(
                                        start.getValue(),
                                        Objects.requireNonNull(first.get(start.getKey()))
                                                .offset()))
                .sum();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Map<TopicPartition, Long> of, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        of.keySet().forEach(partition -> wanted.put(partition, which));
        return within(kafka.listOffsets(wanted).all());
    }

    private Map<TopicPartition, SharePartitionOffsetInfo> groupOffsets()
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return within(kafka.listShareGroupOffsets(Map.of(Topics.DETECTION_GROUP, new ListShareGroupOffsetsSpec()))
                    .partitionsToOffsetInfo(Topics.DETECTION_GROUP));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
