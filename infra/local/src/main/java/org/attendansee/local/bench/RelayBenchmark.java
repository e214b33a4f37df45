package org.attendansee.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures how fast the relay of the API empties the outbox into Kafka. */
public final class RelayBenchmark {

    /** Events as long as those of real photographs, about images that nobody has. No worker must run. */
    private static final String EVENTS = """
            insert into outbox (id, topic, record_key, type, data, occurred_at)
            select id, 'image-uploaded', id::text, 'ImageUploaded',
                   json_build_object('imageId', id, 'sessionId', id, 'objectKey', 'images/' || id || '/original',
                       'contentType', 'image/jpeg', 'sizeBytes', 3145728, 'sha256', repeat('0', 64),
                       'width', 4032, 'height', 3024, 'attempt', 1)::text,
                   now()
            from (select uuidv7() as id from generate_series(1, ?)) as events""";

    private final Connection database;

    public RelayBenchmark(Connection database) {
        this.database = database;
    }

    /**
     * Fills the outbox and sees it empty, again and again.
     *
     * @param events in each round
     * @return how long each round took, from the commit to the last acknowledgement
     */
    public Times measure(int events, int rounds) throws SQLException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            times.add(measure(events));
        }
        return new Times(times);
    }

    private Duration measure(int events) throws SQLException, InterruptedException {
        database.setAutoCommit(false);
        try (PreparedStatement insert = database.prepareStatement(EVENTS)) {
            insert.setInt(1, events);
            insert.executeUpdate();
        }
        database.commit();
        database.setAutoCommit(true);
        Instant begin = Instant.now();
        while (somethingWaits()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Duration.between(begin, Instant.now());
    }

    private boolean somethingWaits() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from outbox)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
