package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areDrawnOnceForADataFolder() {
        Secrets first = Secrets.in(folder);

        assertThat(Secrets.in(folder)).isEqualTo(first);
        assertThat(Secrets.generate()).isNotEqualTo(first);
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws Exception {
        Secrets.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Secrets.fileIn(folder))))
                .isEqualTo("rw-------");
    }

    @Test
    void signTokensWith256Bits() {
        assertThat(Base64.getDecoder().decode(Secrets.generate().tokenKey())).hasSize(32);
    }

    @Test
    void doNotShowUpInLogs() {
        Secrets secrets = Secrets.generate();

        assertThat(secrets.toString()).doesNotContain(secrets.databasePassword());
    }
}
