package org.attendansee.api.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What must be known of a session to decide who may see what hangs under it. */
@Entity
@Immutable
@Table(name = "sessions")
class OwnedSession {

    @Id
    private UUID id;

    @Column(name = "class_id")
    private UUID classId;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected OwnedSession() {}
}
