package org.attendansee.api.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What must be known of a class to decide who may see what hangs under it. */
@Entity
@Immutable
@Table(name = "classes")
class OwnedClass {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected OwnedClass() {}
}
