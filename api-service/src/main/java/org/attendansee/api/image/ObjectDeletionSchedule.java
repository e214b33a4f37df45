package org.attendansee.api.image;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Every API instance looks for objects to delete, again and again; row locks keep them out of each other's way. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ObjectDeletionSchedule implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ObjectDeletionSchedule.class);

    private final ObjectDeletions deletions;
    private final ObjectDeletionProperties properties;

    ObjectDeletionSchedule(ObjectDeletions deletions, ObjectDeletionProperties properties) {
        this.deletions = deletions;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::deleteAll, properties.pollInterval());
    }

    private void deleteAll() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = deletions.deleteNext();
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("It could not be found out which objects to delete, which is tried again", e);
        }
    }
}
