package org.attendansee.api.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.attendansee.api.web.EntityTag;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.attendansee.common.event.Ids;
import org.jspecify.annotations.Nullable;

/** One meeting of a class. */
@Entity
@Table(name = "sessions")
class ClassSession {

    @Id
    private UUID id;

    @Column(name = "class_id")
    private UUID classId;

    private String name;
    private LocalDate date;

    @Column(name = "start_time")
    private @Nullable LocalTime startTime;

    @Column(name = "end_time")
    private @Nullable LocalTime endTime;

    private String notes;

    /** Null until the row is written, which tells JPA that the row is new. */
    @Version
    private @Nullable Long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected ClassSession() {}

    ClassSession(UUID classId, ClassSessionFields fields, Instant now) {
        this.id = Ids.next();
        this.classId = classId;
        this.createdAt = now;
        requireOrder(fields.startTime(), fields.endTime());
        name = fields.name();
        date = fields.date();
        startTime = fields.startTime();
        endTime = fields.endTime();
        notes = fields.notes();
        updatedAt = now;
    }

    void change(ClassSessionFields fields, Instant now) {
        if (!fields.equals(fields())) {
            requireOrder(fields.startTime(), fields.endTime());
            name = fields.name();
            date = fields.date();
            startTime = fields.startTime();
            endTime = fields.endTime();
            notes = fields.notes();
            updatedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    ClassSessionFields fields() {
        return new ClassSessionFields(name, date, startTime, endTime, notes);
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

    private static void requireOrder(@Nullable LocalTime start, @Nullable LocalTime end) {
        if (start != null && end != null && !end.isAfter(start)) {
            throw new InvalidFieldException("endTime", Reason.of("later-than-start", "must be later than startTime"));
        }
    }
}
