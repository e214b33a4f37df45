package org.attendansee.api.pipeline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.CurrentCaller;
import org.attendansee.common.event.WorkerHeartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/pipeline")
class PipelineController {

    private static final long NO_TIMEOUT = 0;

    private final Workers workers;
    private final PipelineMonitor monitor;
    private final Access access;
    private final PipelineProperties properties;
    private final InstantSource clock;
    private final Executor writers;

    PipelineController(
            Workers workers,
            PipelineMonitor monitor,
            Access access,
            PipelineProperties properties,
            InstantSource clock,
            SimpleAsyncTaskExecutorBuilder threads) {
        this.workers = workers;
        this.monitor = monitor;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
        this.writers = threads.threadNamePrefix("pipeline-stream-").build();
    }

    /** Shows what each detection worker is doing. */
    @GetMapping("/workers")
    List<WorkerHeartbeat> workers() {
        return workers.alive();
    }

    /**
     * Shows how the pipeline is doing and what has just happened. A professor sees the events of photographs of their
     * own classes, and how many of those there were; an administrator sees those of all.
     */
    @GetMapping
    PipelineSnapshot snapshot() {
        return monitor.snapshot(access.restriction());
    }

    /**
     * Streams what happens, as server-sent events. There are {@code ImageUploaded}, {@code FacesDetected} and
     * {@code DetectionFailed}, whose data is an event as in the snapshot, and, at first and every few seconds,
     * {@code Summary}, whose data is the summary of the snapshot. A comment comes every 15 seconds. The stream ends
     * after 10 minutes, and when its reader is too slow; with {@code Last-Event-ID} the next one begins where it ended.
     */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @CurrentCaller Caller caller,
            HttpServletResponse response)
            throws IOException {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        // Sent by the thread of the request, with the headers of the response. Were a writer the first, both threads
        // would write the headers at the same time, which no servlet container allows.
        emitter.send(StreamMessage.HEARTBEAT.lines());
        EventStream stream = new EventStream(
                emitter, caller.id(), access.restriction(), clock.instant(), properties.streamQueue(), writers);
        emitter.onCompletion(() -> monitor.close(stream));
        monitor.open(stream, lastEventId);
        // A proxy that collects what it is sent before it hands it on would make a stream of it that stands still.
        response.setHeader("X-Accel-Buffering", "no");
        return emitter;
    }
}
