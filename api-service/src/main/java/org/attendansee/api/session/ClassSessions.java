package org.attendansee.api.session;

import java.time.InstantSource;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.session.ClassSessionController.NewClassSession;
import org.attendansee.api.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of classes. */
@Service
@Transactional(readOnly = true)
class ClassSessions {

    private final ClassSessionRepository repository;
    private final Access access;
    private final InstantSource clock;

    ClassSessions(ClassSessionRepository repository, Access access, InstantSource clock) {
        this.repository = repository;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    ClassSession create(NewClassSession request) {
        access.require(OwnedResource.CLASS, request.classId());
        return repository.save(new ClassSession(
                request.classId(),
                request.name(),
                request.date(),
                request.startTime(),
                request.endTime(),
                request.notes(),
                clock.instant()));
    }

    ClassSession get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("session", id));
    }

    Page<ClassSession> list(@Nullable UUID classId, Pageable pageable) {
        if (classId != null) {
            access.require(OwnedResource.CLASS, classId);
            return repository.findByClassId(classId, pageable);
        }
        return access.restriction()
                .map(owner -> repository.findByOwnerId(owner, pageable))
                .orElseGet(() -> repository.findAll(pageable));
    }
}
