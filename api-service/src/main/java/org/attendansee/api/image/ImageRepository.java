package org.attendansee.api.image;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ImageRepository extends JpaRepository<Image, UUID> {

    Optional<Image> findBySessionIdAndSha256(UUID sessionId, String sha256);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select image from Image image where image.id = :id")
    Optional<Image> findLocked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select image from Image image where image.sessionId = :sessionId order by image.id")
    List<Image> findLockedBySession(UUID sessionId);

    @Modifying
    @Query("delete from Image image where image.sessionId = :sessionId")
    void deleteBySession(UUID sessionId);

    Page<Image> findBySessionId(UUID sessionId, Pageable pageable);
}
