package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything a stack keeps. */
final class DataFolder {

    private static final long NEEDED_BYTES = 1L << 30;

    private DataFolder() {}

    /** Creates the folder when it is missing, so that only its owner can look inside. */
    static Path createPrivately(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + folder + " could not be created", e);
        }
    }

    /** @throws StackException when less than 1 GB is left */
    static void requireSpace(Path folder) {
        try {
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new StackException("The disk of " + folder + " has " + (usable >> 20)
                        + " MB left; at least 1 GB is needed. Free some, or choose another folder with --data");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The free space of " + folder + " is unknown", e);
        }
    }
}
