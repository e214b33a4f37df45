package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everyone may do with their own account. */
@RestController
@RequestMapping("/api/users/me")
class OwnAccountController {

    private final Users users;
    private final PasswordLogin login;

    OwnAccountController(Users users, PasswordLogin login) {
        this.users = users;
        this.login = login;
    }

    /** Reads your own account. */
    @GetMapping
    ResponseEntity<UserResponse> me(@CurrentUserId UUID userId) {
        return answer(users.get(userId));
    }

    /** Changes your own names and e-mail address. */
    @PatchMapping
    ResponseEntity<UserResponse> changeMe(
            @CurrentUserId UUID userId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<OwnFields> patch) {
        return answer(users.changeOwn(userId, ifMatch, patch));
    }

    /** Ends all other sign-ins. A wrong current password counts like one at login. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @CurrentUserId UUID userId,
            Authentication authentication,
            HttpServletRequest http,
            @Valid @RequestBody ChangePassword request) {
        requireOwn(users.get(userId).username(), request.currentPassword(), http);
        users.changePassword(
                userId, request.newPassword(), authentication instanceof SignIn signIn ? signIn.id() : null);
    }

    private static ResponseEntity<UserResponse> answer(User user) {
        return ResponseEntity.ok().eTag(user.tag().toString()).body(UserResponse.from(user));
    }

    private void requireOwn(String username, String password, HttpServletRequest http) {
        try {
            login.authenticate(username, password, new WebAuthenticationDetails(http));
        } catch (BadCredentialsException e) {
            throw new InvalidFieldException("currentPassword", Reason.of("wrong-password", "is wrong"));
        }
    }

    record ChangePassword(
            @NotNull @Size(max = 1000) String currentPassword,
            @NotNull String newPassword) {

        @Override
        public String toString() {
            return "ChangePassword[hidden]";
        }
    }
}
