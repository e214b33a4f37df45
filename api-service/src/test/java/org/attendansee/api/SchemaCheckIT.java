package org.attendansee.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.attendansee.common.schema.SchemaCheck;
import org.attendansee.local.backing.Backing;
import org.junit.jupiter.api.Test;

class SchemaCheckIT {

    private final Backing backing = Backing.shared();
    private final String url = backing.createDatabase();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void agreesWithTheSchemaOfTheChangelogAndNamesAllThatDiffersFromIt() throws Exception {
        migrate();

        assertThat(check()).isZero();
        assertThat(lines()).singleElement().asString().endsWith(" entities compared, differences: 0");

        execute("alter table classes drop column name, drop column description, alter column version type text");
        execute("drop table face_crops");
        execute("alter table images alter column sha256 type bytea using null");

        assertThat(check()).isEqualTo(1);
        assertThat(lines())
                .contains(
                        "missing column [name] in table [classes]",
                        "missing column [description] in table [classes]",
                        "missing table [face_crops]")
                .anyMatch(line -> line.startsWith(
                        "wrong column type encountered in column [version] in table [classes]; found [text "))
                .anyMatch(line -> line.startsWith(
                        "wrong column type encountered in column [sha256] in table [images]; found [bytea "))
                .last()
                .asString()
                .endsWith(" entities compared, differences: 5");
    }

    @Test
    void saysThatItCouldNotCompare() {
        int exitCode = new SchemaCheck(ApiServiceApplication.class, print())
                .run(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/school",
                        "--spring.datasource.hikari.connection-timeout=250");

        assertThat(exitCode).isEqualTo(1);
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("could not compare: ")
                .contains("refused");
    }

    private int check() {
        out.reset();
        return new SchemaCheck(ApiServiceApplication.class, print())
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + backing.username(),
                        "--spring.datasource.password=" + backing.password());
    }

    private PrintStream print() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void migrate() throws Exception {
        try (Liquibase liquibase = new Liquibase(
                "db/changelog/db.changelog-master.yaml",
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connect()))) {
            liquibase.update("");
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(url, backing.username(), backing.password());
    }
}
