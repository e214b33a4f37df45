package org.attendansee.api.pipeline;

import org.attendansee.api.outbox.OutboxBacklog;
import org.attendansee.api.schedule.DatabaseChore;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks at what cannot be heard of, tells the streams, and ends them before the web server waits for their ends. */
@Configuration(proxyBeanMethods = false)
class PipelineSchedule implements SchedulingConfigurer, SmartLifecycle {

    private final DetectionLag lag;
    private final OutboxBacklog outbox;
    private final PipelineMonitor monitor;
    private final PipelineProperties properties;
    private volatile boolean running;

    PipelineSchedule(DetectionLag lag, OutboxBacklog outbox, PipelineMonitor monitor, PipelineProperties properties) {
        this.lag = lag;
        this.outbox = outbox;
        this.monitor = monitor;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(lag::sample, properties.sampleInterval());
        tasks.addFixedDelayTask(
                DatabaseChore.atOnce("The database did not say what waits in the outbox", outbox::sample),
                properties.sampleInterval());
        tasks.addFixedDelayTask(monitor::publishSummaries, properties.sampleInterval());
        tasks.addFixedDelayTask(monitor::beat, properties.heartbeat());
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        monitor.endAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
