package org.attendansee.api.face;

import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the faces are. A worker that replaces the faces of a photograph keeps what they are called, so nothing is written
 * to a face while it does.
 */
@Service
public class FaceLabels {

    private final FaceCropRepository repository;
    private final Access access;
    private final MergePatches patches;

    FaceLabels(FaceCropRepository repository, Access access, MergePatches patches) {
        this.repository = repository;
        this.access = access;
        this.patches = patches;
    }

    /**
     * Says whose face it is. The student must be of the class that was photographed, and no other face of the photo.
     */
    @Transactional
    FaceCrop label(UUID faceCropId, UUID studentId) {
        return label(held(faceCropId), studentId);
    }

    /** Says whose face it is, or that nobody knows, if it is still called what the client has seen. */
    @Transactional
    FaceCrop change(UUID faceCropId, IfMatch ifMatch, MergePatch<FaceFields> patch) {
        FaceCrop face = held(faceCropId);
        ifMatch.require(face.tag());
        UUID studentId = patches.apply(face.fields(), patch).studentId();
        if (studentId == null) {
            face.unlabel();
            return face;
        }
        return label(face, studentId);
    }

    private FaceCrop label(FaceCrop face, UUID studentId) {
        access.require(OwnedResource.STUDENT, studentId);
        if (!repository.isOfPhotographedClass(studentId, face.imageId())) {
            throw new InvalidFieldException(
                    "studentId",
                    Reason.of("student-of-other-class-than-photo", "must be a student of the class of the photo"));
        }
        face.label(studentId);
        return repository.saveAndFlush(face);
    }

    @Transactional
    void unlabel(UUID faceCropId) {
        held(faceCropId).unlabel();
    }

    /** How many photographs have a face of each of two students. */
    @Transactional(readOnly = true)
    public long photographsOfBoth(UUID studentId, UUID otherId) {
        return repository.countImagesOfBoth(studentId, otherId);
    }

    /** Gives all faces of one student to another. */
    @Transactional
    public void move(UUID fromStudentId, UUID toStudentId) {
        repository.moveLabels(fromStudentId, toStudentId);
    }

    /** Makes all faces of a student nobody's. */
    @Transactional
    public void removeAllOfStudent(UUID studentId) {
        repository.holdImagesOf(studentId);
        repository.removeLabelsOf(studentId);
    }

    /** Makes all faces of a session nobody's. */
    @Transactional
    public void removeAllOfSession(UUID sessionId) {
        repository.removeLabels(sessionId);
    }

    private FaceCrop held(UUID faceCropId) {
        NotFoundException none = new NotFoundException("face crop", faceCropId);
        UUID imageId = repository.findImageId(faceCropId).orElseThrow(() -> none);
        repository.holdImage(imageId);
        return repository.findById(faceCropId).orElseThrow(() -> none);
    }
}
