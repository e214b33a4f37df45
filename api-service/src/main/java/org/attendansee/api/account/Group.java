package org.attendansee.api.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Users who may do the same. Each group grants one role; the schema knows which. */
@Entity
@Table(name = "groups")
class Group {

    static final String ADMINISTRATORS = "administrators";
    static final String PROFESSORS = "professors";

    @Id
    private UUID id;

    private String name;
    private String role;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Group() {}

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
