package org.attendansee.api.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The groups that the schema knows. */
@Service
class Groups {

    private final GroupRepository repository;
    private final JdbcClient jdbc;

    Groups(GroupRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    Group get(String name) {
        return repository.findByName(name).orElseThrow(() -> new NotFoundException("group", name));
    }

    /** @throws InvalidFieldException when one of them does not exist */
    List<Group> named(Collection<String> names) {
        List<Group> found = repository.findByNameIn(names);
        Set<String> missing = new HashSet<>(names);
        found.forEach(group -> missing.remove(group.name()));
        if (!missing.isEmpty()) {
            throw new InvalidFieldException("groups", "must exist, but there is no " + String.join(", ", missing));
        }
        return found;
    }

    List<GroupSize> sizes() {
        return jdbc.sql("""
                        select groups.name, groups.role, count(user_groups.user_id) as members
                        from groups left join user_groups on user_groups.group_id = groups.id
                        group by groups.id order by groups.name""").query(GroupSize.class).list();
    }

    /**
     * @param role that the group grants
     * @param members how many users are in it, deactivated ones included
     */
    record GroupSize(String name, String role, long members) {}
}
