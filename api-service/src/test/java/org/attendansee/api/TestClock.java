package org.attendansee.api;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The clock of the service under test: it goes as clocks do, until a test stops it. */
@Primary
public class TestClock implements InstantSource {

    private volatile @Nullable Instant stoppedAt;

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? Instant.now() : stopped;
    }

    public void stopAt(Instant time) {
        stoppedAt = time;
    }

    public void goOn() {
        stoppedAt = null;
    }
}
