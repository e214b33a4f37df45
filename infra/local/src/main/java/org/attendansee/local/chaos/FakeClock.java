package org.attendansee.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of processes that run with libfaketime (GPL-2.0, Debian package {@code libfaketime}; it is no part of this
 * project): it can jump while they run. What measures durations goes on as before.
 */
final class FakeClock {

    private final Path library;
    private final Path offset;

    private FakeClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** Empty where libfaketime is not installed. */
    static Optional<FakeClock> in(Path folder) throws IOException {
        Optional<Path> library = Stream.of(
                        "/usr/lib/x86_64-linux-gnu/faketime",
                        "/usr/lib/aarch64-linux-gnu/faketime",
                        "/usr/lib64/faketime",
                        "/usr/local/lib/faketime")
                .map(directory -> Path.of(directory, "libfaketimeMT.so.1"))
                .filter(Files::isRegularFile)
                .findFirst();
        if (library.isEmpty()) {
            return Optional.empty();
        }
        FakeClock clock = new FakeClock(library.get(), folder.resolve("clock-offset"));
        clock.jumpTo(Duration.ZERO);
        return Optional.of(clock);
    }

    /**
     * What the environment of such a process has. Without the last of them no wait with a time limit would wait (0.9.10
     * with glibc 2.36): all threads would spin.
     */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1",
                "NO_FAKE_STAT", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** @param ahead how far ahead of the true time they believe to be, from about a second later on */
    void jumpTo(Duration ahead) throws IOException {
        Files.writeString(offset, "%+d\n".formatted(ahead.toSeconds()));
    }
}
