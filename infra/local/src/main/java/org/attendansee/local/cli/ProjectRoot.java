package org.attendansee.local.cli;

import java.nio.file.Path;

/** The checkout that the launcher lies in; the launcher says where that is. */
final class ProjectRoot {

    private ProjectRoot() {}

    static Path path() {
        return Path.of(System.getProperty("attendansee.home", "")).toAbsolutePath();
    }
}
