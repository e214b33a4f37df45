package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.attendansee.api.admission.SpoolProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Receives uploads into files, so that memory use does not depend on the size or the number of photographs. */
@Component
class UploadSpool {

    private static final Logger log = LoggerFactory.getLogger(UploadSpool.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;
    private final DataSize maxFileSize;
    private final InstantSource clock;

    UploadSpool(SpoolProperties properties, UploadProperties limits, InstantSource clock) throws IOException {
        this.folder = Files.createDirectories(properties.folder());
        this.maxFileSize = limits.maxFileSize();
        this.clock = clock;
    }

    /** An instance that was killed could not tidy up. Others that share the folder still write to their files. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void deleteLeftovers() {
        FileTime limit = FileTime.from(clock.instant().minus(LONGEST_PAUSE));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                folder, file -> Files.getLastModifiedTime(file).compareTo(limit) < 0)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.warn("What killed instances left in {} could not be deleted", folder, e);
        }
    }

    /**
     * Receives a body of unknown length, and hashes it while it passes.
     *
     * @throws PhotoRefusedException when it is longer than allowed; the rest is not read
     * @throws SpoolException when it cannot be written down
     * @throws IOException when it breaks off
     */
    SpooledPhoto receive(InputStream body, String name) throws IOException {
        return spool(name, file -> {
            MessageDigest digest = DigestUtils.getSha256Digest();
            try (OutputStream target = Files.newOutputStream(file)) {
                pass(body, digest, target);
            }
            return digest;
        });
    }

    /**
     * Takes over a part that the container has spooled already: it is moved, not copied.
     *
     * @throws PhotoRefusedException when it is longer than allowed
     * @throws SpoolException when it cannot be taken over
     */
    SpooledPhoto receive(MultipartFile part, String name) throws IOException {
        return spool(name, file -> {
            onDisk(() -> part.transferTo(file.toFile()));
            MessageDigest digest = DigestUtils.getSha256Digest();
            try (InputStream content = Files.newInputStream(file)) {
                pass(content, digest, OutputStream.nullOutputStream());
            }
            return digest;
        });
    }

    private SpooledPhoto spool(String name, Receiver receiver) throws IOException {
        Path file = newFile();
        try {
            String sha256 = HexFormat.of().formatHex(receiver.receive(file).digest());
            return new SpooledPhoto(file, name, Files.size(file), sha256);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void pass(InputStream source, MessageDigest digest, OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
            total += count;
            if (total > maxFileSize.toBytes()) {
                throw PhotoRefusedException.tooManyBytes(maxFileSize);
            }
            digest.update(buffer, 0, count);
            int length = count;
            onDisk(() -> target.write(buffer, 0, length));
        }
    }

    private Path newFile() {
        try {
            return Files.createTempFile(folder, "upload-", null);
        } catch (IOException e) {
            throw new SpoolException(e);
        }
    }

    /** Tells a disk that fails from a client that does. */
    private static void onDisk(DiskAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new SpoolException(e);
        }
    }

    @FunctionalInterface
    private interface Receiver {
        MessageDigest receive(Path file) throws IOException;
    }

    @FunctionalInterface
    private interface DiskAction {
        void run() throws IOException;
    }
}
