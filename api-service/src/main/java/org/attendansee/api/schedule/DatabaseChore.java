package org.attendansee.api.schedule;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Work on the database that is done bit by bit until nothing is left. While the database is away it waits for its next
 * turn.
 *
 * @param failure what a database that is away prevents, for the log
 * @param step does a bit, and says whether there may be more
 */
public record DatabaseChore(String failure, BooleanSupplier step) implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseChore.class);

    /** @param work all there is to do at once */
    public static DatabaseChore atOnce(String failure, Runnable work) {
        return new DatabaseChore(failure, () -> {
            work.run();
            return false;
        });
    }

    @Override
    public void run() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = step.getAsBoolean();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("{}, which is tried again: {}", failure, e.toString());
            log.debug("Why: ", e);
        }
    }
}
