package org.attendansee.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attendansee.local.stack.StackException;

/**
 * A class with rows of a known number, made straight in the database: people's names, a grid of seats in each
 * photograph with a face in each, of which three in five are known to be a student's.
 *
 * @param images a photograph of each session
 */
public record MeasuredClass(UUID id, ClassSize size, List<UUID> students, List<UUID> sessions, List<UUID> images) {

    private static final String NAME = "Measured class";
    private static final String BY_NAME = "select id from classes where name = ?";

    private static final String CLASSES = """
            insert into classes (id, owner_id, name, description)
            select uuidv7(), users.id, case number when 0 then ? else 'Class ' || number end, 'Lecture and exercises'
            from users, generate_series(0, 99) as number where username = ?""";

    private static final String STUDENTS = """
            insert into students (id, class_id, first_name, last_name, student_id, email)
            select uuidv7(), ?, first_name, last_name, to_char(number, 'FM0000000'),
                   lower(first_name || '.' || replace(last_name, ' ', '.') || '@example.org')
            from generate_series(0, ? - 1) as number,
                 lateral (select
                    (array['Ada', 'Alan', 'Amina', 'Barbara', 'Carlos', 'Chidi', 'Donald', 'Edsger', 'Emmy', 'Fatima',
                           'Grace', 'Haruto', 'Ingrid', 'Jun', 'Katherine', 'Leonhard', 'Mei', 'Niklaus', 'Olga', 'Priya',
                           'Rosa', 'Sofia', 'Tariq', 'Ursula', 'Yuki'])[1 + number % 25] as first_name,
                    (array['Abebe', 'Bauer', 'Costa', 'Diaz', 'Euler', 'Fischer', 'Garcia', 'Hopper', 'Ito', 'Jensen',
                           'Kim', 'Lovelace', 'Mensah', 'Noether', 'Okafor', 'Patel', 'Rossi', 'Sato', 'Turing',
                           'Weber'])[1 + number / 25 % 20]
                    || case when number < 500 then '' else ' ' || number / 500 end as last_name) as names""";

    private static final String SESSIONS = """
            insert into sessions (id, class_id, name, date, start_time, end_time, notes)
            select uuidv7(), ?, 'Lecture ' || number, date '2026-01-05' + number, '10:15', '11:45', 'Room ' || number % 7
            from generate_series(1, ?) as number""";

    private static final String IMAGES = """
            insert into images (id, session_id, uploaded_by, file_name, content_type, size_bytes, sha256, width, height,
                status, uploaded_at, signalled_at, processing_started_at, processed_at, worker_id, detector,
                detection_scale, detection_millis, face_count, labelled_count)
            select uuidv7(), sessions.id, owner_id, 'camera-' || number % 4 || '-' || number || '.jpg', 'image/jpeg',
                   2000000 + (random() * 2000000)::int, encode(sha256(uuidv4()::text::bytea), 'hex'), 4032, 3024,
                   'PROCESSED', taken, taken, taken + interval '1 s', taken + interval '2 s', 'worker-1', 'yunet', 0.5,
                   400 + number, ?, (select count(*) from generate_series(0, ? - 1) as seat where seat % 5 < 3)
            from sessions join classes on classes.id = class_id, generate_series(1, ?) as number,
                 lateral (select date + start_time + number * interval '50 s' as taken) as uploads
            where class_id = ?""";

    /** Neighbours in a photograph are neighbours on the roster, so nobody is in it twice. Rows of ten seats. */
    private static final String FACES = """
            insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height, detection_score, detector,
                student_id, identification_score, created_at)
            select uuidv7(), photographs.id, seat, 400 * (seat % 10) + (random() * 300)::int,
                   height * (seat / 10) + (random() * height / 3)::int, 40 + (random() * 50)::int,
                   least(height / 2, 50 + (random() * 60)::int), 0.6 + random() * 0.39, 'yunet', people.id,
                   case when seat % 2 = 1 and people.id is not null then 0.7 + random() * 0.29 end, processed_at
            from (select images.id, processed_at, row_number() over (order by images.id) as number
                  from images join sessions on sessions.id = session_id where class_id = ?) as photographs
            cross join generate_series(0, ? - 1) as seat
            cross join (select 3024 / (1 + (? - 1) / 10) as height) as rows
            left join (select id, row_number() over (order by id) - 1 as number from students where class_id = ?) as people
                   on seat % 5 < 3 and people.number = (photographs.number * 37 + seat) % ?
            order by photographs.number, seat""";

    /**
     * Makes the class, unless it is there already.
     *
     * @param owner username of the professor; gets a hundred classes, of which all but this one are empty
     */
    public static MeasuredClass in(Connection connection, String owner, ClassSize size) throws SQLException {
        if (ids(connection, BY_NAME, NAME).isEmpty()) {
            make(connection, owner, size);
        }
        return read(connection, size);
    }

    private static void make(Connection connection, String owner, ClassSize size) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, CLASSES, NAME, owner);
        UUID id = idOf(connection);
        int faces = size.facesPerImage();
        run(connection, STUDENTS, id, size.students());
        run(connection, SESSIONS, id, size.sessions());
        run(connection, IMAGES, faces, faces, size.imagesPerSession(), id);
        // It would write each photograph thirty times, in a transaction that cannot tidy up after itself.
        run(connection, "alter table face_crops disable trigger tr_face_crops_count_new_label");
        run(connection, FACES, id, faces, faces, id, size.students());
        run(connection, "alter table face_crops enable trigger tr_face_crops_count_new_label");
        connection.commit();
        connection.setAutoCommit(true);
        // As PostgreSQL does by itself a while after so many rows were added.
        run(connection, "vacuum (analyze)");
    }

    private static UUID idOf(Connection connection) throws SQLException {
        return ids(connection, BY_NAME, NAME).get(0);
    }

    private static MeasuredClass read(Connection connection, ClassSize size) throws SQLException {
        UUID id = idOf(connection);
        List<UUID> students = ids(connection, "select id from students where class_id = ? order by id", id);
        List<UUID> sessions = ids(connection, "select id from sessions where class_id = ? order by id", id);
        List<UUID> images = ids(
                connection,
                "select min(images.id::text)::uuid from images join sessions on sessions.id = session_id"
                        + " where class_id = ? group by session_id order by session_id",
                id);
        if (students.size() != size.students() || sessions.size() != size.sessions()) {
            throw new StackException("The database holds a class of another size: choose another with --data");
        }
        return new MeasuredClass(id, size, students, sessions, images);
    }

    private static List<UUID> ids(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
