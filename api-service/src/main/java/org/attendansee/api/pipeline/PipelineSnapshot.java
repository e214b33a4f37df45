package org.attendansee.api.pipeline;

import java.util.List;

/**
 * The pipeline at one moment.
 *
 * @param summary how it is doing
 * @param events the last 50 that the caller may see, the oldest first
 */
record PipelineSnapshot(PipelineSummary summary, List<ImageEvent> events) {}
