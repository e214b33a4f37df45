package org.attendansee.api.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pipeline is watched.
 *
 * @param sampleInterval how often lag and outbox are looked up, and streams are told how things are
 * @param recentEvents how many events each API instance remembers; a stream that was cut off goes on within them
 * @param ownerLifetime how long it is remembered whose a session is
 * @param maxStreams open at once on each API instance
 * @param maxStreamsPerUser open at once on each API instance
 * @param streamQueue how many messages a slow reader may be behind before its stream is ended
 * @param heartbeat how often a stream says that it is still there
 * @param streamLifetime after which a stream ends, so that whoever reads it signs in anew
 */
@ConfigurationProperties("attendansee.pipeline")
record PipelineProperties(
        @DefaultValue("5s") Duration sampleInterval,
        @DefaultValue("1000") int recentEvents,
        @DefaultValue("1m") Duration ownerLifetime,
        @DefaultValue("500") int maxStreams,
        @DefaultValue("10") int maxStreamsPerUser,
        @DefaultValue("200") int streamQueue,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10m") Duration streamLifetime) {

    PipelineProperties {
        if (recentEvents < 1 || maxStreams < 1 || maxStreamsPerUser < 1 || streamQueue < 1) {
            throw new IllegalArgumentException("attendansee.pipeline.recent-events, max-streams, max-streams-per-user"
                    + " and stream-queue must be at least 1");
        }
    }
}
