package org.attendansee.api.admission;

import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

@Configuration(proxyBeanMethods = false)
class AdmissionSchedule implements SchedulingConfigurer {

    private final WaitingPhotographs waiting;
    private final AdmissionProperties properties;

    AdmissionSchedule(WaitingPhotographs waiting, AdmissionProperties properties) {
        this.waiting = waiting;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(
                DatabaseChore.atOnce("The database did not say what waits", waiting::sample),
                properties.backlog().sampleInterval());
    }
}
