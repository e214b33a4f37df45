package org.attendansee.local.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;

/**
 * How many bytes everything takes at a moment, with indexes, whatever photographs there are.
 *
 * @param photos how many there are
 * @param faces in all of them
 * @param originals as they were uploaded
 * @param crops of all faces
 * @param photoRows the table {@code images}
 * @param faceRows the table {@code face_crops}
 * @param events all topics that are ours, one copy
 */
public record Footprint(
        long photos, long faces, long originals, long crops, long photoRows, long faceRows, long events) {

    private static final String ROWS = """
            select (select count(*) from images), (select count(*) from face_crops),
                (select coalesce(sum(size_bytes), 0) from images),
                (select coalesce(sum(crop_length), 0) from face_crops),
                pg_total_relation_size('images'), pg_total_relation_size('face_crops')""";

    /** Looks at what there is now. */
    public static Footprint of(Connection database, String bootstrapServers)
            throws SQLException, ExecutionException, InterruptedException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            row.next();
            return new Footprint(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    bytesOfTopics(bootstrapServers));
        }
    }

    private static long bytesOfTopics(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var brokers = admin.describeCluster().nodes().get().stream()
                    .map(broker -> broker.id())
                    .toList();
            return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .mapToLong(Footprint::bytesOfTopics)
                    .sum();
        }
    }

    /** Topics of Kafka itself begin with two underscores. */
    private static long bytesOfTopics(LogDirDescription folder) {
        return folder.replicaInfos().entrySet().stream()
                .filter(replica -> !replica.getKey().topic().startsWith("__"))
                .map(Map.Entry::getValue)
                .mapToLong(ReplicaInfo::size)
                .sum();
    }

    /** What came since. */
    public Footprint since(Footprint earlier) {
        return new Footprint(
                photos - earlier.photos,
                faces - earlier.faces,
                originals - earlier.originals,
                crops - earlier.crops,
                photoRows - earlier.photoRows,
                faceRows - earlier.faceRows,
                events - earlier.events);
    }
}
