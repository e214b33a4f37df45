package org.attendansee.worker.detector;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while photographs can be looked at: every session has looked at a blank picture, and none is closed. */
@Component
class DetectorHealthIndicator implements HealthIndicator {

    private final DetectorPool detectors;

    DetectorHealthIndicator(DetectorPool detectors) {
        this.detectors = detectors;
    }

    @Override
    public Health health() {
        return (detectors.isOpen() ? Health.up() : Health.outOfService())
                .withDetail("detector", detectors.detectorName())
                .withDetail("threads", detectors.size())
                .build();
    }
}
