package org.attendansee.local.stack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.FileUtils;

/** PostgreSQL as it comes in the jars of zonky, unpacked once for this user. */
record PostgresBinaries(Path home) {

    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    static synchronized PostgresBinaries unpacked() throws IOException {
        byte[] archive;
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name").replaceAll(" .*", ""), System.getProperty("os.arch"))) {
            archive = packed.readAllBytes();
        }
        Path home = cacheFolder().resolve("postgres-" + fingerprint(archive));
        if (Files.notExists(home)) {
            unpack(archive, home);
        }
        return new PostgresBinaries(home);
    }

    /**
     * The command line of a program; PostgreSQL refuses to run as root, so root runs it in a user namespace of its own.
     */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path cacheFolder() throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(cache.resolve("attendansee"));
    }

    private static String fingerprint(byte[] archive) {
        return DigestUtils.sha256Hex(archive).substring(0, 12);
    }

    /**
     * Several test runs may unpack at the same time: each works in a folder of its own, and the first to finish wins.
     */
    private static void unpack(byte[] archive, Path home) throws IOException {
        Path work = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, work);
            }
            Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (Files.notExists(home)) {
                throw e;
            }
        } finally {
            FileUtils.deleteQuietly(work.toFile());
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path work) throws IOException {
        Path target = work.resolve(entry.getName()).normalize();
        if (!target.startsWith(work)) {
            throw new FileAlreadyExistsException(entry.getName(), null, "leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
