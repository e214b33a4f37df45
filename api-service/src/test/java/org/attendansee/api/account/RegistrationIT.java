package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.attendansee.api.account.AccountProperties.Throttle;
import org.attendansee.api.account.RegistrationController.Registration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegistrationIT extends AccountIT {

    @Autowired
    private Users users;

    @Test
    void isClosedUnlessConfigured() {
        send(anonymous, "POST", "/api/registrations", Map.of("username", newName(), "password", PASSWORD))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:registration-closed");
    }

    @Test
    void makesAProfessorWhenItIsOpen() {
        AccountProperties open = new AccountProperties(
                null,
                null,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                true,
                new Throttle(1, 1, Duration.ofMinutes(1)));
        String name = newName();

        UserResponse registered = new RegistrationController(open, users)
                .register(new Registration(name, PASSWORD, null, null, null))
                .getBody();

        assertThat(registered.groups()).containsExactly("professors");
        assertThat(status(bearing(tokensOf(name)), "/api/classes")).isEqualTo(200);
    }
}
