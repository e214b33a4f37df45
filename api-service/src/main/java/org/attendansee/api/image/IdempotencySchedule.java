package org.attendansee.api.image;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Every API instance forgets old idempotency keys now and then, whoever wrote them. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class IdempotencySchedule implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(IdempotencySchedule.class);

    private final IdempotencyKeys keys;
    private final IdempotencyProperties properties;

    IdempotencySchedule(IdempotencyKeys keys, IdempotencyProperties properties) {
        this.keys = keys;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, properties.sweepInterval());
    }

    private void sweep() {
        try {
            keys.sweep();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Old idempotency keys could not be deleted, which is tried again", e);
        }
    }
}
