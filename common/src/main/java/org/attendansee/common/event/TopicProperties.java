package org.attendansee.common.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are created where they do not exist yet.
 *
 * @param partitions of each topic keyed by image id; a share group may have more workers than partitions
 * @param replicationFactor copies of each record; {@code -1} takes the broker's default
 */
@ConfigurationProperties("attendansee.topics")
public record TopicProperties(
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") int replicationFactor) {}
