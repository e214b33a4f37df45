package org.attendansee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.cli.Attendansee;
import org.attendansee.local.migrate.Changelog;
import org.attendansee.local.migrate.DatabaseAddress;
import org.attendansee.local.migrate.Migrations;
import org.attendansee.local.stack.LocalDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and both packaged services on a database that only its URL names. */
class MigrateIT {

    @TempDir
    private Path folder;

    private LocalDatabase database;

    @BeforeEach
    void open() {
        database = LocalDatabase.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** One difference and no other: in all else both agree with the schema. */
    @Test
    void comparesTheEntitiesOfBothServicesWithTheSchema() throws Exception {
        DatabaseAddress address = new DatabaseAddress(database.jdbcUrl(), database.username(), database.password());
        try (Migrations migrations = Migrations.on(address, Changelog.ofProject(Path.of("../..")))) {
            migrations.run(migrations.pending(), (change, millis) -> {});
        }
        execute("alter table face_crops drop column detector");

        Result check = migrate("--check");

        assertThat(check.exitCode()).as(check.output()).isEqualTo(1);
        assertThat(check.output())
                .contains("api-service: missing column [detector] in table [face_crops]")
                .containsPattern("api-service: \\d+ entities compared, differences: 1\n")
                .contains("detection-worker: missing column [detector] in table [face_crops]")
                .containsPattern("detection-worker: \\d+ entities compared, differences: 1\n");
    }

    private record Result(int exitCode, String output) {}

    private Result migrate(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dattendansee.home=../..",
                "-cp",
                System.getProperty("java.class.path"),
                Attendansee.class.getName(),
                "migrate",
                "--url",
                database.jdbcUrl(),
                "--user",
                database.username()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ATTENDANSEE_DATABASE_PASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private void execute(String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
