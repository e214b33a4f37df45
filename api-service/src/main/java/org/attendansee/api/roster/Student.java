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

/** A person on the roster of one class. */
@Entity
@Table(name = "students")
class Student {

    @Id
    private UUID id;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    /** The school's; not to be confused with {@link #id}. */
    @Column(name = "student_id")
    private String studentNumber;

    private String email;

    /** Null until the row is written, which tells JPA that the row is new. */
    @Version
    private @Nullable Long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Student() {}

    Student(UUID classId, StudentFields fields, Instant now) {
        this.id = Ids.next();
        this.classId = classId;
        this.firstName = fields.firstName();
        this.lastName = fields.lastName();
        this.studentNumber = fields.studentNumber();
        this.email = fields.email();
        this.createdAt = now;
    }

    void change(StudentFields fields) {
        firstName = fields.firstName();
        lastName = fields.lastName();
        studentNumber = fields.studentNumber();
        email = fields.email();
    }

    /** Learns what is known of the same person under another name. */
    void takeOver(Student other) {
        if (studentNumber.isEmpty()) {
            studentNumber = other.studentNumber;
        }
        if (email.isEmpty()) {
            email = other.email;
        }
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    StudentFields fields() {
        return new StudentFields(firstName, lastName, studentNumber, email);
    }

    Instant createdAt() {
        return createdAt;
    }

    EntityTag tag() {
        return EntityTag.of(version);
    }
}
