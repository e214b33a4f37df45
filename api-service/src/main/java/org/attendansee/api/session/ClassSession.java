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
import org.attendansee.api.web.InvalidFieldException;
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

    ClassSession(
            UUID classId,
            String name,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            String notes,
            Instant now) {
        if (startTime != null && endTime != null && !endTime.isAfter(startTime)) {
            throw new InvalidFieldException("endTime", "must be later than startTime");
        }
        this.id = Ids.next();
        this.classId = classId;
        this.name = name;
        this.date = date;
        this.startTime = startTime;
        this.endTime = endTime;
        this.notes = notes;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    String name() {
        return name;
    }

    LocalDate date() {
        return date;
    }

    @Nullable
    LocalTime startTime() {
        return startTime;
    }

    @Nullable
    LocalTime endTime() {
        return endTime;
    }

    String notes() {
        return notes;
    }

    Instant createdAt() {
        return createdAt;
    }
}
