package org.attendansee.local.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewChangeTest {

    @TempDir
    private Path folder;

    private Changelog changelog;

    @BeforeEach
    void write() throws IOException {
        changelog = SmallChangelog.in(folder).read();
    }

    @Test
    void takesTheNextNumberOfTheFilesAndTheNextOfTheIds() {
        NewChange.Written written = NewChange.parse("meal/lunch-add-soup").writeTo(changelog);

        assertThat(written.id()).isEqualTo("meal-0004");
        assertThat(written.file())
                .isEqualTo(folder.resolve("db/changelog/meal/0003-lunch-add-soup.sql"))
                .content()
                .startsWith("--liquibase formatted sql\n\n--changeset attendansee:meal-0004\n");
        assertThat(changelog.master())
                .content()
                .endsWith("0002-lunch.sql }\n  - include: { file: db/changelog/meal/0003-lunch-add-soup.sql }\n");
    }

    @Test
    void beginsANewFeature() {
        NewChange.Written written = NewChange.parse("table/chairs").writeTo(changelog);

        assertThat(written.id()).isEqualTo("table-0001");
        assertThat(written.file()).isEqualTo(folder.resolve("db/changelog/table/0001-chairs.sql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soup", "meal/", "/soup", "Meal/Soup", "../meal/soup", "meal/soup.sql", "a/b/c"})
    void refusesWhatIsNotAFeatureAndAName(String words) {
        assertThatThrownBy(() -> NewChange.parse(words))
                .isInstanceOf(NoSuchChangeException.class)
                .hasMessageContaining("FEATURE/NAME")
                .hasMessageContaining(words);
    }
}
