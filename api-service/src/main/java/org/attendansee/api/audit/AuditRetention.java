package org.attendansee.api.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Every API instance forgets what is old, now and then; row locks keep them out of each other's way. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class AuditRetention implements SchedulingConfigurer {

    private static final Logger logger = LoggerFactory.getLogger(AuditRetention.class);

    private final AuditLog log;
    private final AuditProperties properties;

    AuditRetention(AuditLog log, AuditProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::forget, properties.interval());
    }

    private void forget() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = log.forgetSome();
            }
        } catch (DataAccessException | TransactionException e) {
            logger.warn("Old entries of the audit log could not be deleted, which is tried again", e);
        }
    }
}
