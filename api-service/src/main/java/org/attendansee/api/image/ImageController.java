package org.attendansee.api.image;

import java.util.List;
import java.util.UUID;
import org.attendansee.api.face.FaceResponse;
import org.attendansee.api.image.ImageResponse.WithFaces;
import org.attendansee.api.web.StoredPicture;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api")
class ImageController {

    private final Images images;
    private final ObjectStore store;

    ImageController(Images images, ObjectStore store) {
        this.images = images;
        this.store = store;
    }

    /** Lists the photographs of a session. */
    @GetMapping("/sessions/{sessionId}/images")
    PagedModel<ImageResponse> images(
            @PathVariable UUID sessionId,
            @PageableDefault(
                            size = 50,
                            sort = {"uploadedAt", "id"})
                    Pageable pageable) {
        return new PagedModel<>(images.ofSession(sessionId, pageable));
    }

    /** Reads a photograph with its faces. */
    @GetMapping("/images/{imageId}")
    WithFaces get(@PathVariable UUID imageId) {
        return images.getWithFaces(imageId);
    }

    /** Deletes a photograph with its faces. */
    @DeleteMapping("/images/{imageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID imageId) {
        images.delete(imageId);
    }

    /** Lists the faces of a photograph. */
    @GetMapping("/images/{imageId}/faces")
    List<FaceResponse> faces(@PathVariable UUID imageId) {
        return images.getWithFaces(imageId).faces();
    }

    /** The photograph exactly as it was uploaded. */
    @GetMapping("/images/{imageId}/original")
    ResponseEntity<Resource> original(@PathVariable UUID imageId, WebRequest request) {
        Image image = images.get(imageId);
        return StoredPicture.answer(request, image.sha256(), () -> store.get(ObjectKeys.original(imageId)));
    }
}
