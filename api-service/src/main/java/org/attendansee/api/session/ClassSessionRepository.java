package org.attendansee.api.session;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClassSessionRepository extends JpaRepository<ClassSession, UUID> {

    Page<ClassSession> findByClassId(UUID classId, Pageable pageable);
}
