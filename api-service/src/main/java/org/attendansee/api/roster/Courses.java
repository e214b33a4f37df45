package org.attendansee.api.roster;

import java.time.InstantSource;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.Matching;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.SearchWords;
import org.attendansee.api.web.SortFields;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes that are taught. */
@Service
@Transactional(readOnly = true)
class Courses {

    private static final SortFields SORT = SortFields.of("name", "active", "createdAt", "updatedAt");

    private final CourseRepository repository;
    private final Access access;
    private final MergePatches patches;
    private final InstantSource clock;

    Courses(CourseRepository repository, Access access, MergePatches patches, InstantSource clock) {
        this.repository = repository;
        this.access = access;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Course create(UUID ownerId, String name, String description) {
        return repository.save(new Course(ownerId, name, description, clock.instant()));
    }

    Course get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("class", id));
    }

    /**
     * @param active whether archived classes are wanted, or the others; null for all
     * @param ownerId whose classes are wanted; null for all
     */
    Page<Course> list(@Nullable Boolean active, @Nullable UUID ownerId, SearchWords words, Pageable page) {
        Specification<Course> wanted = access.<Course>visible("id")
                .and(words.in("name", "description"))
                .and(Matching.equal("active", active))
                .and(Matching.equal("ownerId", ownerId));
        return repository.findAll(wanted, SORT.require(page));
    }

    @Transactional
    Course change(UUID id, IfMatch expected, MergePatch<CourseFields> patch) {
        Course course = get(id);
        expected.require(course.tag());
        course.change(patches.apply(course.fields(), patch), clock.instant());
        return repository.saveAndFlush(course);
    }

    /** Archives a class, or takes it out of the archive again. */
    @Transactional
    void setActive(UUID id, boolean active) {
        Course course = get(id);
        CourseFields fields = course.fields();
        course.change(new CourseFields(fields.name(), fields.description(), active), clock.instant());
        repository.saveAndFlush(course);
    }

    /** Deletes a class with everything under it. */
    @Transactional
    void delete(UUID id) {
        repository.delete(get(id));
    }
}
