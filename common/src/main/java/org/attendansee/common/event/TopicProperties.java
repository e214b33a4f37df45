package org.attendansee.common.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are created where they do not exist yet.
 *
 * @param workPartitions of {@link Topics#IMAGE_UPLOADED}. All workers share one partition evenly. With more partitions
 *     than workers, those assigned to a killed worker alone wait until the broker misses it; see {@code docs/adr/0003}
 * @param partitions of each other topic keyed by image id
 * @param replicationFactor copies of each record; {@code -1} takes the broker's default
 */
@ConfigurationProperties("attendansee.topics")
public record TopicProperties(
        @DefaultValue("1") int workPartitions,
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") int replicationFactor) {}
