package org.attendansee.api.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.SearchWords;
import org.attendansee.api.web.SortFields;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may do the same. Two groups are always there; administrators may make others. */
@Service
class Groups {

    private static final SortFields SORT = SortFields.of("name", "role");

    private final GroupRepository repository;
    private final MergePatches patches;
    private final JdbcClient jdbc;

    Groups(GroupRepository repository, MergePatches patches, JdbcClient jdbc) {
        this.repository = repository;
        this.patches = patches;
        this.jdbc = jdbc;
    }

    @Transactional
    Group create(GroupFields fields) {
        return repository.saveAndFlush(new Group(fields));
    }

    @Transactional
    Group change(String name, IfMatch expected, MergePatch<GroupFields> patch) {
        Group group = get(name);
        expected.require(group.tag());
        group.requireOwnMaking();
        group.change(patches.apply(group.fields(), patch));
        return repository.saveAndFlush(group);
    }

    /** Deletes a group; its members stay, without what it granted. */
    @Transactional
    void delete(String name) {
        Group group = get(name);
        group.requireOwnMaking();
        repository.delete(group);
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
            throw new InvalidFieldException(
                    "groups",
                    Reason.of("unknown-groups", "must exist, unlike {names}")
                            .with("names", String.join(", ", missing)));
        }
        return found;
    }

    Page<GroupSize> list(SearchWords words, Pageable page) {
        Page<Group> found = repository.findAll(words.in("name"), SORT.require(page));
        Map<UUID, Long> members =
                members(found.getContent().stream().map(Group::id).toList());
        return found.map(group -> new GroupSize(
                group.id(), group.name(), group.role(), group.builtIn(), members.getOrDefault(group.id(), 0L)));
    }

    private Map<UUID, Long> members(List<UUID> groupIds) {
        Map<UUID, Long> members = new HashMap<>();
        jdbc.sql("select group_id, count(*) from user_groups where group_id = any(?) group by group_id")
                .param(groupIds.toArray(UUID[]::new))
                .query(row -> {
                    members.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return members;
    }

    /**
     * @param role that the group grants
     * @param builtIn whether it is always there, and cannot be changed
     * @param members how many users are in it, deactivated ones included
     */
    record GroupSize(UUID id, String name, String role, boolean builtIn, long members) {}
}
