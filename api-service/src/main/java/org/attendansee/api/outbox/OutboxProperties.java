package org.attendansee.api.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works through the outbox.
 *
 * @param batchSize events published in one go
 * @param pollInterval how long at most an event waits that nobody announced, such as one of a crashed instance
 * @param retryDelay pause after Kafka or the database refused
 */
@ConfigurationProperties("attendansee.outbox")
record OutboxProperties(
        @DefaultValue("500") int batchSize,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("1s") Duration retryDelay) {}
