package org.attendansee.worker.detector;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the network that the product does not contain: in the models folder, else in the cache, else at its address,
 * from where it is fetched once. Only bytes with the right SHA-256 are handed out. No trouble here is an exception:
 * without a network there is still the cascade.
 */
final class FaceModels {

    private static final Logger log = LoggerFactory.getLogger(FaceModels.class);

    /** The model has 0.3 MB; whatever is larger than this is not it. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** How many times the fetch timeout the whole fetch may take. */
    private static final int WHOLE_FETCH = 4;

    private final DetectorProperties.Models properties;

    FaceModels(DetectorProperties.Models properties) {
        this.properties = properties;
    }

    /** The bytes of YuNet, or empty when they are nowhere to be had. */
    Optional<byte[]> yunet() {
        return Optional.ofNullable(properties.folder())
                .flatMap(this::inFolder)
                .or(() -> inFolder(properties.cache()))
                .or(this::fetched);
    }

    private Optional<byte[]> inFolder(Path folder) {
        Path file = folder.resolve(properties.file());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            return checked(content.readNBytes(MOST_BYTES), file.toString());
        } catch (IOException e) {
            log.warn("Cannot read the model {}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private Optional<byte[]> fetched() {
        URI url = properties.url();
        if (url.toString().isBlank()) {
            return Optional.empty();
        }
        log.info("Fetching the face detection model from {}", url);
        Optional<byte[]> model = fetch(url).flatMap(content -> checked(content, url.toString()));
        model.ifPresent(this::keep);
        return model;
    }

    private Optional<byte[]> fetch(URI url) {
        FutureTask<byte[]> fetching = new FutureTask<>(() -> get(url));
        // A thread of its own, because neither name resolution nor a body that trickles in heeds the client's timeouts.
        Thread thread = new Thread(fetching, "model-fetch");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(
                    fetching.get(WHOLE_FETCH * properties.fetchTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            log.warn("Cannot fetch the model from {}: {}", url, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            log.warn(
                    "Cannot fetch the model from {}: not complete after {} x {}",
                    url,
                    WHOLE_FETCH,
                    properties.fetchTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fetching.cancel(true);
        }
        return Optional.empty();
    }

    private byte[] get(URI url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(properties.fetchTimeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(properties.fetchTimeout()).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode());
            }
            return body.readNBytes(MOST_BYTES);
        }
    }

    private Optional<byte[]> checked(byte[] content, String origin) {
        String found = DigestUtils.sha256Hex(content);
        if (found.equalsIgnoreCase(properties.sha256())) {
            log.info("Face detection model from {}", origin);
            return Optional.of(content);
        }
        log.error(
                "REJECTED the model from {}: its SHA-256 is {}, not {}. Replace it or correct the configuration.",
                origin,
                found,
                properties.sha256());
        return Optional.empty();
    }

    /** Several workers may do this at once: each moves a complete file into place. */
    private void keep(byte[] model) {
        Path cache = properties.cache();
        try {
            Files.createDirectories(cache);
            Path part = Files.createTempFile(cache, properties.file(), ".part");
            try {
                Files.write(part, model);
                Files.move(
                        part,
                        cache.resolve(properties.file()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            log.warn("Cannot keep the model in {}, so the next start fetches it again: {}", cache, e.toString());
        }
    }
}
