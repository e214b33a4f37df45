package org.attendansee.worker;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.local.backing.Backing;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running worker between a real PostgreSQL, Kafka and object store, shared by all integration tests. */
@SpringBootTest(
        properties = {
            "spring.liquibase.enabled=true",
            "attendansee.worker.id=" + WorkerIT.WORKER_ID,
            "attendansee.detector.models.url=",
            "attendansee.intake.patience=3s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class WorkerIT {

    protected static final String WORKER_ID = "worker-under-test";
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    protected ObjectStore store;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected EventCodec codec;

    @Autowired
    protected EventPublisher events;

    private UUID classId;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        Backing.shared().springProperties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void prepareClass() {
        store.prepare();
        UUID userId = Ids.next();
        classId = Ids.next();
        jdbc.sql("insert into users (id, username, password_hash) values (?, ?, '')")
                .params(userId, userId.toString())
                .update();
        jdbc.sql("insert into classes (id, owner_id, name) values (?, ?, 'Optics')")
                .params(classId, userId)
                .update();
    }

    /** Does what the API does before it publishes: the object, then the row. */
    protected ImageUploaded accepted(byte[] photo) {
        UUID imageId = Ids.next();
        store.put(ObjectKeys.original(imageId), photo, "image/jpeg");
        return rowFor(imageId, photo);
    }

    /** A row in a session of its own, whose object is missing. */
    protected ImageUploaded rowFor(UUID imageId, byte[] photo) {
        UUID sessionId = Ids.next();
        jdbc.sql("insert into sessions (id, class_id, name, date) values (?, ?, 'Lenses', current_date)")
                .params(sessionId, classId)
                .update();
        ImageUploaded event =
                new ImageUploaded(imageId, sessionId, ObjectKeys.original(imageId), photo.length, sha256(photo), 1);
        jdbc.sql("""
                        insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height,
                            status, uploaded_at, signalled_at)
                        values (?, ?, 'photo.jpg', 'image/jpeg', ?, ?, 1, 1, 'UPLOADED', now(), now())""")
                .params(imageId, sessionId, Math.max(1, photo.length), event.sha256())
                .update();
        return event;
    }

    protected void publish(ImageUploaded event) {
        events.publish(event);
    }

    /** Publishes something that is no event. */
    protected void publishRaw(String key, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(Topics.IMAGE_UPLOADED, key, value);
        message.headers().add("ce_type", "ImageUploaded".getBytes(StandardCharsets.UTF_8));
        events.send(message);
    }

    protected Map<String, Object> awaitStatus(UUID imageId, String status) {
        return await().atMost(PATIENCE).until(() -> row(imageId), row -> status.equals(row.get("status")));
    }

    protected Map<String, Object> row(UUID imageId) {
        return jdbc.sql("select * from images where id = ?")
                .params(imageId)
                .query()
                .singleRow();
    }

    protected int faceCount(UUID imageId) {
        return jdbc.sql("select count(*) from face_crops where image_id = ?")
                .params(imageId)
                .query(Integer.class)
                .single();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
