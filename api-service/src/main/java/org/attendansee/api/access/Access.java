package org.attendansee.api.access;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

    /** A camera may upload to the sessions of its class, and nothing else. */
    private static final Set<OwnedResource> OPEN_TO_CAMERAS = EnumSet.of(OwnedResource.SESSION, OwnedResource.UPLOAD);

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
        boolean allowed = caller() instanceof Camera camera
                ? OPEN_TO_CAMERAS.contains(resource)
                        && find("classes.id", resource, id)
                                .filter(camera.classId()::equals)
                                .isPresent()
                : find("owner_id", resource, id).filter(this::mayActFor).isPresent();
        if (!allowed) {
            throw new NotFoundException(resource.label(), id);
        }
    }

    /** Who makes the current request. */
    public Caller caller() {
        return Caller.of(authentication());
    }

    /** Whose class a resource hangs under; empty when there is no such resource. */
    public Optional<UUID> ownerOf(OwnedResource resource, UUID id) {
        return find("owner_id", resource, id);
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

    private Optional<UUID> find(String column, OwnedResource resource, UUID id) {
        return jdbc.sql("select " + column + " " + resource.source())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Limits a list to what hangs under the sessions of the signed-in user, unless they may see all. */
    public <T> Specification<T> visibleBySession(String sessionIdAttribute) {
        return (root, query, criteria) -> restriction()
                .<Predicate>map(ownerId -> {
                    Subquery<UUID> own = query.subquery(UUID.class);
                    Root<OwnedSession> session = own.from(OwnedSession.class);
                    Root<OwnedClass> owned = own.from(OwnedClass.class);
                    own.select(session.get("id"))
                            .where(
                                    criteria.equal(session.get("classId"), owned.get("id")),
                                    criteria.equal(owned.get("ownerId"), ownerId));
                    return root.get(sessionIdAttribute).in(own);
                })
                .orElseGet(criteria::conjunction);
    }

    /** Limits a list to what hangs under the sessions of a class. */
    public <T> Specification<T> ofClass(String sessionIdAttribute, UUID classId) {
        return (root, query, criteria) -> {
            Subquery<UUID> ofClass = query.subquery(UUID.class);
            Root<OwnedSession> session = ofClass.from(OwnedSession.class);
            ofClass.select(session.get("id")).where(criteria.equal(session.get("classId"), classId));
            return root.get(sessionIdAttribute).in(ofClass);
        };
    }

    /** Whose the sessions are; those that do not exist are missing. */
    public Map<UUID, UUID> ownersOfSessions(Collection<UUID> sessionIds) {
        Map<UUID, UUID> owners = new HashMap<>();
        jdbc.sql("select sessions.id, owner_id from sessions join classes on classes.id = class_id"
                        + " where sessions.id = any(:ids)")
                .param("ids", sessionIds.toArray(UUID[]::new))
                .query(row -> {
                    owners.put(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class));
                });
        return owners;
    }

    /** An action on one of many resources, behind the check that its own route would make. */
    public Consumer<UUID> guarded(OwnedResource resource, Consumer<UUID> action) {
        return id -> {
            require(resource, id);
            action.accept(id);
        };
    }

    /** The same for an action that takes something besides the id. */
    public <T> BiConsumer<UUID, T> guarded(OwnedResource resource, BiConsumer<UUID, T> action) {
        return (id, value) -> {
            require(resource, id);
            action.accept(id, value);
        };
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
