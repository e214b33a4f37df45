package org.attendansee.api.session;

import java.time.InstantSource;
import java.util.UUID;
import org.attendansee.api.roster.Courses;
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
public class ClassSessions {

    private final ClassSessionRepository repository;
    private final Courses courses;
    private final InstantSource clock;

    ClassSessions(ClassSessionRepository repository, Courses courses, InstantSource clock) {
        this.repository = repository;
        this.courses = courses;
        this.clock = clock;
    }

    @Transactional
    ClassSession create(NewClassSession request) {
        courses.require(request.classId());
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
        return classId == null ? repository.findAll(pageable) : repository.findByClassId(classId, pageable);
    }

    /**
     * Makes sure that a session exists.
     *
     * @throws NotFoundException when it does not
     */
    public void require(UUID id) {
        if (!repository.existsById(id)) {
            throw new NotFoundException("session", id);
        }
    }
}
