package org.attendansee.common.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.attendansee.common.event.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands the trace of a piece of work on to whoever does the next, as W3C trace context. */
@Component
public class Traces {

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
        this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
    }

    /** The {@code traceparent} of what this thread does. Without tracing, the one that it was given to do it with. */
    public @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), carrier, (unused, name, value) -> carrier.put(name, value));
        }
        return carrier.getOrDefault(EventMessage.TRACEPARENT_HEADER, MDC.get(EventMessage.TRACEPARENT_HEADER));
    }

    /**
     * Does the work as a part of somebody else's trace, or of a new one.
     *
     * @param traceparent of the work that caused this; null when it has none
     */
    public <E extends Exception> void continued(String name, Span.Kind kind, @Nullable String traceparent, Work<E> work)
            throws E {
        Map<String, String> carrier =
                traceparent == null ? Map.of() : Map.of(EventMessage.TRACEPARENT_HEADER, traceparent);
        run(
                propagator
                        .extract(carrier, (unused, field) -> carrier.get(field))
                        .name(name)
                        .kind(kind)
                        .start(),
                asResult(work));
    }

    /** Does the work as a part of what this thread does. */
    public <T, E extends Exception> T part(String name, Result<T, E> work) throws E {
        return run(tracer.nextSpan().name(name).start(), work);
    }

    @SuppressWarnings("try") // The scope is there to be closed.
    private <T, E extends Exception> T run(Span span, Result<T, E> work) throws E {
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            return work.run();
        } catch (Throwable e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private static <E extends Exception> Result<Boolean, E> asResult(Work<E> work) {
        return () -> {
            work.run();
            return true;
        };
    }

    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    @FunctionalInterface
    public interface Result<T, E extends Exception> {
        T run() throws E;
    }
}
