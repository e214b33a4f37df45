package org.attendansee.api.session;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the lecture halls are.
 *
 * @param timeZone in which the dates and times of sessions are meant, such as {@code Europe/Vienna}; the time zone of
 *     the machine when it is not set
 */
@ConfigurationProperties("attendansee")
record TimeZoneProperties(ZoneId timeZone) {

    TimeZoneProperties(@Nullable ZoneId timeZone) {
        this.timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
