package org.attendansee.api.image;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How objects follow their rows.
 *
 * @param pollInterval how long at most objects outlive their rows while the object store answers
 * @param retryDelay pause for objects that the object store would not delete
 */
@ConfigurationProperties("attendansee.object-deletion")
record ObjectDeletionProperties(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("10s") Duration retryDelay) {}
