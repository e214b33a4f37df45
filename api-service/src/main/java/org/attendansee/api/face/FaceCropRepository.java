package org.attendansee.api.face;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FaceCropRepository extends JpaRepository<FaceCrop, UUID> {

    List<FaceCrop> findByImageIdOrderByIndex(UUID imageId);

    @Query("select face from FaceCrop face where face.imageId in (select image.id from Image image"
            + " where image.sessionId = :sessionId)")
    Page<FaceCrop> findBySessionId(UUID sessionId, Pageable pageable);

    @Query("select face.imageId as imageId, count(face) as faces from FaceCrop face"
            + " where face.imageId in :imageIds group by face.imageId")
    List<FaceCount> countByImageIds(Collection<UUID> imageIds);

    interface FaceCount {
        UUID getImageId();

        long getFaces();
    }
}
