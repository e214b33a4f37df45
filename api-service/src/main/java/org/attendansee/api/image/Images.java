package org.attendansee.api.image;

import java.util.UUID;
import org.attendansee.api.face.Faces;
import org.attendansee.api.image.ImageResponse.WithFaces;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.SortFields;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photographs and what became of them. */
@Service
@Transactional(readOnly = true)
class Images {

    private static final SortFields SORT =
            SortFields.of("uploadedAt", "processedAt", "fileName", "status", "sizeBytes");

    private final ImageRepository repository;
    private final Faces faces;

    Images(ImageRepository repository, Faces faces) {
        this.repository = repository;
        this.faces = faces;
    }

    Image get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("image", id));
    }

    WithFaces getWithFaces(UUID id) {
        return new WithFaces(get(id).toResponse(), faces.ofImage(id));
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
