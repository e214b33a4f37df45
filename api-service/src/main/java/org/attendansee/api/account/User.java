package org.attendansee.api.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.common.event.Ids;
import org.springframework.data.domain.Persistable;

/** Someone who signs in. */
@Entity
@Table(name = "users")
class User implements Persistable<UUID> {

    @Id
    private UUID id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean administrator;
    private boolean active = true;

    @Column(name = "created_at")
    private Instant createdAt;

    @Transient
    private boolean isNew = true;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected User() {}

    /** An administrator who may sign in at once. */
    static User administrator(String username, String passwordHash, Instant now) {
        User user = new User();
        user.id = Ids.next();
        user.username = username;
        user.passwordHash = passwordHash;
        user.administrator = true;
        user.createdAt = now;
        return user;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void written() {
        isNew = false;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean administrator() {
        return administrator;
    }

    boolean active() {
        return active;
    }
}
