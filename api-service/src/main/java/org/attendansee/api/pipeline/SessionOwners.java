package org.attendansee.api.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose the sessions are that events speak of: remembered for a while, and looked up by the batch, not by the event.
 */
@Component
class SessionOwners {

    private static final int CAPACITY = 10_000;

    private final Access access;
    private final PipelineProperties properties;
    private final InstantSource clock;
    private final Map<UUID, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > CAPACITY;
        }
    };

    SessionOwners(Access access, PipelineProperties properties, InstantSource clock) {
        this.access = access;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns the owner of each session; a session that was deleted has none. */
    synchronized Map<UUID, UUID> of(Collection<UUID> sessionIds) {
        Instant now = clock.instant();
        Set<UUID> unknown = new HashSet<>();
        for (UUID sessionId : sessionIds) {
            Known found = known.get(sessionId);
            if (found == null || found.until().isBefore(now)) {
                unknown.add(sessionId);
            }
        }
        if (!unknown.isEmpty()) {
            Map<UUID, UUID> found = access.ownersOfSessions(unknown);
            Instant until = now.plus(properties.ownerLifetime());
            unknown.forEach(sessionId -> {
                known.remove(sessionId);
                known.put(sessionId, new Known(found.get(sessionId), until));
            });
        }
        Map<UUID, UUID> owners = new HashMap<>();
        for (UUID sessionId : sessionIds) {
            Known found = known.get(sessionId);
            if (found != null && found.ownerId() != null) {
                owners.put(sessionId, found.ownerId());
            }
        }
        return owners;
    }

    private record Known(@Nullable UUID ownerId, Instant until) {}
}
