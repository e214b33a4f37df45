package org.attendansee.api.camera;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
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

/** The cameras of classes. */
@Service
@Transactional(readOnly = true)
class Cameras {

    private static final SortFields SORT =
            SortFields.of("name", "keyExpiresAt", "lastSeenAt", "createdAt", "updatedAt");

    private final CameraRepository repository;
    private final CameraProperties properties;
    private final Access access;
    private final MergePatches patches;
    private final InstantSource clock;

    Cameras(
            CameraRepository repository,
            CameraProperties properties,
            Access access,
            MergePatches patches,
            InstantSource clock) {
        this.repository = repository;
        this.properties = properties;
        this.access = access;
        this.patches = patches;
        this.clock = clock;
    }

    /** @param keyExpiresAt null for the usual lifetime */
    @Transactional
    WithKey create(UUID classId, CameraFields fields, @Nullable Instant keyExpiresAt) {
        access.require(OwnedResource.CLASS, classId);
        Instant now = clock.instant();
        CameraKey key = CameraKey.draw();
        Camera camera = new Camera(classId, fields, key, expiry(keyExpiresAt, now), now);
        return new WithKey(repository.saveAndFlush(camera), key);
    }

    Camera get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("camera", id));
    }

    Page<Camera> list(@Nullable UUID classId, SearchWords words, Pageable page) {
        Specification<Camera> wanted = access.<Camera>visible("classId").and(words.in("name"));
        if (classId != null) {
            wanted = wanted.and((root, query, criteria) -> criteria.equal(root.get("classId"), classId));
        }
        Page<Camera> cameras = repository.findAll(wanted, SORT.require(page));
        if (classId != null && cameras.isEmpty()) {
            access.require(OwnedResource.CLASS, classId);
        }
        return cameras;
    }

    @Transactional
    Camera change(UUID id, IfMatch expected, MergePatch<CameraFields> patch) {
        Camera camera = get(id);
        expected.require(camera.tag());
        camera.change(patches.apply(camera.fields(), patch), clock.instant());
        return repository.saveAndFlush(camera);
    }

    /** Deletes a camera. Its photographs stay. */
    @Transactional
    void delete(UUID id) {
        repository.delete(get(id));
    }

    /** @param keyExpiresAt null for the usual lifetime */
    @Transactional
    WithKey replaceKey(UUID id, @Nullable Instant keyExpiresAt) {
        Camera camera = get(id);
        Instant now = clock.instant();
        CameraKey key = CameraKey.draw();
        camera.replaceKey(key, expiry(keyExpiresAt, now), now);
        return new WithKey(repository.saveAndFlush(camera), key);
    }

    @Transactional
    void revokeKey(UUID id) {
        get(id).revokeKey(clock.instant());
    }

    private Instant expiry(@Nullable Instant wanted, Instant now) {
        Instant expiry = wanted == null ? now.plus(properties.keyLifetime()) : wanted;
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(properties.longestKeyLifetime()))) {
            throw new InvalidFieldException(
                    "keyExpiresAt",
                    Reason.of("key-expiry", "must be in the future, at most {days} days from now")
                            .with("days", properties.longestKeyLifetime().toDays()));
        }
        // To what the database keeps, so that all answers agree.
        return expiry.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A camera with its new key, which nobody can show again. */
    record WithKey(Camera camera, CameraKey key) {}
}
