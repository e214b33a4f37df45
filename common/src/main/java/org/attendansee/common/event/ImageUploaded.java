package org.attendansee.common.event;

import java.util.UUID;

/**
 * A photograph was accepted, is in the object store, and waits for its faces to be found.
 *
 * @param imageId the row in {@code images}
 * @param sessionId the class session that the photograph shows
 * @param objectKey where the original lies in the object store
 * @param sizeBytes length of the original, greater than 0
 * @param sha256 digest of the original, 64 lower-case hexadecimal digits
 * @param attempt how often detection was begun with this request, counting from 1; a requeued event carries one more
 */
public record ImageUploaded(UUID imageId, UUID sessionId, String objectKey, long sizeBytes, String sha256, int attempt)
        implements PipelineEvent {

    /** The same request, to be tried once more. */
    public ImageUploaded nextAttempt() {
        return new ImageUploaded(imageId, sessionId, objectKey, sizeBytes, sha256, attempt + 1);
    }

    @Override
    public String topic() {
        return Topics.IMAGE_UPLOADED;
    }

    @Override
    public String key() {
        return imageId.toString();
    }
}
