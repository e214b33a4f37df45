package org.attendansee.api.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much may wait and be under way before uploads are asked to come back later. */
@ConfigurationProperties("attendansee.admission")
record AdmissionProperties(
        @DefaultValue Backlog backlog, @DefaultValue Requests requests) {

    /**
     * What waits for workers, over all API instances.
     *
     * @param maxOutboxAge how long an event may have waited for Kafka
     * @param maxLag records of {@code image-uploaded} that no worker has finished
     * @param maxPerOwner unfinished photographs in the classes of one person
     * @param maxPerCamera unfinished photographs of one camera
     * @param sampleInterval how often the last two are looked up
     * @param retryAfter after which a client may try again
     */
    record Backlog(
            @DefaultValue("5m") Duration maxOutboxAge,
            @DefaultValue("20000") long maxLag,
            @DefaultValue("5000") long maxPerOwner,
            @DefaultValue("500") long maxPerCamera,
            @DefaultValue("2s") Duration sampleInterval,
            @DefaultValue("30s") Duration retryAfter) {}

    /**
     * Uploads under way at the same time, on each API instance.
     *
     * @param max of all clients
     * @param maxPerOwner to the classes of one person
     * @param maxPerCamera of one camera
     * @param retryAfter after which a client may try again
     */
    record Requests(
            @DefaultValue("400") int max,
            @DefaultValue("200") int maxPerOwner,
            @DefaultValue("8") int maxPerCamera,
            @DefaultValue("2s") Duration retryAfter) {

        Requests {
            if (max < 1 || maxPerOwner < 1 || maxPerCamera < 1) {
                throw new IllegalArgumentException(
                        "attendansee.admission.requests.max, max-per-owner and max-per-camera must be at least 1");
            }
        }
    }
}
