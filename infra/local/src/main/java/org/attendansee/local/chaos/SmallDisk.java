package org.attendansee.local.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A folder on a disk of its own (tmpfs), which can be filled without harm to anybody else. Needs root, on Linux. */
final class SmallDisk implements AutoCloseable {

    private static final int FILLER_BYTES = 64 * 1024;
    private static final Duration REFILL_EVERY = Duration.ofMillis(50);

    private final Path folder;
    private final boolean mounted;
    private final Thread shutdownHook = new Thread(this::unmount, "unmount");

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
        if (mounted) {
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        }
    }

    /** Without the right to mount, the folder stays on the disk that it is on. */
    static SmallDisk at(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean mounted =
                succeeds("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder, mounted);
    }

    Path folder() {
        return folder;
    }

    /**
     * Takes all the room there is, also what others free meanwhile, and gives it back in the end.
     *
     * @throws NotPossibleException when the folder has no disk of its own
     */
    void fillFor(Duration time) throws IOException, InterruptedException {
        if (!mounted) {
            throw new NotPossibleException("no right to mount a small disk");
        }
        Path filler = folder.resolve("filler");
        Instant end = Instant.now().plus(time);
        try {
            while (Instant.now().isBefore(end)) {
                fill(filler);
                TimeUnit.MILLISECONDS.sleep(REFILL_EVERY.toMillis());
            }
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    /** Down to the last byte, so that not even a small file finds room. */
    private static void fill(Path filler) {
        for (int bytes = FILLER_BYTES; bytes > 0; bytes /= 2) {
            byte[] zeros = new byte[bytes];
            try (OutputStream file =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    file.write(zeros);
                }
            } catch (IOException e) {
                // No room for as much: now for less.
                continue;
            }
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void unmount() {
        if (!succeeds("umount", "-l", folder.toString())) {
            throw new IllegalStateException("Disk " + folder + " could not be unmounted");
        }
    }

    /** Everything in the folder is gone then. */
    @Override
    public void close() {
        if (mounted) {
            unmount();
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        }
    }
}
