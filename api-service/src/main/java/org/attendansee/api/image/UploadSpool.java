package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Receives uploads into files, so that memory use does not depend on the size or the number of photographs. */
@Component
class UploadSpool {

    private static final String PREFIX = "attendansee-upload-";
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;
    private final DataSize maxFileSize;

    UploadSpool(UploadProperties properties, InstantSource clock) throws IOException {
        this.folder = Files.createDirectories(properties.spoolFolder());
        this.maxFileSize = properties.maxFileSize();
        deleteLeftovers(clock.instant().minus(LONGEST_UPLOAD));
    }

    /** An instance that was killed could not tidy up; others that share the folder are still at work. */
    private void deleteLeftovers(Instant limit) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Receives a body of unknown length, and hashes it while it passes.
     *
     * @throws PhotoRefusedException when it is longer than allowed; the rest is not read
     */
    SpooledPhoto receive(InputStream body, String name) throws IOException {
        return spool(name, file -> {
            MessageDigest digest = sha256();
            try (OutputStream target = Files.newOutputStream(file)) {
                pass(body, digest, target);
            }
            return digest;
        });
    }

    /** Takes over a part that the container has spooled already: it is moved, not copied. */
    SpooledPhoto receive(MultipartFile part, String name) throws IOException {
        return spool(name, file -> {
            part.transferTo(file.toFile());
            MessageDigest digest = sha256();
            try (InputStream content = Files.newInputStream(file)) {
                pass(content, digest, OutputStream.nullOutputStream());
            }
            return digest;
        });
    }

    private SpooledPhoto spool(String name, Receiver receiver) throws IOException {
        Path file = Files.createTempFile(folder, PREFIX, null);
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
            target.write(buffer, 0, count);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface Receiver {
        MessageDigest receive(Path file) throws IOException;
    }
}
