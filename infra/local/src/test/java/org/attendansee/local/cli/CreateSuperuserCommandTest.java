package org.attendansee.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateSuperuserCommandTest {

    @TempDir
    private Path data;

    @Test
    void saysThatNothingRuns() {
        StringWriter errors = new StringWriter();

        int exitCode = Attendansee.commandLine()
                .setErr(new PrintWriter(errors))
                .execute("createsuperuser", "--data", data.toString(), "--username", "ada", "--password-env", "PATH");

        assertThat(exitCode).isEqualTo(1);
        assertThat(errors.toString()).contains("Nothing runs on " + data, "attendansee up");
    }
}
