package org.attendansee.api;

import java.util.UUID;
import org.attendansee.common.event.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows into the database that only workers or uploads would. */
public final class Rows {

    private Rows() {}

    /** A photograph of 100 by 100 pixels. */
    public static UUID image(JdbcClient jdbc, UUID sessionId, String status) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height,
                            status, failure_reason, uploaded_at, signalled_at)
                        values (:id, :session, 'a.jpg', 'image/jpeg', 1, rpad(:sha, 64, '0'), 100, 100, :status,
                            case :status when 'FAILED' then 'UNDECODABLE' end, now(), now())""")
                .param("id", id)
                .param("session", sessionId)
                .param("sha", id.toString())
                .param("status", status)
                .update();
        return id;
    }

    /** A face that the image counts. */
    public static UUID face(JdbcClient jdbc, UUID imageId, int index) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,
                            detection_score, detector, created_at)
                        values (?, ?, ?, 0, 0, 9, 9, 0.9, 'yunet', now())""").params(id, imageId, index).update();
        jdbc.sql("update images set face_count = face_count + 1 where id = ?")
                .params(imageId)
                .update();
        return id;
    }
}
