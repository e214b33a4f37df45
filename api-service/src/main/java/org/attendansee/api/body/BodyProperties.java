package org.attendansee.api.body;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of request bodies.
 *
 * @param maxSize of a body that is no upload
 * @param grace how long a body may take whatever its size
 * @param minBytesPerSecond the average rate, over the time after the grace period, below which a request is ended
 */
@ConfigurationProperties("attendansee.body")
record BodyProperties(
        @DefaultValue("256KB") DataSize maxSize,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("4KB") DataSize minBytesPerSecond) {}
