package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * Keeps a data folder to one stack. The operating system holds the lock, so it falls with its process however that
 * ends; the file also says who holds it.
 */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StackException when another stack runs on the folder */
    static StackLock take(Path dataFolder) {
        Path file = fileIn(dataFolder);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new StackException("Another stack runs on " + dataFolder + " (process " + pid(file)
                        + "). End it with: attendansee down --data " + dataFolder);
            }
            channel.truncate(0);
            String pid = String.valueOf(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new StackLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Lock file " + file + " could not be written", e);
        }
    }

    /** The process that runs a stack on the folder, if one does. */
    static OptionalLong holder(Path dataFolder) {
        Path file = fileIn(dataFolder);
        if (Files.notExists(file)) {
            return OptionalLong.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return locks(channel) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Lock file " + file + " could not be read", e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String pid(Path file) throws IOException {
        return Files.readString(file).trim();
    }

    private static Path fileIn(Path dataFolder) {
        return dataFolder.resolve("stack.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock could not be released", e);
        }
    }
}
