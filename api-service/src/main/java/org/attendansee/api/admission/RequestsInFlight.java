package org.attendansee.api.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.web.ProblemType;
import org.springframework.stereotype.Component;

/** Counts the uploads that this instance is receiving. */
@Component
class RequestsInFlight {

    private final AdmissionProperties.Requests limits;
    private final Map<UUID, Integer> counts = new HashMap<>();
    private int total;

    RequestsInFlight(AdmissionProperties properties, MeterRegistry meters) {
        this.limits = properties.requests();
        Gauge.builder("attendansee.uploads.in.flight", this, RequestsInFlight::total)
                .description("Uploads that are being received")
                .register(meters);
    }

    /** @throws AdmissionRefusedException when there are as many as there may be */
    synchronized Admission enter(Sender sender) {
        require(total, limits.max(), "in all");
        require(of(sender.ownerId()), limits.maxPerOwner(), "to the classes of the same person");
        sender.cameraId().ifPresent(camera -> require(of(camera), limits.maxPerCamera(), "of the same camera"));
        count(sender, 1);
        return () -> leave(sender);
    }

    private synchronized void leave(Sender sender) {
        count(sender, -1);
    }

    private synchronized int total() {
        return total;
    }

    private void count(Sender sender, int change) {
        total += change;
        count(sender.ownerId(), change);
        sender.cameraId().ifPresent(camera -> count(camera, change));
    }

    private void count(UUID id, int change) {
        counts.merge(id, change, (before, added) -> before + added == 0 ? null : Integer.valueOf(before + added));
    }

    private int of(UUID id) {
        return counts.getOrDefault(id, 0);
    }

    private void require(int inFlight, int limit, String whose) {
        if (inFlight >= limit) {
            throw new AdmissionRefusedException(
                    ProblemType.TOO_MANY_UPLOADS,
                    "%d uploads are under way, as many as may be %s".formatted(inFlight, whose),
                    limits.retryAfter());
        }
    }
}
