package org.attendansee.api.access;

import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/** Whoever makes a request. No two callers have the same id, whatever they are. */
public sealed interface Caller extends AuthenticatedPrincipal {

    UUID id();

    @Override
    default String getName() {
        return id().toString();
    }

    /** Who is behind a successful authentication. */
    static Caller of(Authentication authentication) {
        return authentication.getPrincipal() instanceof Camera camera
                ? camera
                : new User(UUID.fromString(authentication.getName()));
    }

    /** A person, whichever way they signed in. */
    record User(UUID id) implements Caller {}

    /** @param classId the class that it photographs */
    record Camera(UUID id, UUID classId) implements Caller {}
}
