package org.attendansee.api.camera;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How cameras prove who they are.
 *
 * @param keyLifetime how long a key is good for when nobody says otherwise
 * @param longestKeyLifetime how long anybody may say
 * @param lastSeenInterval how often at most it is written down that a camera was seen
 */
@ConfigurationProperties("attendansee.camera")
record CameraProperties(
        @DefaultValue("365d") Duration keyLifetime,
        @DefaultValue("1825d") Duration longestKeyLifetime,
        @DefaultValue("1m") Duration lastSeenInterval) {

    CameraProperties {
        if (keyLifetime.compareTo(Duration.ZERO) <= 0 || keyLifetime.compareTo(longestKeyLifetime) > 0) {
            throw new IllegalArgumentException(
                    "attendansee.camera.key-lifetime must be longer than nothing, and not above longest-key-lifetime");
        }
    }
}
