package org.attendansee.api.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import org.attendansee.api.web.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Shares out the disk that uploads wait on, before they write to it. */
@Component
class SpoolSpace {

    private static final Logger log = LoggerFactory.getLogger(SpoolSpace.class);

    private final SpoolProperties properties;
    private final AtomicLong reserved = new AtomicLong();

    SpoolSpace(SpoolProperties properties, MeterRegistry meters) {
        this.properties = properties;
        Gauge.builder("attendansee.uploads.spool", reserved, AtomicLong::doubleValue)
                .baseUnit("bytes")
                .description("Disk that is set aside for the uploads being received")
                .register(meters);
    }

    /**
     * Sets disk aside.
     *
     * @param bytes that the upload will write at most
     * @throws AdmissionRefusedException when there is not so much
     */
    Admission reserve(long bytes) {
        long all = reserved.addAndGet(bytes);
        // An upload that is larger than the limit may come in alone: the limit on its size decides about it.
        boolean allowed = all <= properties.maxSize().toBytes() || all == bytes;
        if (!allowed || usable() - bytes < properties.minFree().toBytes()) {
            reserved.addAndGet(-bytes);
            throw new AdmissionRefusedException(
                    ProblemType.NO_SPACE,
                    "There is no room for another %d MB of uploads"
                            .formatted(DataSize.ofBytes(bytes).toMegabytes()),
                    properties.retryAfter());
        }
        return () -> reserved.addAndGet(-bytes);
    }

    private long usable() {
        try {
            return Files.getFileStore(properties.folder()).getUsableSpace();
        } catch (IOException e) {
            log.warn("The disk for uploads fails", e);
            return 0;
        }
    }
}
