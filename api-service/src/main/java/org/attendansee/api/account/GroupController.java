package org.attendansee.api.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.attendansee.api.account.Groups.GroupSize;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

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

    /**
     * Lists the groups with their sizes.
     *
     * @param q words that must occur in the name
     */
    @GetMapping
    PagedModel<GroupSize> list(
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(size = 50, sort = "name") Pageable pageable) {
        return new PagedModel<>(groups.list(SearchWords.of(q), pageable));
    }

    /** Creates a group. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GroupResponse> create(@Valid @RequestBody GroupFields fields) {
        Group group = groups.create(fields);
        return ResponseEntity.created(URI.create("/api/groups/" + UriUtils.encodePathSegment(group.name(), UTF_8)))
                .eTag(group.tag().toString())
                .body(GroupResponse.from(group));
    }

    /** Reads a group. */
    @GetMapping("/{groupName}")
    ResponseEntity<GroupResponse> get(@PathVariable String groupName) {
        return answer(groups.get(groupName));
    }

    /** Changes a group. */
    @PatchMapping("/{groupName}")
    ResponseEntity<GroupResponse> change(
            @PathVariable String groupName,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<GroupFields> patch) {
        return answer(groups.change(groupName, ifMatch, patch));
    }

    /** Deletes a group; its members stay. */
    @DeleteMapping("/{groupName}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String groupName) {
        groups.delete(groupName);
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

    private static ResponseEntity<GroupResponse> answer(Group group) {
        return ResponseEntity.ok().eTag(group.tag().toString()).body(GroupResponse.from(group));
    }

    /** @param builtIn whether it is always there, and cannot be changed */
    record GroupResponse(UUID id, @JsonUnwrapped GroupFields fields, boolean builtIn) {

        static GroupResponse from(Group group) {
            return new GroupResponse(group.id(), group.fields(), group.builtIn());
        }
    }
}
