package org.attendansee.api.deadletter;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.api.deadletter.DeadLetterTopic.Newest;
import org.attendansee.api.image.Reprocessing;
import org.attendansee.api.web.UncountedPage;
import org.attendansee.common.event.DeadLetterHeaders;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.MalformedEventException;
import org.attendansee.common.event.TextHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** What workers gave up, and a second chance for it. */
@Service
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterTopic topic;
    private final Reprocessing reprocessing;
    private final EventCodec codec;

    DeadLetters(DeadLetterTopic topic, Reprocessing reprocessing, EventCodec codec) {
        this.topic = topic;
        this.reprocessing = reprocessing;
        this.codec = codec;
    }

    /** The newest first. */
    UncountedPage<DeadLetter> list(Pageable page) {
        int skipped = Math.toIntExact(UncountedPage.offset(page));
        Newest newest = topic.newest(skipped + UncountedPage.limit(page));
        List<DeadLetter> found =
                newest.found().stream().skip(skipped).map(this::read).toList();
        return UncountedPage.of(found, page, newest.total());
    }

    /**
     * Searches every photograph again that has a dead letter and is still failed. Doing so twice is harmless: what is
     * searched again is not failed any more.
     */
    Replay replay() {
        Tally tally = new Tally();
        topic.readAll(tally::add);
        Replay replay = tally.toReplay();
        log.info("Replayed dead letters: {}", replay);
        return replay;
    }

    private DeadLetter read(ConsumerRecord<String, String> message) {
        Optional<ImageUploaded> event = event(message);
        return new DeadLetter(
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                TextHeaders.last(message.headers(), DeadLetterHeaders.REASON),
                TextHeaders.last(message.headers(), DeadLetterHeaders.MESSAGE),
                TextHeaders.last(message.headers(), DeadLetterHeaders.WORKER),
                event.map(ImageUploaded::imageId).orElse(null),
                event.map(ImageUploaded::attempt).orElse(null));
    }

    private Optional<ImageUploaded> event(ConsumerRecord<String, String> message) {
        try {
            return Optional.of(codec.decode(message.value(), ImageUploaded.class));
        } catch (MalformedEventException e) {
            log.debug("Dead letter {}-{} holds no event", message.partition(), message.offset(), e);
            return Optional.empty();
        }
    }

    /**
     * What became of the dead letters.
     *
     * @param replayed photographs that are searched again
     * @param obsolete records whose photographs are gone, were searched again already, or are being so
     * @param malformed records that hold no event; they stay for people to look at
     */
    record Replay(int replayed, int obsolete, int malformed) {}

    /** Counts while it replays. */
    private final class Tally {

        private int replayed;
        private int obsolete;
        private int malformed;

        void add(List<ConsumerRecord<String, String>> some) {
            List<UUID> imageIds = some.stream()
                    .flatMap(message -> event(message).stream())
                    .map(ImageUploaded::imageId)
                    .toList();
            Set<UUID> distinct = new HashSet<>(imageIds);
            int again = reprocessing.retryFailed(distinct);
            replayed += again;
            obsolete += imageIds.size() - again;
            malformed += some.size() - imageIds.size();
        }

        Replay toReplay() {
            return new Replay(replayed, obsolete, malformed);
        }
    }
}
