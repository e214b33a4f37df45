package org.attendansee.api.face;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.SortFields;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The faces that were found. */
@Service
@Transactional(readOnly = true)
public class Faces {

    private static final SortFields SORT =
            SortFields.of("imageId", "index", "detectionScore", "quality", "studentId", "identificationScore");

    private final FaceCropRepository repository;

    Faces(FaceCropRepository repository) {
        this.repository = repository;
    }

    /** The faces of an image in the order of their index; none when the image is unknown or has no faces. */
    public List<FaceResponse> ofImage(UUID imageId) {
        return repository.findByImageIdOrderByIndex(imageId).stream()
                .map(FaceCrop::toResponse)
                .toList();
    }

    /**
     * The path of a picture of each student: the face that is fittest for recognising them. Students none of whose
     * faces are known are absent.
     */
    public Map<UUID, String> picturesOf(Collection<UUID> studentIds) {
        return repository.findFittestOf(studentIds.toArray(UUID[]::new)).stream()
                .map(FaceCrop::toResponse)
                .collect(toMap(face -> Objects.requireNonNull(face.studentId()), FaceResponse::crop));
    }

    Page<FaceResponse> ofSession(UUID sessionId, Pageable page) {
        return repository.findBySessionId(sessionId, SORT.require(page)).map(FaceCrop::toResponse);
    }

    Page<FaceResponse> ofStudentInSession(UUID sessionId, UUID studentId, Pageable page) {
        return repository
                .findBySessionIdAndStudentId(sessionId, studentId, SORT.require(page))
                .map(FaceCrop::toResponse);
    }

    Page<FaceResponse> unknownInSession(UUID sessionId, Pageable page) {
        return repository.findUnknownBySessionId(sessionId, SORT.require(page)).map(FaceCrop::toResponse);
    }

    Page<FaceResponse> knownInSession(UUID sessionId, Pageable page) {
        return repository.findKnownBySessionId(sessionId, SORT.require(page)).map(FaceCrop::toResponse);
    }

    FaceCrop get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("face crop", id));
    }
}
