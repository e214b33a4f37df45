package org.attendansee.api.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.attendansee.api.web.EntityTag;
import org.attendansee.common.event.Ids;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Someone who signs in. */
@Entity
@Table(name = "users")
class User {

    @Id
    private UUID id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String email;
    private boolean active = true;

    @ManyToMany(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @JoinTable(
            name = "user_groups",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "group_id"))
    private Set<Group> groups = new HashSet<>();

    /** Null until the row is written, which tells JPA that the row is new. */
    @Version
    private @Nullable Long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected User() {}

    /** A user who may sign in at once. */
    User(UserFields fields, String passwordHash, Collection<Group> groups, Instant now) {
        this.id = Ids.next();
        this.username = fields.username();
        this.firstName = fields.firstName();
        this.lastName = fields.lastName();
        this.email = fields.email();
        this.passwordHash = passwordHash;
        this.groups.addAll(groups);
        this.createdAt = now;
    }

    void change(UserFields fields) {
        username = fields.username();
        firstName = fields.firstName();
        lastName = fields.lastName();
        email = fields.email();
    }

    void change(OwnFields fields) {
        firstName = fields.firstName();
        lastName = fields.lastName();
        email = fields.email();
    }

    void replacePassword(String newHash) {
        passwordHash = newHash;
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    void join(Group group) {
        if (!isIn(group)) {
            groups.add(group);
        }
    }

    void leave(Group group) {
        groups.removeIf(joined -> joined.id().equals(group.id()));
    }

    boolean isIn(Group group) {
        return groups.stream().anyMatch(joined -> joined.id().equals(group.id()));
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    UserFields fields() {
        return new UserFields(username, firstName, lastName, email);
    }

    OwnFields ownFields() {
        return new OwnFields(firstName, lastName, email);
    }

    boolean active() {
        return active;
    }

    /** Names of the groups, in order. */
    List<String> groupNames() {
        return groups.stream().map(Group::name).sorted().toList();
    }

    /** What the groups grant, without {@code ROLE_}. */
    List<String> roles() {
        return groups.stream().map(Group::role).distinct().sorted().toList();
    }

    EntityTag tag() {
        return EntityTag.of(version);
    }

    Instant createdAt() {
        return createdAt;
    }
}
