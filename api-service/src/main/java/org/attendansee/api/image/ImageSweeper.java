package org.attendansee.api.image;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.attendansee.api.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signals photographs to the workers once more: those whose next attempt is due, and those that were accepted and are
 * neither finished nor being worked at after a time in which they should be, because their signal was lost. The rows
 * are the truth; a signal too many does no harm, as a worker finds the work done.
 */
@Component
public class ImageSweeper {

    private static final Logger log = LoggerFactory.getLogger(ImageSweeper.class);

    private final ImageRepository repository;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final SweepProperties properties;
    private final InstantSource clock;

    ImageSweeper(
            ImageRepository repository,
            Outbox outbox,
            TransactionOperations transactions,
            SweepProperties properties,
            InstantSource clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Signals all whose time has come, a batch at a time. Any number of instances may do so at once: a locked row is
     * another's.
     *
     * @return how many they were
     */
    public int sweep() {
        int total = 0;
        int count;
        do {
            count = transactions.execute(transaction -> sweepSome());
            total += count;
        } while (count == properties.batchSize() && !Thread.currentThread().isInterrupted());
        if (total > 0) {
            log.info("Signalled {} unfinished photographs again", total);
        }
        return total;
    }

    private int sweepSome() {
        Instant now = clock.instant();
        List<Image> due = repository.findLockedDue(
                now, now.minus(properties.patience()), now.minus(properties.abandonedAfter()), properties.batchSize());
        due.forEach(image -> {
            image.signalAgain(now, properties.patience(), properties.maxPatience());
            outbox.append(image.toEvent());
        });
        return due.size();
    }
}
