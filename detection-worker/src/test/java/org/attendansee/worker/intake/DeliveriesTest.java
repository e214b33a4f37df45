package org.attendansee.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    @Test
    void startsWithOne() {
        assertThat(Deliveries.of(delivery(1, new RecordHeaders()))).isEqualTo(new Deliveries(1, 0));
    }

    @Test
    void carriesTheCountFromRecordToRecord() {
        ProducerRecord<String, String> second = Deliveries.anew(delivery(3, new RecordHeaders()));
        ProducerRecord<String, String> third = Deliveries.anew(delivery(3, second.headers()));

        assertThat(Deliveries.of(delivery(1, third.headers())).inAll()).isEqualTo(7);
        assertThat(third.headers().headers(Deliveries.EARLIER_HEADER)).hasSize(1);
    }

    @Test
    void keepsWhatTheRecordSays() {
        Headers headers = new RecordHeaders().add("ce_id", "17".getBytes(StandardCharsets.UTF_8));

        ProducerRecord<String, String> anew = Deliveries.anew(delivery(2, headers));

        assertThat(anew.topic()).isEqualTo("photos");
        assertThat(anew.key()).isEqualTo("key");
        assertThat(anew.value()).isEqualTo("event");
        assertThat(anew.headers().lastHeader("ce_id").value()).asString().isEqualTo("17");
    }

    private static ConsumerRecord<String, String> delivery(int count, Headers headers) {
        return new ConsumerRecord<>(
                "photos",
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                "key",
                "event",
                headers,
                Optional.empty(),
                Optional.of((short) count));
    }
}
