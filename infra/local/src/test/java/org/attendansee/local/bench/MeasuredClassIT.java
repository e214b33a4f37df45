package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.attendansee.local.backing.Backing;
import org.attendansee.local.migrate.Changelog;
import org.attendansee.local.migrate.DatabaseAddress;
import org.attendansee.local.migrate.Migrations;
import org.attendansee.local.stack.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasuredClassIT {

    private static final ClassSize SIZE = new ClassSize(40, 3, 5, 25);

    private final Backing backing = Backing.shared();
    private final String url = backing.createDatabase();
    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        DatabaseAddress address = new DatabaseAddress(url, backing.username(), backing.password());
        try (Migrations migrations = Migrations.on(address, Changelog.ofProject(Path.of("../..")))) {
            migrations.run(migrations.pending(), (change, millis) -> {});
        }
        connection = DriverManager.getConnection(url, backing.username(), backing.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into users (id, username, password_hash) values (uuidv7(), 'ada', '')");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void hasTheRowsThatWereAskedForAndRightCounts() throws SQLException {
        MeasuredClass made = MeasuredClass.in(connection, "ada", SIZE);

        assertThat(made.students()).hasSize(40);
        assertThat(made.sessions()).hasSize(3);
        assertThat(made.images()).hasSize(3);
        assertThat(count("select count(*) from images")).isEqualTo(SIZE.images());
        assertThat(count("select count(*) from face_crops")).isEqualTo(SIZE.faces());
        assertThat(count("select count(student_id) from face_crops")).isEqualTo(SIZE.faces() * 3 / 5);
        assertThat(count("select count(distinct student_id) from face_crops")).isEqualTo(40);
        assertThat(count("select count(*) from images where face_count <> (select count(*) from face_crops"
                        + " where image_id = images.id) or labelled_count <> (select count(student_id)"
                        + " from face_crops where image_id = images.id)"))
                .isZero();
    }

    @Test
    void isMadeOnce() throws SQLException {
        MeasuredClass made = MeasuredClass.in(connection, "ada", SIZE);

        assertThat(MeasuredClass.in(connection, "ada", SIZE)).isEqualTo(made);
        assertThatThrownBy(() -> MeasuredClass.in(connection, "ada", new ClassSize(41, 3, 5, 25)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("another size");
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
