package org.attendansee.api.session;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.image.ImageCounts;
import org.attendansee.api.image.ImageCounts.Counts;
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

/** The meetings of classes. */
@Service
@Transactional(readOnly = true)
class ClassSessions {

    private static final SortFields SORT = SortFields.of("date", "startTime", "name", "createdAt", "updatedAt");

    private final ClassSessionRepository repository;
    private final ImageCounts images;
    private final Access access;
    private final MergePatches patches;
    private final InstantSource clock;

    ClassSessions(
            ClassSessionRepository repository,
            ImageCounts images,
            Access access,
            MergePatches patches,
            InstantSource clock) {
        this.repository = repository;
        this.images = images;
        this.access = access;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    WithCounts create(UUID classId, ClassSessionFields fields) {
        access.require(OwnedResource.CLASS, classId);
        return new WithCounts(repository.save(new ClassSession(classId, fields, clock.instant())), Counts.NONE);
    }

    WithCounts get(UUID id) {
        return counted(find(id));
    }

    /**
     * Takes three statements, however many sessions there are.
     *
     * @param from the earliest date; null for all
     * @param to the latest date; null for all
     */
    Page<WithCounts> list(
            @Nullable UUID classId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            SearchWords words,
            Pageable page) {
        Specification<ClassSession> wanted = access.<ClassSession>visible("classId")
                .and(words.in("name", "notes"))
                .and(Matching.equal("classId", classId))
                .and(Matching.from("date", from))
                .and(Matching.to("date", to));
        Page<ClassSession> sessions = repository.findAll(wanted, SORT.require(page));
        if (classId != null && sessions.isEmpty()) {
            access.require(OwnedResource.CLASS, classId);
        }
        Map<UUID, Counts> counts =
                images.bySession(sessions.map(ClassSession::id).getContent());
        return sessions.map(session -> new WithCounts(session, counts.getOrDefault(session.id(), Counts.NONE)));
    }

    @Transactional
    WithCounts change(UUID id, IfMatch expected, MergePatch<ClassSessionFields> patch) {
        ClassSession session = find(id);
        expected.require(session.tag());
        session.change(patches.apply(session.fields(), patch), clock.instant());
        return counted(repository.saveAndFlush(session));
    }

    /** Deletes a session with its photographs. */
    @Transactional
    void delete(UUID id) {
        repository.delete(find(id));
    }

    private ClassSession find(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("session", id));
    }

    private WithCounts counted(ClassSession session) {
        return new WithCounts(session, images.bySession(List.of(session.id())).getOrDefault(session.id(), Counts.NONE));
    }

    /** A session and how much was photographed in it. */
    record WithCounts(ClassSession session, Counts counts) {}
}
