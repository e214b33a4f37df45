package org.attendansee.api.session;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClassSessionRepository extends JpaRepository<ClassSession, UUID> {

    Page<ClassSession> findByClassId(UUID classId, Pageable pageable);

    @Query("select session from ClassSession session where session.classId in (select course.id from Course course"
            + " where course.ownerId = :ownerId)")
    Page<ClassSession> findByOwnerId(UUID ownerId, Pageable pageable);
}
