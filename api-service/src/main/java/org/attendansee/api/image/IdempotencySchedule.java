package org.attendansee.api.image;

import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Every API instance forgets old idempotency keys now and then, whoever wrote them. */
@Component
class IdempotencySchedule implements SchedulingConfigurer {

    private final IdempotencyKeys keys;
    private final IdempotencyProperties properties;

    IdempotencySchedule(IdempotencyKeys keys, IdempotencyProperties properties) {
        this.keys = keys;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(
                DatabaseChore.atOnce("Old idempotency keys could not be deleted", keys::sweep),
                properties.sweepInterval());
    }
}
