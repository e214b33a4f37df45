package org.attendansee.api.camera;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.camera.Cameras.WithKey;
import org.attendansee.api.text.Printable;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/cameras")
class CameraController {

    private final Cameras cameras;

    CameraController(Cameras cameras) {
        this.cameras = cameras;
    }

    /** Creates a camera of a class, and shows its key for the only time. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CameraWithKey> create(@Valid @RequestBody NewCamera request) {
        WithKey created = cameras.create(request.classId(), request.fields(), request.keyExpiresAt());
        return withKey(
                ResponseEntity.created(
                        URI.create("/api/cameras/" + created.camera().id())),
                created);
    }

    /**
     * Lists the cameras.
     *
     * @param q words that must occur in the name
     */
    @GetMapping
    PagedModel<CameraResponse> list(
            @RequestParam(required = false) @Nullable UUID classId,
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(size = 50, sort = "name") Pageable pageable) {
        return new PagedModel<>(
                cameras.list(classId, SearchWords.of(q), pageable).map(CameraResponse::from));
    }

    /** Reads a camera. */
    @GetMapping("/{cameraId}")
    ResponseEntity<CameraResponse> get(@PathVariable UUID cameraId) {
        return answer(cameras.get(cameraId));
    }

    /** Changes a camera. */
    @PatchMapping("/{cameraId}")
    ResponseEntity<CameraResponse> change(
            @PathVariable UUID cameraId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<CameraFields> patch) {
        return answer(cameras.change(cameraId, ifMatch, patch));
    }

    /** Deletes a camera; its photographs stay. */
    @DeleteMapping("/{cameraId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID cameraId) {
        cameras.delete(cameraId);
    }

    /** Gives the camera a new key; the old one ends at once. */
    @PostMapping("/{cameraId}/key")
    ResponseEntity<CameraWithKey> replaceKey(
            @PathVariable UUID cameraId, @RequestBody(required = false) @Nullable NewKey request) {
        return withKey(
                ResponseEntity.ok(), cameras.replaceKey(cameraId, request == null ? null : request.keyExpiresAt()));
    }

    /** Shuts the camera out until it gets a new key. */
    @DeleteMapping("/{cameraId}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeKey(@PathVariable UUID cameraId) {
        cameras.revokeKey(cameraId);
    }

    private static ResponseEntity<CameraResponse> answer(Camera camera) {
        return ResponseEntity.ok().eTag(camera.tag().toString()).body(CameraResponse.from(camera));
    }

    private static ResponseEntity<CameraWithKey> withKey(ResponseEntity.BodyBuilder response, WithKey issued) {
        return response.eTag(issued.camera().tag().toString())
                .cacheControl(CacheControl.noStore())
                .body(CameraWithKey.from(issued, api()));
    }

    /** Where the client found it. */
    private static URI api() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api")
                .build()
                .toUri();
    }

    /** Which faces are looked for is explained where a camera is changed. */
    record NewCamera(
            @NotNull UUID classId,
            @NotBlank @Printable @Size(max = 255) String name,
            @Min(1) @Max(4096) @Nullable Integer smallestFace,
            @DecimalMin("0.1") @DecimalMax("1") @Nullable Double scoreThreshold,
            @Min(102_400) @Max(100_000_000) @Nullable Long maxPixels,
            @Nullable Boolean farRows,
            @Nullable Instant keyExpiresAt) {

        CameraFields fields() {
            return new CameraFields(name, smallestFace, scoreThreshold, maxPixels, farRows);
        }
    }

    record NewKey(@Nullable Instant keyExpiresAt) {}

    /**
     * @param keyHint how the key begins
     * @param revokedAt when the key was ended before its time
     * @param lastSeenAt when the camera last showed a good key, to the minute
     */
    record CameraResponse(
            UUID id,
            UUID classId,
            @JsonUnwrapped CameraFields fields,
            String keyHint,
            Instant keyExpiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastSeenAt,
            Instant createdAt,
            Instant updatedAt) {

        static CameraResponse from(Camera camera) {
            return new CameraResponse(
                    camera.id(),
                    camera.classId(),
                    camera.fields(),
                    camera.keyHint(),
                    camera.keyExpiresAt(),
                    camera.revokedAt(),
                    camera.lastSeenAt(),
                    camera.createdAt(),
                    camera.updatedAt());
        }
    }

    /**
     * The only answer that has the key.
     *
     * @param qrCode the same for cameras that can read it: an SVG document with a QR code of {@code {"api":
     *     "https://…/api", "key": "attc_…"}}
     */
    record CameraWithKey(@JsonUnwrapped CameraResponse camera, String key, String qrCode) {

        static CameraWithKey from(WithKey issued, URI api) {
            return new CameraWithKey(
                    CameraResponse.from(issued.camera()),
                    issued.key().value(),
                    new SetupCode(api, issued.key()).toSvg());
        }

        @Override
        public String toString() {
            return "CameraWithKey[hidden]";
        }
    }
}
