package org.attendansee.api.admission;

import org.attendansee.api.outbox.OutboxBacklog;
import org.attendansee.api.pipeline.DetectionLag;
import org.attendansee.api.web.ProblemType;
import org.springframework.stereotype.Component;

/** Compares what waits for Kafka and for workers with what may. What nobody knows at the moment keeps nobody out. */
@Component
class Backlog {

    private final OutboxBacklog outbox;
    private final DetectionLag lag;
    private final WaitingPhotographs waiting;
    private final AdmissionProperties.Backlog limits;

    Backlog(OutboxBacklog outbox, DetectionLag lag, WaitingPhotographs waiting, AdmissionProperties properties) {
        this.outbox = outbox;
        this.lag = lag;
        this.waiting = waiting;
        this.limits = properties.backlog();
    }

    /** @throws AdmissionRefusedException when more waits than may */
    void requireRoom(Sender sender) {
        outbox.age().filter(age -> age.compareTo(limits.maxOutboxAge()) > 0).ifPresent(age -> {
            throw refused(
                    ProblemType.PIPELINE_BUSY,
                    "Photographs have been waiting for Kafka for %d s".formatted(age.toSeconds()));
        });
        lag.latest().stream().filter(records -> records > limits.maxLag()).forEach(records -> {
            throw refused(ProblemType.PIPELINE_BUSY, "%d photographs wait for a worker".formatted(records));
        });
        sender.cameraId().ifPresent(camera -> require(waiting.of(camera), limits.maxPerCamera(), "this camera"));
        require(waiting.of(sender.ownerId()), limits.maxPerOwner(), "these classes");
    }

    private void require(long unfinished, long limit, String whose) {
        if (unfinished >= limit) {
            throw refused(
                    ProblemType.TOO_MANY_WAITING,
                    "%d photographs of %s are not finished, as many as may be".formatted(unfinished, whose));
        }
    }

    private AdmissionRefusedException refused(ProblemType type, String message) {
        return new AdmissionRefusedException(type, message, limits.retryAfter());
    }
}
