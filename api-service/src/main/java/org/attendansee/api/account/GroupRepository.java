package org.attendansee.api.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupRepository extends JpaRepository<Group, UUID> {

    Optional<Group> findByName(String name);

    List<Group> findByNameIn(Collection<String> names);
}
