package org.attendansee.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:00Z");
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final EventCodec codec = new EventCodec(InstantSource.fixed(NOW));
    private final ImageUploaded event =
            new ImageUploaded(Ids.next(), Ids.next(), "images/1/original", 42, "0".repeat(64), 1);

    @Test
    void readsWhatItWrote() {
        EventMessage message = codec.encode(event, null);

        assertThat(codec.decode(message.data(), ImageUploaded.class)).isEqualTo(event);
    }

    @Test
    void putsTheEnvelopeIntoHeaders() {
        ProducerRecord<String, String> message =
                codec.encode(event, TRACEPARENT).toProducerRecord(URI.create("/test"));

        assertThat(message.topic()).isEqualTo("image-uploaded");
        assertThat(message.key()).isEqualTo(event.imageId().toString());
        assertThat(header(message, "ce_type")).isEqualTo("ImageUploaded");
        assertThat(header(message, "ce_source")).isEqualTo("/test");
        assertThat(header(message, "ce_time")).isEqualTo("2026-11-22T08:15:00Z");
        assertThat(header(message, "traceparent")).isEqualTo(TRACEPARENT);
    }

    @Test
    void understandsANewerWriterThatAddedAField() {
        String newer = codec.encode(event, null).data().replaceFirst("\\{", "{\"camera\":\"north\",");

        assertThat(codec.decode(newer, ImageUploaded.class)).isEqualTo(event);
    }

    @Test
    void understandsAnOlderWriterThatDoesNotKnowALaterField() {
        WorkerHeartbeat heartbeat =
                new WorkerHeartbeat("w", "host", "yunet", 2, 1, 5, 0, 0.5, NOW, NOW, 1000, List.of("db"));
        String newer = codec.encode(heartbeat, null).data();
        String older = newer.replace(",\"waitingFor\":[\"db\"]", "");

        assertThat(older).isNotEqualTo(newer);
        assertThat(codec.decode(newer, WorkerHeartbeat.class)).isEqualTo(heartbeat);
        assertThat(codec.decode(older, WorkerHeartbeat.class).waitingFor()).isEmpty();
        assertThat(codec.decode(older, WorkerHeartbeat.class).interval()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"imageId\":\"x\"}", "{\"attempt\":1}"})
    void refusesWhatIsNoEvent(String data) {
        assertThatThrownBy(() -> codec.decode(data, ImageUploaded.class)).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void refusesARecordWithoutData() {
        assertThatThrownBy(() -> codec.decode(null, ImageUploaded.class)).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void countsAttempts() {
        assertThat(event.nextAttempt().attempt()).isEqualTo(2);
        assertThat(event.nextAttempt().imageId()).isEqualTo(event.imageId());
    }

    private static String header(ProducerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
