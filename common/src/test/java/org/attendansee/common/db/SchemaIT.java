package org.attendansee.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.attendansee.local.backing.Backing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaIT {

    private static final List<String> TABLES = List.of(
            "audit_log",
            "cameras",
            "classes",
            "face_attendance",
            "face_attendance_changes",
            "face_crops",
            "groups",
            "idempotency_keys",
            "images",
            "login_failures",
            "manual_attendance",
            "object_deletions",
            "outbox",
            "refresh_tokens",
            "sessions",
            "sign_ins",
            "students",
            "uploads",
            "user_groups",
            "user_identities",
            "users");

    private Connection connection;
    private Liquibase liquibase;

    @BeforeEach
    void connect() throws SQLException, LiquibaseException {
        Backing backing = Backing.shared();
        connection = DriverManager.getConnection(backing.createDatabase(), backing.username(), backing.password());
        liquibase = new Liquibase(
                "db/changelog/db.changelog-master.yaml",
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection));
    }

    @AfterEach
    void disconnect() throws LiquibaseException {
        liquibase.close();
    }

    @Test
    void goesUpAndAllTheWayDownAndUpAgain() throws Exception {
        int changes = liquibase.listUnrunChangeSets(null, null).size();

        liquibase.update("");
        assertThat(tables()).isEqualTo(TABLES);

        liquibase.rollback(changes, "");
        assertThat(tables()).isEmpty();
        assertThat(leftovers()).isEmpty();

        liquibase.update("");
        assertThat(tables()).isEqualTo(TABLES);
    }

    @Test
    void saysHowToUndoEachChange() throws Exception {
        assertThat(liquibase.getDatabaseChangeLog().getChangeSets())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.getRollback().getChanges())
                        .as("rollback of %s", change.getId())
                        .isNotEmpty());
    }

    @Test
    void namesEveryConstraint() throws Exception {
        liquibase.update("");

        assertThat(
                        query(
                                "select conname from pg_constraint where connamespace = 'public'::regnamespace"
                                        + " and contype in ('p', 'f', 'u', 'c') and conrelid::regclass::text not like 'databasechangelog%'"))
                .isNotEmpty()
                .allMatch(name -> name.matches("(pk|fk|ck|unique)_.*"));
    }

    @Test
    void keepsEveryonesRoleWhenGroupsComeAndGo() throws Exception {
        List<ChangeSet> changes = liquibase.getDatabaseChangeLog().getChangeSets();
        List<String> ids = changes.stream().map(ChangeSet::getId).toList();
        int before = ids.indexOf("account-0003");
        liquibase.update(before, "");
        run("insert into users (id, username, password_hash, administrator) values (uuidv7(), 'ada', '', true)");
        run("insert into users (id, username, password_hash) values (uuidv7(), 'charles', '')");

        liquibase.update("");
        assertThat(query("select username || ' ' || role from users join user_groups on user_id = users.id"
                        + " join groups on groups.id = group_id order by 1"))
                .containsExactly("ada ADMINISTRATOR", "charles PROFESSOR");

        liquibase.rollback(ids.size() - before, "");
        assertThat(query("select username from users where administrator")).containsExactly("ada");
    }

    @Test
    void keepsBoxesInsideTheirImage() throws Exception {
        liquibase.update("");
        run("insert into users (id, username, password_hash) values (uuidv7(), 'ada', '')");
        run("insert into classes (id, owner_id, name) select uuidv7(), id, 'Optics' from users");
        run("insert into sessions (id, class_id, name, date) select uuidv7(), id, 'Lenses', current_date from classes");
        run("insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height, status,"
                + " uploaded_at, signalled_at) select uuidv7(), id, 'a.jpg', 'image/jpeg', 1, repeat('0', 64), 100, 50,"
                + " 'UPLOADED', now(), now() from sessions");

        insertFace(0, 60, 0, 40, 50);

        assertThatThrownBy(() -> insertFace(1, 61, 0, 40, 50)).hasMessageContaining("leaves the image of 100 x 50");
        assertThatThrownBy(() -> insertFace(1, 0, 1, 40, 50)).hasMessageContaining("leaves the image of 100 x 50");
        assertThatThrownBy(() -> insertFace(1, -1, 0, 40, 50)).hasMessageContaining("ck_face_crops_box_positive");
        assertThatThrownBy(() -> insertFace(0, 0, 0, 40, 50)).hasMessageContaining("unique_face_per_image");
    }

    private void insertFace(int index, int x, int y, int width, int height) throws SQLException {
        run("insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height, detection_score,"
                + " detector, created_at) select uuidv7(), id, %d, %d, %d, %d, %d, 0.9, 'yunet', now() from images"
                        .formatted(index, x, y, width, height));
    }

    private List<String> tables() throws SQLException {
        return query("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_name not like 'databasechangelog%' order by 1");
    }

    private List<String> leftovers() throws SQLException {
        return query("select proname from pg_proc where pronamespace = 'public'::regnamespace");
    }

    private List<String> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Each in a transaction of its own, so that one that fails leaves the connection usable. */
    private void run(String sql) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
