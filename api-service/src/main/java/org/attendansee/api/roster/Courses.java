package org.attendansee.api.roster;

import java.time.InstantSource;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.web.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes that are taught. */
@Service
@Transactional(readOnly = true)
class Courses {

    private final CourseRepository repository;
    private final Access access;
    private final InstantSource clock;

    Courses(CourseRepository repository, Access access, InstantSource clock) {
        this.repository = repository;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    Course create(UUID ownerId, String name, String description) {
        return repository.save(new Course(ownerId, name, description, clock.instant()));
    }

    Course get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("class", id));
    }

    Page<Course> list(Pageable pageable) {
        return access.restriction()
                .map(owner -> repository.findByOwnerId(owner, pageable))
                .orElseGet(() -> repository.findAll(pageable));
    }
}
