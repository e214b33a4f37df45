package org.attendansee.api.account;

import java.util.List;
import java.util.UUID;
import org.attendansee.api.account.Groups.GroupSize;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators; {@link SecurityConfiguration} sees to that. Members are listed by {@code /api/users?group=}. */
@RestController
@RequestMapping("/api/groups")
class GroupController {

    private final Groups groups;
    private final Users users;

    GroupController(Groups groups, Users users) {
        this.groups = groups;
        this.users = users;
    }

    /** Lists the groups with their sizes. */
    @GetMapping
    List<GroupSize> list() {
        return groups.sizes();
    }

    /** Puts a user into a group. */
    @PutMapping("/{groupName}/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@PathVariable String groupName, @PathVariable UUID userId) {
        users.join(groupName, userId);
    }

    /** Takes a user out of a group. */
    @DeleteMapping("/{groupName}/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String groupName, @PathVariable UUID userId) {
        users.leave(groupName, userId);
    }
}
