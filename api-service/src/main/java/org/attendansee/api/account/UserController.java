package org.attendansee.api.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.attendansee.api.text.Printable;
import org.attendansee.api.web.BulkActions;
import org.attendansee.api.web.BulkRequest;
import org.attendansee.api.web.BulkResponse;
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

/** For administrators; {@link SecurityConfiguration} sees to that. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    /**
     * Lists the users.
     *
     * @param q words that must occur in the username, the names or the e-mail address
     */
    @GetMapping
    PagedModel<UserResponse> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String group,
            @PageableDefault(size = 50, sort = "username") Pageable pageable) {
        return new PagedModel<>(
                users.list(SearchWords.of(q), active, group, pageable).map(UserResponse::from));
    }

    /** Creates a user. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserResponse> create(@Valid @RequestBody NewUser request) {
        Set<String> groups = request.groups() == null ? Set.of(Group.PROFESSORS) : request.groups();
        User user = users.create(request.fields(), request.password(), groups);
        return ResponseEntity.created(URI.create("/api/users/" + user.id()))
                .eTag(user.tag().toString())
                .body(UserResponse.from(user));
    }

    /** Reads a user. */
    @GetMapping("/{userId}")
    ResponseEntity<UserResponse> get(@PathVariable UUID userId) {
        return answer(users.get(userId));
    }

    /** Changes a user. */
    @PatchMapping("/{userId}")
    ResponseEntity<UserResponse> change(
            @PathVariable UUID userId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<UserFields> patch) {
        return answer(users.change(userId, ifMatch, patch));
    }

    /** Keeps a user out, and ends all their sign-ins at once. */
    @PostMapping("/{userId}/deactivate")
    ResponseEntity<UserResponse> deactivate(@PathVariable UUID userId) {
        return answer(users.deactivate(userId));
    }

    /** Lets a user in again. */
    @PostMapping("/{userId}/activate")
    ResponseEntity<UserResponse> activate(@PathVariable UUID userId) {
        return answer(users.activate(userId));
    }

    /** Deletes a user who owns no class. */
    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID userId, @CurrentUserId UUID ownId) {
        users.delete(userId, ownId);
    }

    /**
     * Does one thing to many users: {@code activate}, {@code deactivate}, {@code delete}, and {@code addToGroup} and
     * {@code removeFromGroup}, which need a {@code group}.
     */
    @PostMapping("/bulk")
    BulkResponse bulk(@Valid @RequestBody BulkRequest request, @CurrentUserId UUID ownId) {
        return new BulkActions()
                .with("activate", users::activate)
                .with("deactivate", users::deactivate)
                .with("addToGroup", "group", request.group(), (id, group) -> users.join(group, id))
                .with("removeFromGroup", "group", request.group(), (id, group) -> users.leave(group, id))
                .with("delete", id -> users.delete(id, ownId))
                .run(request);
    }

    /** Gives a user a new password, and ends all their sign-ins. */
    @PutMapping("/{userId}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@PathVariable UUID userId, @Valid @RequestBody ResetPassword request) {
        users.resetPassword(userId, request.password());
    }

    private static ResponseEntity<UserResponse> answer(User user) {
        return ResponseEntity.ok().eTag(user.tag().toString()).body(UserResponse.from(user));
    }

    /** @param groups names of groups to be in; without them, {@code professors} */
    record NewUser(
            @NotBlank @Size(max = 150) @Pattern(regexp = UserFields.USERNAME, message = UserFields.USERNAME_MESSAGE)
            String username,

            @NotNull String password,
            @Nullable @Printable @Size(max = 150) String firstName,
            @Nullable @Printable @Size(max = 150) String lastName,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 10) Set<@NotNull String> groups) {

        UserFields fields() {
            return new UserFields(username, firstName, lastName, email);
        }

        @Override
        public String toString() {
            return "NewUser[hidden]";
        }
    }

    record ResetPassword(@NotNull String password) {

        @Override
        public String toString() {
            return "ResetPassword[hidden]";
        }
    }
}
