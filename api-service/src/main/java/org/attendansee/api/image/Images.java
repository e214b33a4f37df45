package org.attendansee.api.image;

import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.face.Faces;
import org.attendansee.api.image.ImageResponse.WithFaces;
import org.attendansee.api.web.ConflictException;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Matching;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.SearchWords;
import org.attendansee.api.web.SortFields;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photographs and what became of them. */
@Service
@Transactional(readOnly = true)
class Images {

    private static final SortFields SORT =
            SortFields.of("uploadedAt", "processedAt", "fileName", "status", "sizeBytes", "faceCount");

    private final ImageRepository repository;
    private final Faces faces;
    private final Access access;
    private final MergePatches patches;

    Images(ImageRepository repository, Faces faces, Access access, MergePatches patches) {
        this.repository = repository;
        this.faces = faces;
        this.access = access;
        this.patches = patches;
    }

    Image get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("image", id));
    }

    WithFaces getWithFaces(UUID id) {
        Image image = get(id);
        return new WithFaces(image.toResponse(), faces.ofImage(id), image.tag());
    }

    Page<ImageResponse> list(ImageFilter filter, SearchWords words, Pageable page) {
        Specification<Image> wanted = scope(filter)
                .and(words.in("fileName"))
                .and(Matching.equal("status", filter.status()))
                .and(Matching.equal("failureReason", filter.failureReason()))
                .and(Matching.equal("uploadedBy", filter.uploadedBy()))
                .and(Matching.from("uploadedAt", filter.uploadedFrom()))
                .and(Matching.before("uploadedAt", filter.uploadedTo()));
        return repository.findAll(wanted, SORT.require(page)).map(Image::toResponse);
    }

    private Specification<Image> scope(ImageFilter filter) {
        Specification<Image> scope = Matching.equal("sessionId", filter.sessionId());
        if (filter.sessionId() != null) {
            access.require(OwnedResource.SESSION, filter.sessionId());
        }
        if (filter.classId() != null) {
            access.require(OwnedResource.CLASS, filter.classId());
            return scope.and(access.ofClass("sessionId", filter.classId()));
        }
        return filter.sessionId() == null ? access.visibleBySession("sessionId") : scope;
    }

    /**
     * Changes an image. The row is locked, so that no worker changes it between the look at its version and the end.
     */
    @Transactional
    void change(UUID id, IfMatch expected, MergePatch<ImageFields> patch) {
        Image image = repository.findLocked(id).orElseThrow(() -> new NotFoundException("image", id));
        expected.require(image.tag());
        ImageFields fields = patches.apply(image.fields(), patch);
        if (!fields.sessionId().equals(image.sessionId())) {
            requireFit(image, fields.sessionId());
        }
        image.change(fields);
        repository.saveAndFlush(image);
    }

    private void requireFit(Image image, UUID sessionId) {
        access.require(OwnedResource.SESSION, sessionId);
        if (!repository.isOfSameOwner(image.sessionId(), sessionId)) {
            throw new InvalidFieldException(
                    "sessionId", Reason.of("session-of-other-owner", "must be a session of a class of the same owner"));
        }
        if (repository.hasLabels(image.getId()) && !repository.isOfSameClass(image.sessionId(), sessionId)) {
            throw new ConflictException(
                    Reason.of(
                            "labelled-in-other-class", "Some of its faces are labelled with students of another class"),
                    "sessionId");
        }
    }

    /** Deletes an image with its faces. Its objects follow: {@link ObjectDeletions}. */
    @Transactional
    void delete(UUID id) {
        repository.delete(get(id));
    }

    Page<ImageResponse> ofSession(UUID sessionId, Pageable pageable) {
        return repository.findBySessionId(sessionId, SORT.require(pageable)).map(Image::toResponse);
    }
}
