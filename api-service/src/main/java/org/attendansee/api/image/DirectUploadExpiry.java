package org.attendansee.api.image;

import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Every API instance forgets, now and then, the direct uploads whose time is over. */
@Component
class DirectUploadExpiry implements SchedulingConfigurer {

    private final DirectUploads uploads;
    private final DirectUploadProperties properties;

    DirectUploadExpiry(DirectUploads uploads, DirectUploadProperties properties) {
        this.uploads = uploads;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(
                DatabaseChore.atOnce(
                        "Direct uploads whose time is over could not be forgotten", uploads::forgetDiscarded),
                properties.pollInterval());
    }
}
