package org.attendansee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.stack.ServiceProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is lost, fails or is interrupted comes to its end all the same. */
class RecoveryIT {

    private static final Logger log = LoggerFactory.getLogger(RecoveryIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final byte[] PHOTO = LectureHall.fullHd(4, 500).draw().toJpeg(0.9f);

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        system = RunningSystem.shared();
    }

    @Test
    void triesAgainAfterAPauseWhatFailedForAnUnknownReason() throws SQLException {
        // Nobody knows the id before the upload, so all faces are refused.
        execute("create function refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused by the test'; end $$");
        execute("create trigger tr_refuse before insert on face_crops for each row execute function refuse()");
        UUID image = system.api().upload(system.newSession(), "hall.jpg", PHOTO).id();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> number("select attempt from images where id = ?", image) == 2);
        Instant failed = Instant.now();
        execute("drop trigger tr_refuse on face_crops; drop function refuse()");

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> photo(image)
                .isProcessed());

        Duration pause = Duration.between(failed, Instant.now());
        log.info("The second attempt ended {} ms after the first had failed", pause.toMillis());
        assertThat(pause).isBetween(Duration.ofMillis(4_500), Duration.ofSeconds(20));
        assertThat(photo(image).faces()).hasSize(4);
    }

    @Test
    void findsWhatKafkaNeverHeardOf() throws SQLException {
        UUID image = system.api().upload(system.newSession(), "hall.jpg", PHOTO).id();
        await().atMost(PATIENCE).until(() -> photo(image).isProcessed());
        execute("update images set status = 'UPLOADED', signalled_at = now() - interval '11 min' where id = '%s'"
                .formatted(image));

        await().atMost(Duration.ofSeconds(30)).until(() -> photo(image).isProcessed());

        assertThat(photo(image).faces()).hasSize(4);
    }

    @Test
    void finishesTheImageInHandAndGivesBackTheRestWhenAWorkerIsToldToEnd() throws SQLException {
        UUID sessionId = system.newSession();
        byte[] large = LectureHall.twelveMegapixels(24, 501).draw().toJpeg(0.9f);
        List<UUID> images = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            byte[] different = Arrays.copyOf(large, large.length + i + 1);
            images.add(system.api().upload(sessionId, "hall.jpg", different).id());
        }
        ServiceProcess worker = system.stack().workers().get(0);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> inHandOf(worker, sessionId) > 0);

        Duration end = timeOf(worker::stop);

        log.info("A worker with an image in hand ended in {} ms", end.toMillis());
        assertThat(end).isLessThan(LONGEST_END);
        assertThat(inHandOf(worker, sessionId)).isZero();
        await().atMost(PATIENCE)
                .until(() -> images.stream().allMatch(image -> photo(image).isProcessed()));
        assertThat(number(
                        "select count(*) from face_crops join images on images.id = image_id where session_id = ?",
                        sessionId))
                .isEqualTo(6 * 24);
        worker.start();
    }

    @Test
    void endsInTimeAlsoWhenTheObjectStoreStandsStill() throws SQLException {
        UUID sessionId = system.newSession();
        List<UUID> images = IntStream.range(0, 4)
                .mapToObj(i -> system.api()
                        .upload(sessionId, "hall.jpg", Arrays.copyOf(PHOTO, PHOTO.length + 10 + i))
                        .id())
                .toList();
        await().atMost(PATIENCE)
                .until(() -> images.stream().allMatch(image -> photo(image).isProcessed()));
        ServiceProcess worker = system.stack().workers().get(1);
        system.stack().objectStore().freeze();
        Duration end;
        try {
            execute("update images set status = 'UPLOADED', retry_at = now() where session_id = '%s'"
                    .formatted(sessionId));
            await().atMost(PATIENCE).until(() -> inHandOf(worker, sessionId) > 0);
            end = timeOf(worker::stop);
        } finally {
            system.stack().objectStore().thaw();
        }

        log.info("A worker without its object store ended in {} ms", end.toMillis());
        assertThat(end).isLessThan(LONGEST_END);
        await().atMost(PATIENCE)
                .until(() -> images.stream().allMatch(image -> photo(image).isProcessed()));
        worker.start();
    }

    @Test
    void endsInTimeAlsoWhenKafkaStandsStill() {
        ServiceProcess worker = system.stack().workers().get(1);
        system.stack().kafka().freeze();
        Duration end;
        try {
            end = timeOf(worker::stop);
        } finally {
            system.stack().kafka().thaw();
        }

        log.info("A worker without Kafka ended in {} ms", end.toMillis());
        assertThat(end).isLessThan(LONGEST_END);
        worker.start();
        UUID image = system.api().upload(system.newSession(), "hall.jpg", PHOTO).id();
        await().atMost(PATIENCE).until(() -> photo(image).isProcessed());
    }

    @Test
    void theApiEndsInTimeAlsoWhenAnUploadNeverEnds() throws IOException {
        ServiceProcess api = system.stack().api();
        Duration end;
        try (Socket upload = new Socket("127.0.0.1", api.port())) {
            upload.getOutputStream().write("""
                            POST /api/sessions/%s/images HTTP/1.1
                            Host: 127.0.0.1
                            Authorization: Basic %s
                            Content-Type: image/jpeg
                            Content-Length: 1000000

                            and no more""".formatted(system.newSession(), credentials())
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            await().atMost(PATIENCE).until(() -> system.api().metric("attendansee.uploads.in.flight") == 1);

            end = timeOf(api::stop);
        }

        log.info("The API with an upload that never ends ended in {} ms", end.toMillis());
        assertThat(end).isLessThan(LONGEST_END);
        api.start();
        UUID image = system.api().upload(system.newSession(), "hall.jpg", PHOTO).id();
        await().atMost(PATIENCE).until(() -> photo(image).isProcessed());
    }

    @Test
    void replaysFromTheCommandLine() throws Exception {
        UUID sessionId = system.newSession();
        UUID damaged = system.api()
                .upload(sessionId, "truncated.jpg", Arrays.copyOf(PHOTO, PHOTO.length / 2))
                .id();
        await().atMost(PATIENCE).until(() -> photo(damaged).isFinished());

        Answer session = run("--session", sessionId.toString());
        assertThat(session.exitCode()).isZero();
        assertThat(session.output()).contains("1 failed photograph is searched again.");
        await().atMost(PATIENCE).until(() -> photo(damaged).isFinished());

        Answer everything = run();
        assertThat(everything.exitCode()).isZero();
        assertThat(everything.output())
                .containsPattern("\\d+ failed photographs? (is|are) searched again")
                .contains("obsolete: ");
        await().atMost(PATIENCE).until(() -> photo(damaged).isFinished());

        Answer image = run("--image", damaged.toString());
        assertThat(image.exitCode()).isZero();
        await().atMost(PATIENCE).until(() -> photo(damaged).isFinished());
        assertThat(photo(damaged).status()).isEqualTo("FAILED");

        Answer unknown = run("--image", UUID.randomUUID().toString());
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.output()).contains("There is no");
        assertThat(run("--image", "not-an-id").exitCode()).isEqualTo(2);
        assertThat(run("--image", damaged.toString(), "--session", sessionId.toString())
                        .exitCode())
                .isEqualTo(2);
    }

    private static String credentials() {
        String credentials =
                system.stack().adminUsername() + ":" + system.stack().adminPassword();
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private record Answer(int exitCode, String output) {}

    private static Answer run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of("../../attendansee").toAbsolutePath().toString(),
                "replay",
                "--data",
                system.stack().dataFolder().toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private static PhotoView photo(UUID imageId) {
        return system.api().photo(imageId);
    }

    private static Duration timeOf(Runnable action) {
        Instant begin = Instant.now();
        action.run();
        return Duration.between(begin, Instant.now());
    }

    private static long inHandOf(ServiceProcess worker, UUID sessionId) throws SQLException {
        return number(
                "select count(*) from images where status = 'PROCESSING' and worker_id = '%s' and session_id = ?"
                        .formatted(worker.name()),
                sessionId);
    }

    private static long number(String sql, UUID id) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection() throws SQLException {
        var postgres = system.stack().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
