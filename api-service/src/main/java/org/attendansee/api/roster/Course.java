package org.attendansee.api.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.web.EntityTag;
import org.attendansee.common.event.Ids;
import org.jspecify.annotations.Nullable;

/** A class that a professor teaches. Called course because {@code Class} is Java's own. */
@Entity
@Table(name = "classes")
class Course {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String name;
    private String description;
    private boolean active = true;

    /** Null until the row is written, which tells JPA that the row is new. */
    @Version
    private @Nullable Long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Course() {}

    Course(UUID ownerId, String name, String description, Instant now) {
        this.id = Ids.next();
        this.ownerId = ownerId;
        this.name = name;
        this.description = description;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(CourseFields fields, Instant now) {
        if (!fields.equals(fields())) {
            name = fields.name();
            description = fields.description();
            active = fields.active();
            updatedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    CourseFields fields() {
        return new CourseFields(name, description, active);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    EntityTag tag() {
        return EntityTag.of(version);
    }
}
