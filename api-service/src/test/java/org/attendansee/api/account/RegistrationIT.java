package org.attendansee.api.account;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationIT extends AccountIT {

    @Test
    void isClosedUnlessConfigured() {
        send(anonymous, "POST", "/api/registrations", Map.of("username", newName(), "password", PASSWORD))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:registration-closed");
    }
}
