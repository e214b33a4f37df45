package org.attendansee.common.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the parts that a service depends on are asked how they are.
 *
 * @param timeout after which a part that has not answered counts as down; shorter than whoever probes waits
 * @param keep how long an answer is given to everybody who asks before the part is asked again
 */
@ConfigurationProperties("attendansee.health")
public record HealthProperties(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("3s") Duration keep) {}
