package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FaceModelsTest {

    private static final byte[] MODEL = "weights".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other weights".getBytes(StandardCharsets.UTF_8);
    private static final Duration GENEROUS = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration BOUND = SHORT.multipliedBy(4).plusSeconds(2);

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private Path cache = Path.of("");
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch testEnds = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        cache = temporary.resolve("not/yet/there");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        answer("/model", 200, MODEL);
        answer("/other", 200, OTHER);
        answer("/missing", 404, new byte[0]);
        server.createContext("/silent", exchange -> awaitEnd());
        server.createContext("/trickling", exchange -> {
            exchange.sendResponseHeaders(200, MODEL.length);
            exchange.getResponseBody().write(MODEL, 0, 2);
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        testEnds.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void prefersTheModelsFolder() throws IOException {
        Files.write(folder.resolve("yunet_n_dynamic.onnx"), MODEL);

        assertThat(models(folder, at("/model")).yunet()).contains(MODEL);
        assertThat(requests).hasValue(0);
    }

    @Test
    void fetchesOnceAndFindsItInTheCacheFromThenOn() throws IOException {
        assertThat(models(folder, at("/model")).yunet()).contains(MODEL);
        assertThat(models(null, at("/model")).yunet()).contains(MODEL);

        assertThat(requests).hasValue(1);
        assertThat(filesInCache()).containsExactly("yunet_n_dynamic.onnx");
    }

    @Test
    void rejectsAFetchedModelWithTheWrongChecksumLoudly(CapturedOutput output) throws IOException {
        assertThat(models(null, at("/other")).yunet()).isEmpty();

        assertThat(output).contains("ERROR").contains("REJECTED the model from " + at("/other"));
        assertThat(filesInCache()).isEmpty();
    }

    @Test
    void rejectsAModelInTheFolderWithTheWrongChecksumAndLooksFurther(CapturedOutput output) throws IOException {
        Files.write(folder.resolve("yunet_n_dynamic.onnx"), OTHER);

        assertThat(models(folder, at("/model")).yunet()).contains(MODEL);
        assertThat(output).contains("REJECTED the model from " + folder);
    }

    @Test
    void replacesADamagedModelInTheCache() throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve("yunet_n_dynamic.onnx"), OTHER);

        assertThat(models(null, at("/model")).yunet()).contains(MODEL);
        assertThat(Files.readAllBytes(cache.resolve("yunet_n_dynamic.onnx"))).isEqualTo(MODEL);
    }

    @Test
    void usesAFetchedModelThatItCannotKeep() throws IOException {
        Path aFile = Files.createFile(temporary.resolve("file"));
        cache = aFile.resolve("folder");

        assertThat(models(null, at("/model")).yunet()).contains(MODEL);
    }

    @Test
    void givesUpOnAServerThatHasNoSuchModel(CapturedOutput output) {
        assertThat(models(null, at("/missing")).yunet()).isEmpty();
        assertThat(output).contains("the server answered 404");
    }

    @Test
    void givesUpInTimeOnAServerThatDoesNotAnswer() {
        Instant started = Instant.now();

        assertThat(impatientModels(at("/silent")).yunet()).isEmpty();
        assertThat(Duration.between(started, Instant.now())).isLessThan(BOUND);
    }

    @Test
    void givesUpInTimeOnAServerThatStopsInTheMiddle() throws IOException {
        Instant started = Instant.now();

        assertThat(impatientModels(at("/trickling")).yunet()).isEmpty();
        assertThat(Duration.between(started, Instant.now())).isLessThan(BOUND);
        assertThat(filesInCache()).isEmpty();
    }

    @Test
    void givesUpOnAServerThatIsNotThere() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0)) {
            freePort = socket.getLocalPort();
        }

        assertThat(models(null, URI.create("http://127.0.0.1:" + freePort + "/model"))
                        .yunet())
                .isEmpty();
    }

    @Test
    void givesUpOnAnAddressThatIsNone() {
        assertThat(models(null, URI.create("not-an-address")).yunet()).isEmpty();
    }

    @Test
    void fetchesNothingWithoutAnAddress() {
        assertThat(models(null, URI.create("")).yunet()).isEmpty();
    }

    private FaceModels models(@Nullable Path modelsFolder, URI url) {
        return new FaceModels(new DetectorProperties.Models(
                modelsFolder, DetectorProperties.Models.YUNET_FILE, cache, url, sha256(MODEL), GENEROUS));
    }

    private FaceModels impatientModels(URI url) {
        return new FaceModels(new DetectorProperties.Models(
                null, DetectorProperties.Models.YUNET_FILE, cache, url, sha256(MODEL), SHORT));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void awaitEnd() {
        try {
            testEnds.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<String> filesInCache() throws IOException {
        if (!Files.isDirectory(cache)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
