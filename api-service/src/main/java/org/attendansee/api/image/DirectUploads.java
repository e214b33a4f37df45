package org.attendansee.api.image;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.image.ImageUploads.Receipt;
import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.common.event.Ids;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.attendansee.common.storage.StoredObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes in photographs that clients send straight to the object store. A client announces size and SHA-256, sends the
 * bytes, and confirms. Only then are they read, once, and checked like those of any other upload; the object store
 * copies what was checked to where photographs lie.
 */
@Service
class DirectUploads {

    private static final Logger log = LoggerFactory.getLogger(DirectUploads.class);

    private final DirectUploadRecords records;
    private final ImageUploads uploads;
    private final UploadSpool spool;
    private final ObjectStore store;
    private final UploadProperties limits;
    private final DirectUploadProperties properties;
    private final InstantSource clock;

    DirectUploads(
            DirectUploadRecords records,
            ImageUploads uploads,
            UploadSpool spool,
            ObjectStore store,
            UploadProperties limits,
            DirectUploadProperties properties,
            InstantSource clock) {
        this.records = records;
        this.uploads = uploads;
        this.spool = spool;
        this.store = store;
        this.limits = limits;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Prepares an upload, unless the session has the photograph already.
     *
     * @param sender who counts as the one that uploaded it
     * @throws PhotoRefusedException when it is larger than allowed
     */
    DirectUploadRequested request(UUID sessionId, Caller sender, DirectUploadRequest photo) {
        if (photo.sizeBytes() > limits.maxFileSize().toBytes()) {
            throw PhotoRefusedException.tooManyBytes(limits.maxFileSize());
        }
        String sha256 = photo.sha256().toLowerCase(Locale.ROOT);
        Optional<Image> known = uploads.known(sessionId, sha256);
        if (known.isPresent()) {
            return DirectUploadRequested.known(known.get());
        }
        Instant now = clock.instant();
        Instant expiresAt = now.plus(properties.lifetime());
        DirectUpload upload = new DirectUpload(
                Ids.next(),
                sessionId,
                sender,
                photo.fileName(),
                photo.sizeBytes(),
                sha256,
                now,
                expiresAt,
                expiresAt.plus(properties.grace()));
        records.insert(upload);
        return DirectUploadRequested.awaited(sign(upload, now));
    }

    /**
     * Says anew where to send an upload to.
     *
     * @throws DirectUploadException when it has expired
     */
    DirectUploadResponse get(UUID id) {
        DirectUpload upload = find(id);
        Instant now = clock.instant();
        if (upload.isExpired(now)) {
            throw DirectUploadException.expired(upload);
        }
        return sign(upload, now);
    }

    /**
     * Accepts what was sent. Confirming again returns the same image. What is refused is deleted from the store, and
     * the bytes may be sent again until the upload expires.
     *
     * @throws DirectUploadException when nothing was sent yet, something else was sent, or the upload has expired
     * @throws PhotoRefusedException when it is no photograph that can be processed
     */
    Receipt confirm(UUID id) throws IOException {
        DirectUpload upload = find(id);
        Optional<Receipt> known = known(upload);
        if (known.isPresent()) {
            records.discardObject(id);
            return known.get();
        }
        if (upload.isExpired(clock.instant())) {
            throw DirectUploadException.expired(upload);
        }
        try {
            Receipt receipt = accept(upload);
            records.discardObject(id);
            return receipt;
        } catch (ObjectNotFoundException e) {
            // Another request may have confirmed it meanwhile, and so have taken the object away.
            return known(upload).orElseThrow(() -> DirectUploadException.incomplete(upload));
        } catch (DomainException e) {
            store.delete(upload.key());
            throw e;
        }
    }

    /** Gives an upload up; whatever was sent, or will be with the URL, is deleted. */
    void giveUp(UUID id) {
        records.delete(id);
    }

    /** Forgets the uploads for which nothing can arrive any more. */
    void forgetDiscarded() {
        int count = records.deleteDiscarded(clock.instant());
        if (count > 0) {
            log.info("Forgot {} direct uploads whose time was over", count);
        }
    }

    private Receipt accept(DirectUpload upload) throws IOException {
        try (StoredObject stored = store.get(upload.key())) {
            if (stored.sizeBytes() != upload.sizeBytes()) {
                throw DirectUploadException.sizeMismatch(upload, stored.sizeBytes());
            }
            try (SpooledPhoto photo = read(upload, stored)) {
                if (!photo.sha256().equals(upload.sha256())) {
                    throw DirectUploadException.checksumMismatch(upload, photo.sha256());
                }
                return uploads.accept(
                        Upload.of(upload.sender(), upload.sessionId()),
                        photo,
                        (key, contentType) -> store.copy(upload.key(), stored, key, contentType));
            }
        }
    }

    /** Here, other than with uploads to the API, it is the object store that a broken connection speaks of. */
    private SpooledPhoto read(DirectUpload upload, StoredObject stored) {
        try {
            return spool.receive(stored.content(), upload.fileName());
        } catch (IOException e) {
            throw new ObjectStoreUnavailableException("read " + upload.key(), e);
        }
    }

    private DirectUpload find(UUID id) {
        return records.find(id).orElseThrow(() -> new NotFoundException("upload", id));
    }

    private Optional<Receipt> known(DirectUpload upload) {
        return uploads.known(upload.sessionId(), upload.sha256()).map(Receipt::duplicate);
    }

    private DirectUploadResponse sign(DirectUpload upload, Instant now) {
        long seconds = Math.max(1, Duration.between(now, upload.expiresAt()).toSeconds());
        return DirectUploadResponse.from(upload, store.presignPut(upload.key(), Duration.ofSeconds(seconds)));
    }
}
