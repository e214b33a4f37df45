package org.attendansee.worker.photo;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FaceCropRepository extends JpaRepository<FaceCrop, UUID> {

    @Modifying
    @Query("delete from FaceCrop face where face.imageId = :imageId")
    void deleteByImageId(UUID imageId);

    /** The faces that are somebody's. */
    List<FaceCrop> findByImageIdAndStudentIdIsNotNull(UUID imageId);
}
