package org.attendansee.api.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.attendansee.api.web.ConflictException;
import org.attendansee.api.web.EntityTag;
import org.attendansee.api.web.Reason;
import org.attendansee.common.event.Ids;
import org.jspecify.annotations.Nullable;

/** Users who may do the same. Each group grants one role; the schema knows which. */
@Entity
@Table(name = "groups")
class Group {

    static final String ADMINISTRATORS = "administrators";
    static final String PROFESSORS = "professors";

    private static final Set<String> BUILT_IN = Set.of(ADMINISTRATORS, PROFESSORS);

    @Id
    private UUID id;

    private String name;
    private String role;

    /** Null until the row is written, which tells JPA that the row is new. */
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Group() {}

    Group(GroupFields fields) {
        this.id = Ids.next();
        this.name = fields.name();
        this.role = fields.role().name();
    }

    /** @throws ConflictException when the group has to stay as it is */
    void requireOwnMaking() {
        if (builtIn()) {
            throw new ConflictException(Reason.of("built-in-group", "A built-in group cannot be changed or deleted"));
        }
    }

    /** Whether it is always there, as it is. */
    boolean builtIn() {
        return BUILT_IN.contains(name);
    }

    void change(GroupFields fields) {
        name = fields.name();
        role = fields.role().name();
    }

    GroupFields fields() {
        return new GroupFields(name, GroupFields.Role.valueOf(role));
    }

    EntityTag tag() {
        return EntityTag.of(version);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    /** What its members are to Spring Security, without {@code ROLE_}. */
    String role() {
        return role;
    }
}
