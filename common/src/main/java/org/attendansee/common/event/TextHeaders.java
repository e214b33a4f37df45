package org.attendansee.common.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Headers of Kafka records as text, in UTF-8. */
public final class TextHeaders {

    private TextHeaders() {}

    /** The last value under a name; null when there is none. */
    public static @Nullable String last(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Adds a value, beside those that there are under the name. */
    public static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
