package org.attendansee.api.audit;

import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Every API instance forgets what is old, now and then; row locks keep them out of each other's way. */
@Component
class AuditRetention implements SchedulingConfigurer {

    private final AuditLog log;
    private final AuditProperties properties;

    AuditRetention(AuditLog log, AuditProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(
                new DatabaseChore("Old entries of the audit log could not be deleted", log::forgetSome),
                properties.interval());
    }
}
