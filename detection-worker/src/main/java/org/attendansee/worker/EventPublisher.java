package org.attendansee.worker;

import java.net.URI;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.common.trace.Traces;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Publishes what this worker has to say, and returns when Kafka has it. */
@Component
public class EventPublisher {

    private final KafkaTemplate<String, String> kafka;
    private final EventCodec codec;
    private final Traces traces;
    private final URI source;

    EventPublisher(KafkaTemplate<String, String> kafka, EventCodec codec, Traces traces, WorkerProperties worker) {
        this.kafka = kafka;
        this.codec = codec;
        this.traces = traces;
        this.source = URI.create("/attendansee/detection-worker/" + worker.id());
    }

    /** @throws CompletionException when Kafka did not acknowledge in time */
    public void publish(PipelineEvent event) {
        send(codec.encode(event, traces.current()).toProducerRecord(source));
    }

    /** @throws CompletionException when Kafka did not acknowledge in time */
    public void send(ProducerRecord<String, String> message) {
        kafka.send(message).join();
    }
}
