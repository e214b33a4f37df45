package org.attendansee.api.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known who changed what.
 *
 * @param retention how long entries are kept; they hold personal data
 * @param interval how often old entries are looked for
 * @param batchSize how many are deleted in one transaction
 */
@ConfigurationProperties("attendansee.audit")
record AuditProperties(
        @DefaultValue("365d") Duration retention,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("10000") int batchSize) {

    AuditProperties {
        if (retention.toSeconds() < 1 || interval.toMillis() < 1 || batchSize < 1) {
            throw new IllegalArgumentException(
                    "attendansee.audit needs a retention of at least a second, an interval and a batch size");
        }
    }
}
