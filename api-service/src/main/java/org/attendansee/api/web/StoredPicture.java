package org.attendansee.api.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.attendansee.common.storage.StoredObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Streams a picture from the object store to a client, or tells the client that it has it already. */
public final class StoredPicture {

    /** What lies under an id never changes, but only people who may see it may keep it. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private StoredPicture() {}

    /**
     * @param version changes whenever the bytes do; becomes the ETag
     * @param open opens the object; not called when the client's copy is current
     */
    public static ResponseEntity<Resource> answer(WebRequest request, String version, Supplier<StoredObject> open) {
        String etag = '"' + version + '"';
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(etag)
                    .cacheControl(CACHE)
                    .build();
        }
        StoredObject stored = open.get();
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CACHE)
                .contentType(MediaType.parseMediaType(stored.contentType()))
                .contentLength(stored.sizeBytes())
                .body(new InputStreamResource(stored.content()));
    }
}
