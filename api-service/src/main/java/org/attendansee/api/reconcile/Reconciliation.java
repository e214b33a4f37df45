package org.attendansee.api.reconcile;

import java.sql.SQLException;
import org.attendansee.api.image.ImageSweeper;
import org.attendansee.api.image.SweepProperties;
import org.attendansee.api.schedule.DatabaseChore;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Compares again and again. Every API instance does so, on threads of its own: a slow object store must not keep
 * photographs waiting.
 */
@Component
class Reconciliation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final int TASKS = 2;

    private final ImageSweeper images;
    private final SweepProperties sweep;
    private final OrphanedObjects objects;
    private final OrphanProperties orphans;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    Reconciliation(ImageSweeper images, SweepProperties sweep, OrphanedObjects objects, OrphanProperties orphans) {
        this.images = images;
        this.sweep = sweep;
        this.objects = objects;
        this.orphans = orphans;
    }

    @Override
    public void start() {
        running = true;
        scheduler.setPoolSize(TASKS);
        scheduler.setThreadNamePrefix("reconcile-");
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(
                DatabaseChore.atOnce("Unfinished photographs could not be signalled again", images::sweep),
                sweep.pollInterval());
        scheduler.scheduleWithFixedDelay(
                this::deleteOrphans, scheduler.getClock().instant().plus(orphans.initialDelay()), orphans.interval());
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void deleteOrphans() {
        try {
            if (objects.delete().isEmpty()) {
                log.info("Another instance looks for objects without rows");
            }
        } catch (DataAccessException | SQLException | ObjectStoreUnavailableException e) {
            log.warn("Objects without rows could not be looked for, which is tried again in {}", orphans.interval(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
