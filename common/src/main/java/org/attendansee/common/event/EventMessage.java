package org.attendansee.common.event;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event in its envelope: JSON data with CloudEvents 1.0 attributes, which travel as Kafka headers (binary mode).
 *
 * @param id unique for each event; a redelivered or relayed copy keeps it
 * @param type the CloudEvents type, see {@link PipelineEvent#type()}
 * @param topic where it is published
 * @param key the record key
 * @param time when the fact happened
 * @param data the event as JSON
 * @param traceparent W3C trace context of the work that caused the event
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     Kafka binding</a>
 */
public record EventMessage(
        UUID id,
        String type,
        String topic,
        String key,
        Instant time,
        String data,
        @Nullable String traceparent) {

    public static final String ID_HEADER = "ce_id";
    public static final String TYPE_HEADER = "ce_type";
    public static final String TIME_HEADER = "ce_time";
    public static final String TRACEPARENT_HEADER = "traceparent";

    /**
     * The record to send.
     *
     * @param source the CloudEvents source: which service publishes
     */
    public ProducerRecord<String, String> toProducerRecord(URI source) {
        ProducerRecord<String, String> producerRecord = new ProducerRecord<>(topic, key, data);
        TextHeaders.add(producerRecord.headers(), "ce_specversion", "1.0");
        TextHeaders.add(producerRecord.headers(), ID_HEADER, id.toString());
        TextHeaders.add(producerRecord.headers(), TYPE_HEADER, type);
        TextHeaders.add(producerRecord.headers(), "ce_source", source.toString());
        TextHeaders.add(producerRecord.headers(), TIME_HEADER, time.toString());
        TextHeaders.add(producerRecord.headers(), "content-type", "application/json");
        if (traceparent != null) {
            TextHeaders.add(producerRecord.headers(), TRACEPARENT_HEADER, traceparent);
        }
        return producerRecord;
    }
}
