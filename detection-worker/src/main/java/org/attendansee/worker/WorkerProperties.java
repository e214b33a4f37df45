package org.attendansee.worker;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who this worker is and how patient it is.
 *
 * @param id unique among running workers; made up when it is not set
 * @param heartbeatInterval how often it tells what it is doing
 */
@ConfigurationProperties("attendansee.worker")
public record WorkerProperties(
        String id, @DefaultValue("1s") Duration heartbeatInterval) {

    public WorkerProperties(@Nullable String id, @DefaultValue("1s") Duration heartbeatInterval) {
        this.id = id == null || id.isBlank() ? "worker-" + UUID.randomUUID() : id;
        this.heartbeatInterval = heartbeatInterval;
    }
}
