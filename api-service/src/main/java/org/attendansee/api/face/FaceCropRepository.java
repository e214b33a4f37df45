package org.attendansee.api.face;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FaceCropRepository extends JpaRepository<FaceCrop, UUID> {

    List<FaceCrop> findByImageIdOrderByIndex(UUID imageId);

    String OF_SESSION = "select face from FaceCrop face where face.imageId in (select image.id from Image image"
            + " where image.sessionId = :sessionId)";

    @Query(OF_SESSION)
    Page<FaceCrop> findBySessionId(UUID sessionId, Pageable pageable);

    @Query(OF_SESSION + " and face.studentId = :studentId")
    Page<FaceCrop> findBySessionIdAndStudentId(UUID sessionId, UUID studentId, Pageable pageable);

    @Query(OF_SESSION + " and face.studentId is null")
    Page<FaceCrop> findUnknownBySessionId(UUID sessionId, Pageable pageable);

    @Query(OF_SESSION + " and face.studentId is not null")
    Page<FaceCrop> findKnownBySessionId(UUID sessionId, Pageable pageable);

    @Query("select face.imageId from FaceCrop face where face.id = :id")
    Optional<UUID> findImageId(UUID id);

    /**
     * Waits until nobody else writes to the faces of an image, and keeps others out until the transaction ends. A lock
     * that is shared would not do: the image counts its labels, so two who share it would wait for each other.
     */
    @Query(nativeQuery = true, value = "select id from images where id = :imageId for no key update")
    Optional<UUID> holdImage(UUID imageId);

    /**
     * As {@link #holdImage}, with every image that has a face of the student, in the order in which others lock many.
     */
    @Query(
            nativeQuery = true,
            value = "select id from images where id in (select image_id from face_crops where student_id = :studentId)"
                    + " order by id for no key update")
    List<UUID> holdImagesOf(UUID studentId);

    @Query("select count(student) > 0 from Student student, ClassSession session, Image image"
            + " where student.id = :studentId and image.id = :imageId and session.id = image.sessionId"
            + " and session.classId = student.classId")
    boolean isOfPhotographedClass(UUID studentId, UUID imageId);

    @Query("select count(face) from FaceCrop face, FaceCrop other where other.imageId = face.imageId"
            + " and face.studentId = :studentId and other.studentId = :otherId")
    long countImagesOfBoth(UUID studentId, UUID otherId);

    @Modifying(flushAutomatically = true)
    @Query("update FaceCrop face set face.studentId = :to where face.studentId = :from")
    void moveLabels(UUID from, UUID to);

    @Modifying(flushAutomatically = true)
    @Query("update FaceCrop face set face.studentId = null, face.identificationScore = null"
            + " where face.studentId = :studentId")
    void removeLabelsOf(UUID studentId);

    @Modifying(flushAutomatically = true)
    @Query("update FaceCrop face set face.studentId = null, face.identificationScore = null where face.studentId is not"
            + " null and face.imageId in (select image.id from Image image where image.sessionId = :sessionId)")
    void removeLabels(UUID sessionId);

    /** Of each student the fittest of their faces; those of whom there is none are absent. */
    @Query(
            nativeQuery = true,
            value =
                    "select face.* from unnest(cast(:studentIds as uuid[])) as student (id) cross join lateral ("
                            + "select * from face_crops where student_id = student.id order by quality desc, id limit 1) as face")
    List<FaceCrop> findFittestOf(UUID[] studentIds);
}
