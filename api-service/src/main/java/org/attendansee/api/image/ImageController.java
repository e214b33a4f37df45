package org.attendansee.api.image;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.face.FaceResponse;
import org.attendansee.api.image.ImageResponse.WithFaces;
import org.attendansee.api.web.BulkActions;
import org.attendansee.api.web.BulkRequest;
import org.attendansee.api.web.BulkResponse;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.SearchWords;
import org.attendansee.api.web.StoredPicture;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api")
class ImageController {

    private final Images images;
    private final Reprocessing reprocessing;
    private final Access access;
    private final ObjectStore store;
    private final Previews previews;

    ImageController(Images images, Reprocessing reprocessing, Access access, ObjectStore store, Previews previews) {
        this.images = images;
        this.reprocessing = reprocessing;
        this.access = access;
        this.store = store;
        this.previews = previews;
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

    /**
     * Lists the photographs of all classes.
     *
     * @param q words that must occur in the file name
     */
    @GetMapping("/images")
    PagedModel<ImageResponse> list(
            @ModelAttribute ImageFilter filter,
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(size = 50, sort = "uploadedAt", direction = Direction.DESC) Pageable pageable) {
        return new PagedModel<>(images.list(filter, SearchWords.of(q), pageable));
    }

    /** Reads a photograph with its faces. */
    @GetMapping("/images/{imageId}")
    WithFaces get(@PathVariable UUID imageId, HttpServletResponse response) {
        WithFaces image = images.getWithFaces(imageId);
        // A ResponseEntity would be 304 for whoever has this version of the row, whoever its faces are by now.
        response.setHeader(HttpHeaders.ETAG, image.tag().toString());
        return image;
    }

    /** Renames a photograph, or moves it to another session. */
    @PatchMapping("/images/{imageId}")
    WithFaces change(
            @PathVariable UUID imageId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<ImageFields> patch,
            HttpServletResponse response) {
        images.change(imageId, ifMatch, patch);
        return get(imageId, response);
    }

    /** Does one thing to many photographs: {@code delete} and {@code reprocess}. */
    @PostMapping("/images/bulk")
    BulkResponse bulk(@Valid @RequestBody BulkRequest request) {
        return new BulkActions()
                .with("delete", access.guarded(OwnedResource.IMAGE, images::delete))
                .with("reprocess", access.guarded(OwnedResource.IMAGE, reprocessing::reprocess))
                .run(request);
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

    /** A small upright picture of the photograph, with 480 pixels on its longest side. */
    @GetMapping("/images/{imageId}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID imageId, WebRequest request) {
        Image image = images.get(imageId);
        return StoredPicture.answer(request, image.sha256() + "-preview", () -> previews.of(image));
    }
}
