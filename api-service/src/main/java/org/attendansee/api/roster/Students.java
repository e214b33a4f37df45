package org.attendansee.api.roster;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.attendance.ManualAttendance;
import org.attendansee.api.face.FaceLabels;
import org.attendansee.api.web.ConflictException;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.SearchWords;
import org.attendansee.api.web.SortFields;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people on the rosters. */
@Service
@Transactional(readOnly = true)
class Students {

    private static final SortFields SORT =
            SortFields.of("lastName", "firstName", "studentNumber", "email", "createdAt");

    private final StudentRepository repository;
    private final FaceLabels labels;
    private final ManualAttendance attendance;
    private final Access access;
    private final MergePatches patches;
    private final InstantSource clock;

    Students(
            StudentRepository repository,
            FaceLabels labels,
            ManualAttendance attendance,
            Access access,
            MergePatches patches,
            InstantSource clock) {
        this.repository = repository;
        this.labels = labels;
        this.attendance = attendance;
        this.access = access;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Student create(UUID classId, StudentFields fields) {
        access.require(OwnedResource.CLASS, classId);
        return repository.save(new Student(classId, fields, clock.instant()));
    }

    Student get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("student", id));
    }

    Page<Student> list(@Nullable UUID classId, SearchWords words, Pageable page) {
        Specification<Student> wanted =
                access.<Student>visible("classId").and(words.in("firstName", "lastName", "studentNumber", "email"));
        if (classId != null) {
            access.require(OwnedResource.CLASS, classId);
            wanted = wanted.and((root, query, criteria) -> criteria.equal(root.get("classId"), classId));
        }
        return repository.findAll(wanted, SORT.require(page));
    }

    @Transactional
    Student change(UUID id, IfMatch expected, MergePatch<StudentFields> patch) {
        Student student = get(id);
        expected.require(student.tag());
        student.change(patches.apply(student.fields(), patch));
        return repository.saveAndFlush(student);
    }

    /**
     * Makes one of two rows that are the same person: the faces of the other become this one's, and the other goes.
     * What was decided about the attendance of the other holds for this one, except where this one has a decision
     * already.
     */
    @Transactional
    Student merge(UUID id, UUID otherId) {
        access.require(OwnedResource.STUDENT, otherId);
        if (id.equals(otherId)) {
            throw new InvalidFieldException("otherId", Reason.of("same-student", "must be another student"));
        }
        repository.lock(List.of(id, otherId));
        Student student = get(id);
        Student other = get(otherId);
        if (!student.classId().equals(other.classId())) {
            throw new InvalidFieldException(
                    "otherId", Reason.of("student-of-other-class", "must be a student of the same class"));
        }
        long together = labels.photographsOfBoth(id, otherId);
        if (together > 0) {
            throw new ConflictException(
                    Reason.of(
                                    "seen-together",
                                    "Both students are in the same photo, {count} times, so they are two people")
                            .with("count", together),
                    "otherId");
        }
        labels.move(otherId, id);
        attendance.move(otherId, id);
        student.takeOver(other);
        repository.delete(other);
        return repository.saveAndFlush(student);
    }

    @Transactional
    void delete(UUID id) {
        Student student = get(id);
        labels.removeAllOfStudent(id);
        repository.delete(student);
    }
}
