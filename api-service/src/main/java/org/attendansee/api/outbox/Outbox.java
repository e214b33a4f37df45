package org.attendansee.api.outbox;

import java.sql.Timestamp;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.EventMessage;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.common.trace.Traces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps events that must be published if, and only if, the transaction that they speak of commits. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Traces traces;
    private final ApplicationEventPublisher signals;

    Outbox(JdbcClient jdbc, EventCodec codec, Traces traces, ApplicationEventPublisher signals) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.traces = traces;
        this.signals = signals;
    }

    /** Adds an event to the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(PipelineEvent event) {
        EventMessage message = codec.encode(event, traces.current());
        jdbc.sql("""
                        insert into outbox (id, topic, record_key, type, data, traceparent, occurred_at)
                        values (:id, :topic, :key, :type, :data, :traceparent, :time)""")
                .param("id", message.id())
                .param("topic", message.topic())
                .param("key", message.key())
                .param("type", message.type())
                .param("data", message.data())
                .param("traceparent", message.traceparent())
                .param("time", Timestamp.from(message.time()))
                .update();
        signals.publishEvent(new Appended());
    }

    /** Says, once the transaction has committed, that there is something to publish. */
    record Appended() {}
}
