package org.attendansee.api.image;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ImageRepository extends JpaRepository<Image, UUID>, JpaSpecificationExecutor<Image> {

    Optional<Image> findBySessionIdAndSha256(UUID sessionId, String sha256);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select image from Image image where image.id = :id")
    Optional<Image> findLocked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select image from Image image where image.sessionId = :sessionId order by image.id")
    List<Image> findLockedBySession(UUID sessionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select image from Image image where image.sessionId = :sessionId and image.status = FAILED order by image.id")
    List<Image> findLockedFailedBySession(UUID sessionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select image from Image image where image.id in :ids and image.status = FAILED order by image.id")
    List<Image> findLockedFailed(Collection<UUID> ids);

    /**
     * Some of the unfinished images that nobody is at and whose time to be signalled again has come, locked. Those
     * whose event still waits in the outbox are not among them.
     *
     * @param lostBefore those that have no such time were signalled until then
     * @param abandonedBefore what was begun until then is nobody's any more
     */
    @Query(nativeQuery = true, value = """
                    select * from images
                    where status in ('UPLOADED', 'PROCESSING')
                      and (retry_at <= :now or (retry_at is null and signalled_at <= :lostBefore))
                      and (status = 'UPLOADED' or processing_started_at <= :abandonedBefore)
                      and not exists (
                          select from outbox where topic = 'image-uploaded' and record_key = cast(images.id as text))
                    limit :limit for update skip locked""")
    List<Image> findLockedDue(Instant now, Instant lostBefore, Instant abandonedBefore, int limit);

    @Modifying
    @Query("delete from Image image where image.sessionId = :sessionId")
    void deleteBySession(UUID sessionId);

    @Query("select count(a) > 0 from ClassSession a, ClassSession b where a.id = :sessionId and b.id = :otherId"
            + " and a.classId = b.classId")
    boolean isOfSameClass(UUID sessionId, UUID otherId);

    @Query("select count(a) > 0 from ClassSession a, ClassSession b, Course one, Course other"
            + " where a.id = :sessionId and b.id = :otherId and one.id = a.classId and other.id = b.classId"
            + " and one.ownerId = other.ownerId")
    boolean isOfSameOwner(UUID sessionId, UUID otherId);

    @Query("select count(face) > 0 from FaceCrop face where face.imageId = :id and face.studentId is not null")
    boolean hasLabels(UUID id);

    Page<Image> findBySessionId(UUID sessionId, Pageable pageable);
}
