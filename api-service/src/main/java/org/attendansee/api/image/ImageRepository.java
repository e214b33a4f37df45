package org.attendansee.api.image;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImageRepository extends JpaRepository<Image, UUID> {

    Optional<Image> findBySessionIdAndSha256(UUID sessionId, String sha256);

    Page<Image> findBySessionId(UUID sessionId, Pageable pageable);
}
