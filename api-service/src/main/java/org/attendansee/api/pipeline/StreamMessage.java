package org.attendansee.api.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * What is sent down a stream: an event with its JSON, or a comment.
 *
 * @param id what the reader comes back with; null for what cannot be missed
 * @param name the type of the event; null for a comment
 */
record StreamMessage(@Nullable String id, @Nullable String name, String data) {

    static final StreamMessage HEARTBEAT = new StreamMessage(null, null, "");

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    Set<DataWithMediaType> lines() {
        SseEventBuilder lines = SseEmitter.event();
        if (name == null) {
            return lines.comment(data).build();
        }
        if (id != null) {
            lines.id(id);
        }
        return lines.name(name).data(data, TEXT).build();
    }
}
