package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How strangers become professors, where that is switched on. */
@RestController
class RegistrationController {

    private final AccountProperties properties;
    private final LoginThrottle throttle;
    private final Users users;

    RegistrationController(AccountProperties properties, LoginThrottle throttle, Users users) {
        this.properties = properties;
        this.throttle = throttle;
        this.users = users;
    }

    /** Registers a professor, where that is switched on. */
    @PostMapping("/api/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserResponse> register(@Valid @RequestBody Registration request, HttpServletRequest http) {
        if (!properties.registrationOpen()) {
            throw new RegistrationClosedException();
        }
        throttle.registering(http.getRemoteAddr());
        User user = users.create(request.fields(), request.password(), Set.of(Group.PROFESSORS));
        return ResponseEntity.status(HttpStatus.CREATED).body(UserResponse.from(user));
    }

    record Registration(
            @NotBlank @Size(max = 150) @Pattern(regexp = UserFields.USERNAME, message = UserFields.USERNAME_MESSAGE)
            String username,

            @NotNull String password,
            @Nullable @Printable @Size(max = 150) String firstName,
            @Nullable @Printable @Size(max = 150) String lastName,
            @Nullable @Email @Size(max = 254) String email) {

        UserFields fields() {
            return new UserFields(username, firstName, lastName, email);
        }

        @Override
        public String toString() {
            return "Registration[hidden]";
        }
    }
}
