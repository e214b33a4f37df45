package org.attendansee.api.face;

import java.util.UUID;
import org.attendansee.api.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes what a detector took for a face. Another search of the photograph may find it again. */
@Service
class FaceDeletions {

    private final FaceCropRepository repository;
    private final JdbcClient jdbc;

    FaceDeletions(FaceCropRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Deletes a face, which its image counts no longer. Its crop stays with those of the others. */
    @Transactional
    void delete(UUID faceCropId) {
        NotFoundException none = new NotFoundException("face crop", faceCropId);
        UUID imageId = repository.findImageId(faceCropId).orElseThrow(() -> none);
        // The image first, like workers: whoever replaces its faces is done then, or waits.
        jdbc.sql("update images set face_count = face_count - 1 where id = ?")
                .param(imageId)
                .update();
        int deleted = jdbc.sql("delete from face_crops where id = ?")
                .param(faceCropId)
                .update();
        if (deleted == 0) {
            throw none;
        }
    }
}
