package org.attendansee.api.image;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long direct uploads are waited for.
 *
 * @param lifetime in which a photograph is to be sent and confirmed; 1 second to 7 days, the longest that S3 signs for
 * @param grace after that, in which what began to be sent in time may still arrive
 * @param pollInterval how long at most an upload is kept after that
 */
@ConfigurationProperties("attendansee.direct-upload")
record DirectUploadProperties(
        @DefaultValue("1h") Duration lifetime,
        @DefaultValue("1h") Duration grace,
        @DefaultValue("1m") Duration pollInterval) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    DirectUploadProperties {
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "attendansee.direct-upload.lifetime must be 1 second to 7 days, not " + lifetime);
        }
        if (grace.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "attendansee.direct-upload.grace must be 1 second or more, not " + grace);
        }
    }
}
