package org.attendansee.api.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.api.deadletter.DeadLetters.Replay;
import org.attendansee.common.event.DeadLetterHeaders;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

class DeadLetterIT extends ApiIT {

    private static final String DEAD_LETTERS = "/api/pipeline/dead-letters";

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private EventCodec codec;

    @Autowired
    private JdbcClient jdbc;

    private UUID sessionId;

    @BeforeEach
    void openASession() {
        sessionId = newSession();
    }

    @Test
    void replaysWhatIsStillFailedAndSaysWhatBecameOfTheRest() {
        replay();
        Replay before = replay();
        UUID failed = Rows.image(jdbc, sessionId, "FAILED");
        UUID otherFailed = Rows.image(jdbc, sessionId, "FAILED");
        UUID processed = Rows.image(jdbc, sessionId, "PROCESSED");
        UUID withoutDeadLetter = Rows.image(jdbc, sessionId, "FAILED");
        bury(failed);
        bury(failed);
        bury(otherFailed);
        bury(processed);
        bury(Ids.next());
        buryRaw("no-event", "{\"imageId\":");

        Replay first = replay();
        Replay second = replay();

        assertThat(first).isEqualTo(new Replay(2, before.obsolete() + 3, before.malformed() + 1));
        assertThat(second).isEqualTo(new Replay(0, before.obsolete() + 5, before.malformed() + 1));
        assertThat(statusOf(failed)).isEqualTo("UPLOADED");
        assertThat(statusOf(otherFailed)).isEqualTo("UPLOADED");
        assertThat(statusOf(processed)).isEqualTo("PROCESSED");
        assertThat(statusOf(withoutDeadLetter)).isEqualTo("FAILED");
        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.awaitAll(List.of(failed.toString(), otherFailed.toString()));
        }
    }

    @Test
    void replaysMoreThanAreReadAtOnce() {
        replay();
        List<UUID> failed = java.util.stream.Stream.generate(() -> Rows.image(jdbc, sessionId, "FAILED"))
                .limit(1_200)
                .toList();
        failed.forEach(this::send);
        kafka.flush();

        assertThat(replay().replayed()).isEqualTo(1_200);
        assertThat(jdbc.sql("select count(*) from images where session_id = ? and status = 'FAILED'")
                        .param(sessionId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void listsTheNewestFirst() {
        UUID older = Ids.next();
        UUID newer = Ids.next();
        bury(older);
        buryRaw("no-event", "not JSON");
        bury(newer);

        JsonNode page = json(get(DEAD_LETTERS + "?size=2").expectStatus().isOk());
        JsonNode next = json(get(DEAD_LETTERS + "?size=2&page=1").expectStatus().isOk());

        JsonNode letter = page.get("content").get(0);
        assertThat(letter.get("imageId").asString()).isEqualTo(newer.toString());
        assertThat(letter.get("reason").asString()).isEqualTo("UNDECODABLE");
        assertThat(letter.get("finding").asString()).isEqualTo("Nothing could be seen");
        assertThat(letter.get("workerId").asString()).isEqualTo("worker-7");
        assertThat(letter.get("attempt").asInt()).isEqualTo(2);
        assertThat(letter.get("at").asString()).isNotBlank();
        assertThat(page.get("content").get(1).has("imageId")).isFalse();
        assertThat(next.get("content").get(0).get("imageId").asString()).isEqualTo(older.toString());
        assertThat(page.get("page").get("totalElements").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(page.get("page").get("hasNext").asBoolean()).isTrue();
    }

    @Test
    void refusesAPageThatLiesTooDeep() {
        get(DEAD_LETTERS + "?size=1000&page=11")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("page");
    }

    @Test
    void saysWhenKafkaIsAway() {
        DeadLetterTopic away = new DeadLetterTopic(new DefaultKafkaConsumerFactory<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"),
                new StringDeserializer(),
                new StringDeserializer()));

        assertThatThrownBy(() -> away.newest(1)).isInstanceOf(RetriableException.class);
    }

    private Replay replay() {
        JsonNode answer = json(post(DEAD_LETTERS + "/replay", "").expectStatus().isAccepted());
        return new Replay(
                answer.get("replayed").asInt(),
                answer.get("obsolete").asInt(),
                answer.get("malformed").asInt());
    }

    private void bury(UUID imageId) {
        send(imageId);
        kafka.flush();
    }

    private void send(UUID imageId) {
        ImageUploaded event = new ImageUploaded(imageId, sessionId, "x", 1, "0".repeat(64), 2);
        send(imageId.toString(), codec.encode(event, null).data());
    }

    private void buryRaw(String key, String data) {
        send(key, data);
        kafka.flush();
    }

    private void send(String key, String data) {
        ProducerRecord<String, String> message = new ProducerRecord<>(Topics.IMAGE_UPLOADED_DLT, key, data);
        message.headers().add(DeadLetterHeaders.REASON, "UNDECODABLE".getBytes(StandardCharsets.UTF_8));
        message.headers().add(DeadLetterHeaders.MESSAGE, "Nothing could be seen".getBytes(StandardCharsets.UTF_8));
        message.headers().add(DeadLetterHeaders.WORKER, "worker-7".getBytes(StandardCharsets.UTF_8));
        kafka.send(message);
    }

    private String statusOf(UUID imageId) {
        return jdbc.sql("select status from images where id = ?")
                .param(imageId)
                .query(String.class)
                .single();
    }
}
