package org.attendansee.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final UUID IMAGE = UUID.randomUUID();
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final RecentEvents recent = new RecentEvents(3);

    @Test
    void knowsRepetitionsInWhateverOrderTopicsAreRead() {
        assertThat(recent.add(detected(1))).isTrue();
        assertThat(recent.add(uploaded(0, 1))).isTrue();
        assertThat(recent.add(detected(2))).as("announced again").isFalse();
        assertThat(recent.add(uploaded(0, 1))).as("relayed again").isFalse();
    }

    @Test
    void takesASearchThatSomebodyWishedForAsNews() {
        recent.add(uploaded(0, 1));
        recent.add(detected(1));

        assertThat(recent.add(uploaded(2, 1))).isTrue();
        assertThat(recent.add(detected(3))).isTrue();
    }

    @Test
    void takesALaterAttemptAsNewsButNotThePlacingBackOfTheSame() {
        recent.add(uploaded(0, 1));

        assertThat(recent.add(uploaded(1, 1))).isFalse();
        assertThat(recent.add(uploaded(2, 2))).isTrue();
    }

    @Test
    void remembersTheLastAndWhatCameAfterOneOfThem() {
        IntStream.range(0, 5).forEach(i -> recent.add(uploaded(i, i + 1)));

        assertThat(recent.all()).extracting(ImageEvent::id).containsExactly("u2", "u3", "u4");
        assertThat(recent.after("u3")).extracting(ImageEvent::id).containsExactly("u4");
        assertThat(recent.after("u4")).isEmpty();
        assertThat(recent.after("u0")).as("forgotten").hasSize(3);
        assertThat(recent.after(null)).isEmpty();
    }

    private static ImageEvent uploaded(int second, int attempt) {
        return event("u" + second, "ImageUploaded", second, attempt);
    }

    private static ImageEvent detected(int second) {
        return event("d" + second, "FacesDetected", second, null);
    }

    private static ImageEvent event(String id, String type, int second, Integer attempt) {
        return new ImageEvent(
                id, type, START.plusSeconds(second), IMAGE, new UUID(0, 1), attempt, null, null, null, null);
    }
}
