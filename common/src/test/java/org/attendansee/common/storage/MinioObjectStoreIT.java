package org.attendansee.common.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.attendansee.local.backing.Backing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinioObjectStoreIT {

    private static final byte[] BYTES = "a photograph".getBytes(StandardCharsets.UTF_8);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Backing backing = Backing.shared();
    private final ObjectStore store = prepared(URI.create(backing.s3Endpoint()), backing.s3SecretKey());

    @Test
    void givesBackWhatWasStored() throws Exception {
        store.put("images/1/original", BYTES, "image/jpeg");

        try (StoredObject stored = store.get("images/1/original")) {
            assertThat(stored.content().readAllBytes()).isEqualTo(BYTES);
            assertThat(stored.sizeBytes()).isEqualTo(BYTES.length);
            assertThat(stored.contentType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void storesFilesOfManyMegabytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large");
        Files.write(file, new byte[12 * 1024 * 1024]);

        store.put("images/2/original", file, sha256(file), "image/png");

        try (StoredObject stored = store.get("images/2/original")) {
            assertThat(stored.content().readAllBytes())
                    .hasSize(12 * 1024 * 1024)
                    .containsOnly(0);
        }
    }

    @Test
    void storesNoFileThatIsNotWhatItWas(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("damaged");
        Files.write(file, BYTES);
        String sha256 = sha256(file);
        Files.write(file, new byte[] {1}, StandardOpenOption.WRITE);

        assertThatThrownBy(() -> store.put("images/9/original", file, sha256, "image/png"))
                .isInstanceOf(ObjectStoreUnavailableException.class);
        assertThatThrownBy(() -> store.get("images/9/original")).isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void asksForManyThingsAtOnce() throws Exception {
        int requests = 20;
        CyclicBarrier allThere = new CyclicBarrier(requests);
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(meets(allThere) ? 204 : 500, -1);
            exchange.close();
        });
        server.start();
        try {
            ObjectStore slow =
                    store(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "secret", "bucket");
            for (Future<Object> deletion : threads.invokeAll(IntStream.range(0, requests)
                    .mapToObj(i -> Executors.callable(() -> slow.delete("images/" + i)))
                    .toList())) {
                deletion.get();
            }
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static boolean meets(CyclicBarrier others) {
        try {
            others.await(5, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }

    @Test
    void namesFoldersPageByPage() {
        for (int folder = 10; folder < 15; folder++) {
            store.put("pages/%d/original".formatted(folder), BYTES, "image/jpeg");
            store.put("pages/%d/faces/all".formatted(folder), BYTES, "image/jpeg");
        }
        store.put("pages/no-folder", BYTES, "image/jpeg");

        assertThat(store.folders("pages/", "", 2)).containsExactly("pages/10/", "pages/11/");
        assertThat(store.folders("pages/", "pages/11/", 2)).containsExactly("pages/12/", "pages/13/");
        assertThat(store.folders("pages/", "pages/13/", 2)).containsExactly("pages/14/");
        assertThat(store.folders("pages/", "pages/14/", 2)).isEmpty();
        assertThat(store.folders("no-pages/", "", 2)).isEmpty();
    }

    @Test
    void saysWhenTheNewestObjectWasStored() {
        Instant before = Instant.now().minusSeconds(2);
        store.put("newest/1/original", BYTES, "image/jpeg");

        assertThat(store.newest("newest/1/")).hasValueSatisfying(newest -> assertThat(newest)
                .isBetween(before, Instant.now().plusSeconds(2)));
        assertThat(store.newest("newest/2/")).isEmpty();
    }

    @Test
    void replacesWhatWasThere() throws Exception {
        store.put("images/3/original", new byte[] {1}, "image/jpeg");
        store.put("images/3/original", BYTES, "image/jpeg");

        try (StoredObject stored = store.get("images/3/original")) {
            assertThat(stored.content().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 12 * 1024 * 1024})
    void opensAPartOfOneVersionAndOfNoOther(int size) throws Exception {
        byte[] bytes = new byte[size];
        bytes[500] = 5;
        bytes[501] = 6;
        String version = store.put("images/8/crops", bytes, "image/jpeg");

        try (StoredObject part = store.get("images/8/crops", version, 500, 2)) {
            assertThat(part.content().readAllBytes()).containsExactly(5, 6);
            assertThat(part.sizeBytes()).isEqualTo(2);
            assertThat(part.contentType()).isEqualTo("image/jpeg");
            assertThat(part.etag()).isEqualTo(version);
        }
        store.put("images/8/crops", BYTES, "image/jpeg");
        assertThatThrownBy(() -> store.get("images/8/crops", version, 500, 2))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void saysWhichObjectIsMissing() {
        assertThatThrownBy(() -> store.get("images/4/original"))
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("images/4/original");
    }

    @Test
    void deletesOnceAndAgain() {
        store.put("images/5/original", BYTES, "image/jpeg");

        store.delete("images/5/original");
        store.delete("images/5/original");

        assertThatThrownBy(() -> store.get("images/5/original")).isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void deletesAFolderAndNothingBesideIt() throws Exception {
        for (int index = 0; index < 1_005; index++) {
            store.put("images/6/faces/" + index + ".jpg", BYTES, "image/jpeg");
        }
        store.put("images/6/original", BYTES, "image/jpeg");
        store.put("images/66/original", BYTES, "image/jpeg");

        store.deleteAll("images/6/");
        store.deleteAll("images/6/");

        assertThatThrownBy(() -> store.get("images/6/original")).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.get("images/6/faces/1004.jpg")).isInstanceOf(ObjectNotFoundException.class);
        store.get("images/66/original").close();
    }

    @Test
    void takesWhatIsSentWithASignedUrl() throws Exception {
        byte[] large = new byte[40 * 1024 * 1024];
        URI url = store.presignPut("uploads/7/photo", Duration.ofMinutes(1));

        assertThat(send(url, large).statusCode()).isEqualTo(200);

        try (StoredObject stored = store.get("uploads/7/photo")) {
            assertThat(stored.sizeBytes()).isEqualTo(large.length);
        }
    }

    @Test
    void refusesWhatIsSentWithAnAlteredOrAnEndedUrl() throws Exception {
        String url = store.presignPut("uploads/8/photo", Duration.ofMinutes(1)).toString();
        URI brief = store.presignPut("uploads/8/photo", Duration.ofSeconds(1));

        assertThat(send(URI.create(url.replace("/8/", "/9/")), BYTES).statusCode())
                .isEqualTo(403);
        await().atMost(Duration.ofSeconds(20)).until(() -> send(brief, BYTES).statusCode(), status -> status == 403);
    }

    @Test
    void signsForTheAddressThatClientsUse() {
        ObjectStore inside =
                store(URI.create("http://127.0.0.1:1"), URI.create("https://photos.example.org"), "secret", "bucket");

        URI url = inside.presignPut("uploads/1/photo", Duration.ofMinutes(5));

        assertThat(url)
                .hasScheme("https")
                .hasHost("photos.example.org")
                .hasPath("/bucket/uploads/1/photo")
                .hasParameter("X-Amz-Expires", "300");
    }

    @Test
    void letsBrowsersSendFromOtherOrigins() throws Exception {
        URI url = store.presignPut("uploads/10/photo", Duration.ofMinutes(1));
        HttpRequest preflight = HttpRequest.newBuilder(url)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://attendansee.example.org")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type")
                .build();

        HttpResponse<String> response = HTTP.send(preflight, BodyHandlers.ofString());

        assertThat(response.statusCode()).isBetween(200, 204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("PUT"));
    }

    @Test
    void copiesTheVersionThatWasReadAndNoOther() throws Exception {
        store.put("uploads/11/photo", BYTES, "text/plain");
        StoredObject version = store.get("uploads/11/photo");
        version.close();

        store.copy("uploads/11/photo", version, "images/11/original", "image/webp");
        store.put("uploads/11/photo", new byte[] {1}, "text/plain");

        assertThatThrownBy(() -> store.copy("uploads/11/photo", version, "images/11/original", "image/png"))
                .isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.copy("uploads/12/photo", version, "images/12/original", "image/png"))
                .isInstanceOf(ObjectNotFoundException.class);
        try (StoredObject copied = store.get("images/11/original")) {
            assertThat(copied.content().readAllBytes()).isEqualTo(BYTES);
            assertThat(copied.contentType()).isEqualTo("image/webp");
        }
    }

    private static HttpResponse<String> send(URI url, byte[] bytes) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(url)
                        .PUT(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void isPreparedByManyServicesAtOnce() {
        ObjectStore fresh = store(URI.create(backing.s3Endpoint()), backing.s3SecretKey(), backing.uniqueBucket());

        IntStream.range(0, 8).parallel().forEach(i -> fresh.prepare());

        fresh.put("a", BYTES, "text/plain");
    }

    @Test
    void callsItAnOutageWhenNobodyAnswers() {
        ObjectStore nobody = store(URI.create("http://127.0.0.1:1"), "secret", "bucket");

        assertThatThrownBy(() -> nobody.get("a")).isInstanceOf(ObjectStoreUnavailableException.class);
        assertThatThrownBy(() -> nobody.deleteAll("a/")).isInstanceOf(ObjectStoreUnavailableException.class);
        assertThatThrownBy(nobody::prepare).isInstanceOf(ObjectStoreUnavailableException.class);
    }

    @Test
    void isRefusedWithAWrongKey() {
        ObjectStore stranger = store(URI.create(backing.s3Endpoint()), "wrong", "bucket");

        assertThatThrownBy(() -> stranger.put("a", BYTES, "text/plain"))
                .isInstanceOf(ObjectStoreUnavailableException.class);
    }

    private static String sha256(Path file) throws IOException {
        return DigestUtils.sha256Hex(Files.readAllBytes(file));
    }

    private ObjectStore prepared(URI endpoint, String secretKey) {
        ObjectStore prepared = store(endpoint, secretKey, backing.uniqueBucket());
        prepared.prepare();
        return prepared;
    }

    private ObjectStore store(URI endpoint, String secretKey, String bucket) {
        return store(endpoint, null, secretKey, bucket);
    }

    private ObjectStore store(URI endpoint, @Nullable URI publicEndpoint, String secretKey, String bucket) {
        return new StorageConfiguration()
                .objectStore(new StorageProperties(
                        endpoint,
                        publicEndpoint,
                        backing.s3AccessKey(),
                        secretKey,
                        "us-east-1",
                        bucket,
                        Duration.ofSeconds(5),
                        64));
    }
}
