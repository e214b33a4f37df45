package org.attendansee.api.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a session is in progress.
 *
 * @param graceBefore how long before its start a session takes photographs that name none, at most a day
 * @param graceAfter how long after its end it still does, at most a day
 */
@ConfigurationProperties("attendansee.session")
record SessionProperties(
        @DefaultValue("15m") Duration graceBefore,
        @DefaultValue("15m") Duration graceAfter) {

    private static final Duration LONGEST = Duration.ofDays(1);

    SessionProperties {
        if (!isGrace(graceBefore) || !isGrace(graceAfter)) {
            throw new IllegalArgumentException(
                    "attendansee.session.grace-before and grace-after must be between 0 and a day");
        }
    }

    private static boolean isGrace(Duration duration) {
        return !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
    }
}
