package org.attendansee.local.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BackingChoiceTest {

    @Test
    void isReadFromTheSystemProperty() {
        assertThat(BackingChoice.parse("embedded")).isEqualTo(BackingChoice.EMBEDDED);
        assertThat(BackingChoice.parse("containers")).isEqualTo(BackingChoice.CONTAINERS);
        assertThat(BackingChoice.parse("auto")).isEqualTo(BackingChoice.AUTO);
    }

    @Test
    void saysWhichOnesThereAre() {
        assertThatThrownBy(() -> BackingChoice.parse("docker"))
                .hasMessage("-Dbacking must be auto, containers or embedded, not docker");
    }
}
