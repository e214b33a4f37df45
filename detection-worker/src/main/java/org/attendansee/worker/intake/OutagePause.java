package org.attendansee.worker.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attendansee.common.health.PartHealth;
import org.attendansee.worker.heartbeat.WorkerActivity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes no photographs while a part that all of them need is away: they would only wait here, where another worker
 * might do without. Those that are in hand are finished or put back first.
 */
@Component
class OutagePause {

    private static final Logger log = LoggerFactory.getLogger(OutagePause.class);

    private final Map<String, PartHealth> parts;
    private final KafkaListenerEndpointRegistry listeners;
    private final WorkerActivity activity;
    private final WorkerEnd end;
    private final Duration doubt;
    private final InstantSource clock;

    private @Nullable Instant awaySince;
    private boolean paused;

    OutagePause(
            PartHealth dbHealthIndicator,
            PartHealth objectStoreHealthIndicator,
            KafkaListenerEndpointRegistry listeners,
            WorkerActivity activity,
            WorkerEnd end,
            IntakeProperties properties,
            InstantSource clock) {
        this.parts = new TreeMap<>(Map.of("db", dbHealthIndicator, "objectStore", objectStoreHealthIndicator));
        this.listeners = listeners;
        this.activity = activity;
        this.end = end;
        this.doubt = properties.outageDoubt();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${attendansee.intake.outage-check-interval:1s}")
    void check() {
        List<String> away = away();
        if (away.isEmpty()) {
            awaySince = null;
            goOn();
        } else if (awaySince == null) {
            awaySince = clock.instant();
        } else if (!clock.instant().isBefore(awaySince.plus(doubt))) {
            activity.waitsFor(away);
            pause(away);
        }
    }

    private List<String> away() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().health().getStatus().equals(Status.DOWN))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void pause(List<String> away) {
        if (!paused) {
            log.warn("Nothing is taken until {} answers again", String.join(" and ", away));
            paused = true;
            listeners.stop();
        }
    }

    private void goOn() {
        if (paused && !end.isNear()) {
            log.info("All parts answer again");
            paused = false;
            listeners.start();
            activity.waitsFor(List.of());
        }
    }
}
