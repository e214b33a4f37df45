package org.attendansee.local.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A changelog of three changes, so that tests neither wait for the real one nor depend on how it grows. */
record SmallChangelog(Path resources) {

    static final String BREAKFAST = "db/changelog/meal/0001-breakfast.sql";

    static SmallChangelog in(Path folder) throws IOException {
        SmallChangelog changelog = new SmallChangelog(folder);
        changelog.write(Changelog.MASTER, """
                databaseChangeLog:
                  - include: { file: db/changelog/meal/0001-breakfast.sql }
                  - include: { file: db/changelog/meal/0002-lunch.sql }
                """);
        changelog.write(BREAKFAST, """
                --liquibase formatted sql

                --changeset ada:meal-0001
                --comment The first of the day
                create table breakfast (id int);
                --rollback drop table breakfast;

                --changeset ada:meal-0002
                create index ix_breakfast on breakfast (id);
                --rollback drop index ix_breakfast;
                """);
        changelog.write("db/changelog/meal/0002-lunch.sql", """
                --liquibase formatted sql

                --changeset ada:meal-0003
                create table lunch (id int);
                --rollback drop table lunch;
                """);
        return changelog;
    }

    Changelog read() {
        return new Changelog(resources);
    }

    void write(String file, String content) throws IOException {
        Path path = resources.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    void replace(String file, String from, String to) throws IOException {
        write(file, Files.readString(resources.resolve(file)).replace(from, to));
    }
}
