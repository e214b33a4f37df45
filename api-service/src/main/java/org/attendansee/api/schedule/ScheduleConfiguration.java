package org.attendansee.api.schedule;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    /** So that one that waits for a slow database, store or broker does not hold up the others. */
    private static final int TASKS_AT_ONCE = 4;

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(TASKS_AT_ONCE).threadNamePrefix("schedule-").build();
    }
}
