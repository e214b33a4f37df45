package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void showsItsLastLines() throws Exception {
        LogFile log = new LogFile(folder.resolve("kafka.log"));
        Files.writeString(log.path(), "one\ntwo\nthree\n");

        assertThat(log.lastLines(2)).containsExactly("two", "three");
        assertThat(log.lastLines(9)).hasSize(3);
    }

    @Test
    void isEmptyBeforeTheFirstRun() {
        assertThat(new LogFile(folder.resolve("kafka.log")).lastLines(5)).isEmpty();
    }

    @Test
    void isSetAsideOnceItIsLarge() throws Exception {
        LogFile log = new LogFile(folder.resolve("kafka.log"));
        Files.write(log.path(), new byte[11 * 1024 * 1024]);

        log.roll();

        assertThat(log.path()).doesNotExist();
        assertThat(folder.resolve("kafka.log.1")).exists();
    }
}
