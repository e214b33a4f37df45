package org.attendansee.common.event;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Turns events into messages and the data of messages back into events. */
public final class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .annotationIntrospector(new RequiredUnlessSaidOtherwise())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final InstantSource clock;

    /** A field that was added later is marked as not required, as older writers leave it out. */
    private static final class RequiredUnlessSaidOtherwise extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember field) {
            return !Boolean.FALSE.equals(super.hasRequiredMarker(config, field));
        }
    }

    public EventCodec(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Puts an event that happens now into an envelope with an id of its own.
     *
     * @param traceparent W3C trace context to hand on, if there is one
     */
    public EventMessage encode(PipelineEvent event, @Nullable String traceparent) {
        Instant now = clock.instant();
        return new EventMessage(
                Ids.next(), event.type(), event.topic(), event.key(), now, json.writeValueAsString(event), traceparent);
    }

    /**
     * Reads the data of a message.
     *
     * @throws MalformedEventException when the data is not JSON or lacks a field of the event
     */
    public <T extends PipelineEvent> T decode(@Nullable String data, Class<T> type) {
        try {
            @Nullable T event = data == null ? null : json.readValue(data, type);
            if (event == null) {
                throw new MalformedEventException("Expected %s, found nothing".formatted(type.getSimpleName()));
            }
            return event;
        } catch (JacksonException e) {
            throw new MalformedEventException(
                    "Expected %s, found %s".formatted(type.getSimpleName(), e.getOriginalMessage()), e);
        }
    }
}
