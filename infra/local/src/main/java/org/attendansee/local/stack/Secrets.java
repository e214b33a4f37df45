package org.attendansee.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/**
 * What the parts of one stack prove themselves to each other with.
 *
 * @param databaseOwnerPassword of the PostgreSQL superuser {@code postgres}
 * @param databasePassword of the role {@code attendansee}
 * @param storeAccessKey of the object store
 * @param storeSecretKey of the object store
 * @param adminPassword of the first user, {@code admin}
 * @param tokenKey 32 random bytes in Base64, with which the API signs its tokens
 */
public record Secrets(
        String databaseOwnerPassword,
        String databasePassword,
        String storeAccessKey,
        String storeSecretKey,
        String adminPassword,
        String tokenKey) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Draws new ones. */
    public static Secrets generate() {
        return new Secrets(
                hex(16), hex(16), hex(8), hex(20), hex(8), Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** Reads the secrets of a data folder, and draws them when it has none. Only their owner can read the file. */
    static Secrets in(Path dataFolder) {
        Path file = fileIn(dataFolder);
        try {
            if (Files.notExists(file)) {
                generate().write(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Secrets in " + file + " could not be read or written", e);
        }
    }

    static Path fileIn(Path dataFolder) {
        return dataFolder.resolve("secrets.properties");
    }

    private static Secrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                required(properties, "database.owner.password", file),
                required(properties, "database.password", file),
                required(properties, "store.access-key", file),
                required(properties, "store.secret-key", file),
                required(properties, "admin.password", file),
                required(properties, "token.key", file));
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new StackException(file + " has no " + key);
        }
        return value;
    }

    private void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("database.owner.password", databaseOwnerPassword);
        properties.setProperty("database.password", databasePassword);
        properties.setProperty("store.access-key", storeAccessKey);
        properties.setProperty("store.secret-key", storeSecretKey);
        properties.setProperty("admin.password", adminPassword);
        properties.setProperty("token.key", tokenKey);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(), "secrets", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, "Drawn once for this data folder");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
