package org.attendansee.api.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface GroupRepository extends JpaRepository<Group, UUID>, JpaSpecificationExecutor<Group> {

    Optional<Group> findByName(String name);

    List<Group> findByNameIn(Collection<String> names);
}
