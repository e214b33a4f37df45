package org.attendansee.api.image;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.outbox.Outbox;
import org.attendansee.common.event.Ids;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes photographs in. The bytes are safe in the object store before the row and its event commit together, so
 * whatever got an answer will be processed, and whatever fails on the way leaves no row behind.
 */
@Service
class ImageUploads {

    private static final Logger log = LoggerFactory.getLogger(ImageUploads.class);

    private final ImageRepository repository;
    private final ObjectStore store;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final TransactionOperations transactions;
    private final UploadProperties properties;
    private final InstantSource clock;
    private final Counter accepted;
    private final Counter duplicates;

    ImageUploads(
            ImageRepository repository,
            ObjectStore store,
            Outbox outbox,
            IdempotencyKeys keys,
            TransactionOperations transactions,
            UploadProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        this.repository = repository;
        this.store = store;
        this.outbox = outbox;
        this.keys = keys;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.accepted = Counter.builder("attendansee.images.accepted")
                .description("Photographs that were answered with 202")
                .register(meters);
        this.duplicates = Counter.builder("attendansee.images.duplicates")
                .description("Photographs that were answered with an image that was there already")
                .register(meters);
    }

    /**
     * Accepts a photograph, once for each session: the same bytes again are answered with the first image, and so is an
     * upload that is repeated under its key.
     *
     * @throws PhotoRefusedException when the file is no photograph that can be processed
     * @throws IdempotencyKeyReusedException when the key belongs to another upload
     */
    Receipt accept(Upload upload, SpooledPhoto photo) throws IOException {
        return accept(upload, photo, (key, contentType) -> store.put(key, photo.file(), photo.sha256(), contentType));
    }

    /**
     * Accepts a photograph as {@link #accept(Upload, SpooledPhoto)} does.
     *
     * @param transfer brings the same bytes to where they are to lie
     */
    Receipt accept(Upload upload, SpooledPhoto photo, Transfer transfer) throws IOException {
        Receipt receipt = receive(upload, photo, transfer);
        if (receipt.duplicate()) {
            duplicates.increment();
        }
        return receipt;
    }

    private Receipt receive(Upload upload, SpooledPhoto photo, Transfer transfer) throws IOException {
        Optional<Image> answered = answered(upload, photo.sha256());
        if (answered.isPresent()) {
            return Receipt.duplicate(answered.get());
        }
        PhotoHeader header = PhotoHeader.read(photo.file());
        if (header.pixels() > properties.maxPixels()) {
            throw PhotoRefusedException.tooManyPixels(header.width(), header.height(), properties.maxPixels());
        }
        Optional<Image> known = known(upload.sessionId(), photo.sha256());
        if (known.isPresent()) {
            return duplicate(upload, known.get());
        }
        Image image = new Image(Ids.next(), upload.sessionId(), upload.sender(), photo, header, clock.instant());
        transfer.to(ObjectKeys.original(image.getId()), header.format().contentType());
        return commit(upload, image);
    }

    /** The photograph, if the session has it already. */
    Optional<Image> known(UUID sessionId, String sha256) {
        return repository.findBySessionIdAndSha256(sessionId, sha256);
    }

    @SuppressWarnings("try") // What is logged meanwhile names the image.
    private Receipt commit(Upload upload, Image image) {
        try (MDC.MDCCloseable context =
                MDC.putCloseable("imageId", image.getId().toString())) {
            transactions.executeWithoutResult(transaction -> {
                repository.saveAndFlush(image);
                outbox.append(image.toEvent());
                keys.keep(upload, image);
            });
            accepted.increment();
            log.info("Accepted image {}", image.getId());
            return Receipt.accepted(image);
        } catch (DataIntegrityViolationException e) {
            // The same photograph or key arrived at the same moment and was first, or the session was deleted
            // meanwhile.
            store.delete(ObjectKeys.original(image.getId()));
            return answered(upload, image.sha256())
                    .map(Receipt::duplicate)
                    .or(() -> known(image.sessionId(), image.sha256()).map(known -> duplicate(upload, known)))
                    .orElseThrow(() -> e);
        }
    }

    private Receipt duplicate(Upload upload, Image known) {
        try {
            keys.keep(upload, known);
            return Receipt.duplicate(known);
        } catch (DuplicateKeyException e) {
            return Receipt.duplicate(answered(upload, known.sha256()).orElseThrow(() -> e));
        }
    }

    private Optional<Image> answered(Upload upload, String sha256) {
        return keys.imageOf(upload, sha256).flatMap(repository::findById);
    }

    /** How the bytes of a photograph get to their place in the object store. */
    @FunctionalInterface
    interface Transfer {
        void to(String key, String contentType);
    }

    /** What became of one upload. */
    record Receipt(Image image, boolean duplicate) {

        static Receipt accepted(Image image) {
            return new Receipt(image, false);
        }

        static Receipt duplicate(Image image) {
            return new Receipt(image, true);
        }

        /** What the client is told: 202 for a new image, 200 for a known one, and where it is. */
        ResponseEntity<ImageResponse> toResponse() {
            return ResponseEntity.status(duplicate ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .location(URI.create("/api/images/" + image.getId()))
                    .body(image.toResponse());
        }
    }
}
