package org.attendansee.api.image;

import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Every API instance looks for objects to delete, again and again; row locks keep them out of each other's way. */
@Component
class ObjectDeletionSchedule implements SchedulingConfigurer {

    private final ObjectDeletions deletions;
    private final ObjectDeletionProperties properties;

    ObjectDeletionSchedule(ObjectDeletions deletions, ObjectDeletionProperties properties) {
        this.deletions = deletions;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(
                new DatabaseChore("It could not be found out which objects to delete", deletions::deleteNext),
                properties.pollInterval());
    }
}
