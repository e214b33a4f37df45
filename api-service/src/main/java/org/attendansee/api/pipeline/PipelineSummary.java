package org.attendansee.api.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attendansee.api.pipeline.Throughput.MinuteCounts;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.WorkerHeartbeat;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline is doing.
 *
 * @param time when this was put together
 * @param minutes the last 60, the current one last; a professor's count only photographs of their own classes
 * @param failures how many of these photographs were given up in these minutes, for each reason that there was
 * @param lag records that no worker has finished, of all classes; absent while Kafka does not answer
 * @param outboxSize events that are not yet in Kafka, of all classes, up to 100,000
 * @param outboxAgeSeconds how long the oldest of them has waited
 * @param workers those that were heard of lately
 */
record PipelineSummary(
        Instant time,
        List<MinuteCounts> minutes,
        Map<FailureReason, Integer> failures,
        @Nullable Long lag,
        @Nullable Long outboxSize,
        @Nullable Double outboxAgeSeconds,
        List<WorkerHeartbeat> workers) {}
