package org.attendansee.api.pipeline;

import java.util.List;
import org.attendansee.common.event.WorkerHeartbeat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pipeline")
class PipelineController {

    private final Workers workers;

    PipelineController(Workers workers) {
        this.workers = workers;
    }

    /** Shows what each detection worker is doing. */
    @GetMapping("/workers")
    List<WorkerHeartbeat> workers() {
        return workers.alive();
    }
}
