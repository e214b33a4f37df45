package org.attendansee.api.roster;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface StudentRepository extends JpaRepository<Student, UUID>, JpaSpecificationExecutor<Student> {

    /** Keeps others from giving faces to students, or changing them, until the transaction ends. */
    @Query(nativeQuery = true, value = "select id from students where id in (:ids) order by id for update")
    List<UUID> lock(Collection<UUID> ids);
}
