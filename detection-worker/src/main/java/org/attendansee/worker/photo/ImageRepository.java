package org.attendansee.worker.photo;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ImageRepository extends JpaRepository<Image, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select image from Image image where image.id = :id")
    Optional<Image> findLocked(UUID id);
}
