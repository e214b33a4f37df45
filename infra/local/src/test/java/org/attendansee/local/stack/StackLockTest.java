package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {

    @TempDir
    private Path folder;

    @Test
    void letsOneStackUseAFolder() {
        try (StackLock held = StackLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThat(StackLock.holder(folder))
                    .hasValue(ProcessHandle.current().pid());
            assertThatThrownBy(() -> StackLock.take(folder))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("attendansee down");
        }
    }

    @Test
    void isFreeAgainOnceItIsReleased() {
        StackLock.take(folder).close();

        assertThat(StackLock.holder(folder)).isEmpty();
        StackLock.take(folder).close();
    }

    @Test
    void isTakenOverFromADeadProcess() throws Exception {
        Files.writeString(folder.resolve("stack.lock"), "4194305");

        assertThat(StackLock.holder(folder)).isEmpty();
        try (StackLock held = StackLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThat(Files.readString(folder.resolve("stack.lock")))
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
        }
    }
}
