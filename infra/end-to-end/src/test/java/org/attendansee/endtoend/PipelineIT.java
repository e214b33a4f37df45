package org.attendansee.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.client.PhotoView.Face;
import org.attendansee.local.client.RefusedException;
import org.attendansee.local.client.WorkerView;
import org.attendansee.local.evaluation.Figures;
import org.attendansee.local.evaluation.Matching;
import org.attendansee.local.evaluation.TrueFace;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.stack.ServiceProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("models")
class PipelineIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final float QUALITY = 0.9f;
    private static final int PHOTOS_FOR_THE_VICTIM = 6;

    /** A record of a killed worker is handed out again at once, not when its lock of 60 s ends. */
    private static final Duration WELL_BELOW_THE_RECORD_LOCK = Duration.ofSeconds(40);

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        system = RunningSystem.shared();
    }

    @Test
    void createsAnAdministratorFromTheCommandLine() throws Exception {
        String password = "correct horse battery staple";
        List<String> command = List.of(
                Path.of("../../attendansee").toAbsolutePath().toString(),
                "createsuperuser",
                "--data",
                system.stack().dataFolder().toString(),
                "--username",
                "grace",
                "--password-env",
                "PASSWORD");

        assertThat(exitCode(command, "short")).isEqualTo(1);
        assertThat(exitCode(command, password)).isZero();
        assertThat(exitCode(command, password)).as("of one that exists").isEqualTo(1);

        ApiClient grace = new ApiClient(system.stack().api().uri(), "grace", password);
        grace.createAdministrator("hopper", password, "hopper@example.org");
    }

    private static int exitCode(List<String> command, String password) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("PASSWORD", password);
        return builder.start().waitFor();
    }

    @Test
    void findsEveryDrawnFaceAtFullHdAndAtTwelveMegapixels() {
        UUID sessionId = system.newSession();
        for (DrawnPhoto hall : List.of(
                LectureHall.fullHd(24, 101).draw(),
                LectureHall.twelveMegapixels(36, 102).draw())) {
            PhotoView uploaded = system.api().upload(sessionId, "hall.jpg", hall.toJpeg(QUALITY));

            PhotoView photo = awaitFinished(uploaded.id());

            assertThat(photo.status()).isEqualTo("PROCESSED");
            Figures figures = figures(hall.faces().stream().map(TrueFace::of).toList(), photo);
            assertThat(figures.missed()).isZero();
            assertThat(figures.wrong()).isLessThanOrEqualTo(wrongFacesAllowed());
        }
    }

    /** The cascade finds a face in the wall of the hall at 12 megapixels; the network finds none. */
    private static int wrongFacesAllowed() {
        return RunningSystem.hasNetworkModel() ? 0 : 1;
    }

    @Test
    void followsAPhotographThroughBothServicesInOneTrace() throws IOException, InterruptedException {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        String credentials =
                system.stack().adminUsername() + ":" + system.stack().adminPassword();
        HttpRequest upload = HttpRequest.newBuilder(
                        system.stack().api().uri().resolve("/api/sessions/%s/images".formatted(system.newSession())))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(traceId))
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.ofByteArray(
                        LectureHall.fullHd(4, 110).draw().toJpeg(QUALITY)))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(upload, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(202);

        await().atMost(PATIENCE).until(() -> Stream.of(
                        "http post /api/sessions/{sessionId}/images", "image-uploaded process", "detect", "write")
                .allMatch(span -> system.traces().hasSpan(traceId, span)));
    }

    @Test
    void keepsACropOfEachFaceThatOpensAsJpegAndHoldsTheFace() throws IOException {
        byte[] photo = LectureHall.fullHd(12, 103).draw().toJpeg(QUALITY);
        PhotoView uploaded = system.api().upload(system.newSession(), "hall.jpg", photo);

        List<Face> faces = awaitFinished(uploaded.id()).faces();

        assertThat(faces).hasSize(12);
        for (Face face : faces) {
            var crop = ImageIO.read(new ByteArrayInputStream(system.api().bytes(face.crop())));
            assertThat(crop).as("crop of %s", face).isNotNull();
            assertThat(crop.getWidth())
                    .isGreaterThanOrEqualTo(Math.min(face.box().width(), 128));
        }
    }

    @Test
    void spreadsPhotosOverAllWorkers() {
        UUID sessionId = system.newSession();
        IntStream.range(0, 16)
                .mapToObj(seed -> LectureHall.fullHd(4, 200 + seed).draw().toJpeg(QUALITY))
                .forEach(photo -> system.api().upload(sessionId, "hall.jpg", photo));

        awaitAllFinished(sessionId, 16);

        assertThat(system.api().photos(sessionId).stream()
                        .collect(groupingBy(photo -> photo.detection().workerId()))
                        .keySet())
                .containsExactlyInAnyOrder("worker-1", "worker-2");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(system.api().workers())
                        .hasSize(2)
                        .extracting(WorkerView::done)
                        .allMatch(done -> done > 0));
    }

    @Test
    void answersBadFilesInWordsAndGoesOn() {
        UUID sessionId = system.newSession();
        byte[] good = LectureHall.fullHd(4, 300).draw().toJpeg(QUALITY);
        byte[] truncated = Arrays.copyOf(good, good.length * 2 / 3);

        assertThatThrownBy(() -> system.api().upload(sessionId, "empty.jpg", new byte[0]))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> system.api().upload(sessionId, "notes.jpg", "notes".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("JPEG");
        PhotoView damaged = system.api().upload(sessionId, "truncated.jpg", truncated);
        PhotoView fine = system.api().upload(sessionId, "good.jpg", good);

        PhotoView failed = awaitFinished(damaged.id());
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure().reason()).isEqualTo("UNDECODABLE");
        assertThat(failed.failure().message()).contains("damaged or incomplete");
        assertThat(awaitFinished(fine.id()).status()).isEqualTo("PROCESSED");
    }

    @Test
    @EnabledIf("org.attendansee.endtoend.RunningSystem#hasNetworkModel")
    void findsTheFacesOfRealCrowds() throws IOException {
        UUID sessionId = system.newSession();
        Figures total = Figures.NOTHING;
        for (SharedPhoto photo : SharedPhoto.named("group/1.jpg", "group/11.jpg", "group/26.jpg", "group/27.jpg")) {
            PhotoView uploaded = system.api().upload(sessionId, photo.name(), photo.content());
            total = total.plus(figures(photo.faces(), awaitFinished(uploaded.id())));
        }

        assertThat(total.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(total.precision()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void losesAndDoublesNothingWhenAWorkerIsKilledInTheMiddleOfAnImage() throws SQLException {
        UUID sessionId = system.newSession();
        DrawnPhoto hall = LectureHall.twelveMegapixels(24, 400).draw();
        List<byte[]> photos = IntStream.range(0, PHOTOS_FOR_THE_VICTIM)
                .mapToObj(i -> hall.toJpeg(0.8f + i * 0.01f))
                .toList();
        CompletableFuture<Void> uploads = CompletableFuture.runAsync(
                () -> photos.forEach(photo -> system.api().upload(sessionId, "hall.jpg", photo)));

        Held held = freezeAWorkerInTheMiddleOfAnImage(sessionId);
        held.worker().kill();

        await().atMost(WELL_BELOW_THE_RECORD_LOCK)
                .until(() -> system.api().photo(held.imageId()).isProcessed());
        uploads.join();
        awaitAllFinished(sessionId, PHOTOS_FOR_THE_VICTIM);
        assertThat(system.api().photos(sessionId)).allMatch(PhotoView::isProcessed);
        assertThat(system.api().photo(held.imageId()).detection().workerId())
                .isNotEqualTo(held.worker().name());
        assertThat(faceRows(sessionId)).isEqualTo(PHOTOS_FOR_THE_VICTIM * 24);
        held.worker().start();
    }

    /** A worker that stands still with an image that it has begun. */
    private record Held(ServiceProcess worker, UUID imageId) {}

    private static Held freezeAWorkerInTheMiddleOfAnImage(UUID sessionId) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> tryToFreeze(sessionId), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Held> tryToFreeze(UUID sessionId) throws SQLException {
        Optional<Held> working = imageInWork(sessionId);
        if (working.isEmpty()) {
            return working;
        }
        ServiceProcess worker = working.get().worker();
        worker.freeze();
        // It may have finished the image just before it was stopped.
        if (imageInWork(sessionId).filter(working.get()::equals).isPresent()) {
            return working;
        }
        worker.thaw();
        return Optional.empty();
    }

    private static Optional<Held> imageInWork(UUID sessionId) throws SQLException {
        String sql = "select id, worker_id from images where status = 'PROCESSING' and session_id = ? order by id";
        return query(
                sql,
                sessionId,
                rows -> rows.next()
                        ? Optional.of(new Held(system.stack().worker(rows.getString(2)), rows.getObject(1, UUID.class)))
                        : Optional.empty());
    }

    private static Figures figures(List<TrueFace> truth, PhotoView photo) {
        return Figures.of(Matching.of(
                truth, List.of(), photo.faces().stream().map(Face::found).toList()));
    }

    private static PhotoView awaitFinished(UUID imageId) {
        return await().atMost(PATIENCE).until(() -> system.api().photo(imageId), PhotoView::isFinished);
    }

    private static void awaitAllFinished(UUID sessionId, int photos) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(system.api().photos(sessionId))
                .hasSize(photos)
                .allMatch(PhotoView::isFinished));
    }

    private static int faceRows(UUID sessionId) throws SQLException {
        String sql = "select count(*) from face_crops join images on images.id = image_id where session_id = ?";
        return query(sql, sessionId, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    private static <T> T query(String sql, UUID sessionId, RowReader<T> reader) throws SQLException {
        var postgres = system.stack().postgres();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, sessionId);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
