package org.attendansee.api.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who may see and change what. An owner may do everything with what hangs under their
 * classes, an administrator with everything. What is somebody else's looks as if it did not exist.
 */
@Component
public class Access {

    private static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    private final JdbcClient jdbc;

    Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes sure that the signed-in user may work with a resource. Ids in paths are checked before a controller is
     * called; ids in bodies are the use case's to check.
     *
     * @throws NotFoundException when there is no such resource, or none for this user
     */
    public void require(OwnedResource resource, UUID id) {
        Optional<UUID> owner = jdbc.sql(resource.ownerQuery())
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (owner.filter(this::mayActFor).isEmpty()) {
            throw new NotFoundException(resource.label(), id);
        }
    }

    /** Whose rows lists are limited to; empty for those who may see all. */
    public Optional<UUID> restriction() {
        return isAdministrator() ? Optional.empty() : Optional.of(userId());
    }

    private boolean mayActFor(UUID owner) {
        return isAdministrator() || owner.equals(userId());
    }

    private static boolean isAdministrator() {
        return authentication().getAuthorities().stream()
                .anyMatch(authority -> ADMINISTRATOR.equals(authority.getAuthority()));
    }

    private static UUID userId() {
        return UUID.fromString(authentication().getName());
    }

    private static Authentication authentication() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "Nobody is signed in");
    }
}
