package org.attendansee.api.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last events, without repetitions. Guarded by the monitor that owns it. */
final class RecentEvents {

    private static final int REMEMBERED_IMAGES = 10_000;

    private final int capacity;
    private final Deque<ImageEvent> events = new ArrayDeque<>();
    private final Map<UUID, Newest> newestOfImage = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Newest> eldest) {
            return size() > REMEMBERED_IMAGES;
        }
    };

    RecentEvents(int capacity) {
        this.capacity = capacity;
    }

    /** False when the event is known already. */
    boolean add(ImageEvent event) {
        Newest newest = newestOfImage.remove(event.imageId());
        Newest known = newest == null ? Newest.NOTHING : newest;
        newestOfImage.put(event.imageId(), known.with(event));
        if (known.has(event)) {
            return false;
        }
        if (events.size() == capacity) {
            events.removeFirst();
        }
        events.addLast(event);
        return true;
    }

    /** All of them, the oldest first. */
    List<ImageEvent> all() {
        return List.copyOf(events);
    }

    /** Those after the one with the id; all when it is not, or no longer, remembered; none without an id. */
    List<ImageEvent> after(@Nullable String id) {
        if (id == null) {
            return List.of();
        }
        List<ImageEvent> later = new ArrayList<>();
        for (ImageEvent event : events) {
            if (event.id().equals(id)) {
                later.clear();
            } else {
                later.add(event);
            }
        }
        return later;
    }

    private record Newest(
            @Nullable ImageEvent upload, @Nullable ImageEvent outcome) {

        private static final Newest NOTHING = new Newest(null, null);

        private boolean has(ImageEvent event) {
            return event.isUpload() ? event.repeats(upload, outcome) : event.repeats(outcome, upload);
        }

        private Newest with(ImageEvent event) {
            return event.isUpload() ? new Newest(event, outcome) : new Newest(upload, event);
        }
    }
}
