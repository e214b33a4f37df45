package org.attendansee.api.access;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.access.Caller.Camera;
import org.attendansee.api.web.NotFoundException;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who may see and change what. An owner may do everything with what hangs under their
 * classes, an administrator with everything, a camera knows only the sessions of its class. What is somebody else's
 * looks as if it did not exist.
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
        boolean allowed = Caller.of(authentication()) instanceof Camera camera
                ? resource == OwnedResource.SESSION && isOfClass(id, camera.classId())
                : isOwned(resource, id);
        if (!allowed) {
            throw new NotFoundException(resource.label(), id);
        }
    }

    /** Whose rows lists are limited to; empty for those who may see all. */
    public Optional<UUID> restriction() {
        return isAdministrator() ? Optional.empty() : Optional.of(userId());
    }

    /** Limits a list to what hangs under the classes of the signed-in user, unless they may see all. */
    public <T> Specification<T> visible(String classIdAttribute) {
        return (root, query, criteria) -> restriction()
                .<Predicate>map(ownerId -> {
                    Subquery<UUID> own = query.subquery(UUID.class);
                    Root<OwnedClass> owned = own.from(OwnedClass.class);
                    own.select(owned.get("id")).where(criteria.equal(owned.get("ownerId"), ownerId));
                    return root.get(classIdAttribute).in(own);
                })
                .orElseGet(criteria::conjunction);
    }

    private boolean isOwned(OwnedResource resource, UUID id) {
        Optional<UUID> owner = jdbc.sql(resource.ownerQuery())
                .param("id", id)
                .query(UUID.class)
                .optional();
        return owner.filter(this::mayActFor).isPresent();
    }

    private boolean isOfClass(UUID sessionId, UUID classId) {
        return jdbc.sql("select exists (select from sessions where id = ? and class_id = ?)")
                .params(sessionId, classId)
                .query(Boolean.class)
                .single();
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
