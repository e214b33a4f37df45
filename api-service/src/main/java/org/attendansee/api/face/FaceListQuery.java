package org.attendansee.api.face;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.web.Conditions;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.UncountedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists faces photograph by photograph. A class has a million faces in twenty thousand photographs: the photographs are
 * gone through in order, each with a look into an index, until a page is full, and faces are counted by adding up what
 * the photographs say they have.
 */
@Component
class FaceListQuery {

    private static final String SORT = "imageId";

    private final JdbcClient jdbc;
    private final Access access;

    FaceListQuery(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The faces of the newest photographs first, or of the oldest when sorted by {@code imageId,asc}. */
    UncountedPage<FaceResponse> list(FaceFilter filter, Pageable page) {
        requireAll(filter);
        Conditions images = filter.ofImages();
        if (images.isEmpty()) {
            images.and(
                    "session_id in (select sessions.id from sessions join classes on classes.id = sessions.class_id"
                            + " where owner_id = :owner)",
                    "owner",
                    access.restriction().orElse(null));
        }
        boolean countable = filter.ofFaces().isEmpty() && !images.isEmpty();
        return UncountedPage.of(find(images, filter, page), page, countable ? count(images) : null);
    }

    private void requireAll(FaceFilter filter) {
        require(OwnedResource.CLASS, filter.classId());
        require(OwnedResource.SESSION, filter.sessionId());
        require(OwnedResource.IMAGE, filter.imageId());
        require(OwnedResource.STUDENT, filter.studentId());
    }

    private void require(OwnedResource resource, @Nullable UUID id) {
        if (id != null) {
            access.require(resource, id);
        }
    }

    /** The limit inside keeps the database from reading, and sorting, all faces at once. */
    private List<FaceResponse> find(Conditions images, FaceFilter filter, Pageable page) {
        Conditions candidates = filter.ofCandidates();
        Conditions faces = filter.ofFaces();
        String direction = direction(page.getSort());
        long offset = UncountedPage.offset(page);
        int limit = UncountedPage.limit(page);
        return jdbc.sql("""
                        select face.* from (select id from images where %s and %s order by id %s) as image
                        cross join lateral (
                            select id, image_id, face_index, box_x, box_y, box_width, box_height, detection_score,
                                   detector, quality, sharpness, yaw, student_id,
                                   identification_score
                            from face_crops where image_id = image.id and %s order by face_index limit :end) as face
                        order by image.id %s, face_index limit :limit offset :offset""".formatted(images.sql(), candidates.sql(), direction, faces.sql(), direction))
                .params(images.values())
                .params(faces.values())
                .param("end", offset + limit)
                .param("limit", limit)
                .param("offset", offset)
                .query(FaceListQuery::read)
                .list();
    }

    private long count(Conditions images) {
        return jdbc.sql("select coalesce(sum(face_count), 0) from images where " + images.sql())
                .params(images.values())
                .query(Long.class)
                .single();
    }

    private static String direction(Sort sort) {
        for (Sort.Order order : sort) {
            if (!order.getProperty().equals(SORT)) {
                throw new InvalidFieldException(
                        "sort",
                        Reason.of("sort-field", "must be one of {allowed}").with("allowed", SORT));
            }
        }
        Sort.Order order = sort.getOrderFor(SORT);
        return order != null && order.isAscending() ? "asc" : "desc";
    }

    private static FaceResponse read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new FaceResponse(
                id,
                row.getObject("image_id", UUID.class),
                row.getInt("face_index"),
                new FaceResponse.Box(
                        row.getInt("box_x"), row.getInt("box_y"), row.getInt("box_width"), row.getInt("box_height")),
                row.getDouble("detection_score"),
                row.getString("detector"),
                row.getDouble("quality"),
                row.getObject("sharpness", Double.class),
                row.getObject("yaw", Double.class),
                row.getObject("student_id", UUID.class),
                row.getObject("identification_score", Double.class),
                "/api/face-crops/" + id + "/crop");
    }
}
