package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class LoginThrottleIT extends AccountIT {

    private static final int LIMIT = 10;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void makesAnAccountWaitWhetherItExistsOrNot() {
        String existing = newName();
        newProfessor(existing);

        for (String name : new String[] {existing, newName()}) {
            for (int i = 0; i < LIMIT; i++) {
                login(name, "wrong").expectStatus().isUnauthorized();
            }

            ResponseSpec answer = login(name.toUpperCase(), PASSWORD);

            answer.expectStatus().isEqualTo(429).expectHeader().value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(
                            Integer.parseInt(seconds))
                    .isBetween(1, 900));
            answer.expectBody().jsonPath("$.type").isEqualTo("urn:attendansee:problem:too-many-logins");
            send(anonymous, "POST", "/api/session", Map.of("username", name, "password", PASSWORD))
                    .expectStatus()
                    .isEqualTo(429);
        }
    }

    @Test
    void leavesThoseAloneWhoAreSignedIn() {
        String name = newName();
        newProfessor(name);
        var signedIn = bearing(tokensOf(name));

        for (int i = 0; i <= LIMIT; i++) {
            login(name, "wrong");
        }

        assertThat(status(signedIn, "/api/classes")).isEqualTo(200);
    }

    @Test
    void startsAnewAfterTheRightPassword() {
        String name = newName();
        newProfessor(name);

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < LIMIT - 1; i++) {
                login(name, "wrong").expectStatus().isUnauthorized();
            }
            login(name, PASSWORD).expectStatus().isOk();
        }
    }

    @Nested
    class Counting {

        private final Instant start = Instant.now();
        private Instant now = start;
        private String name;
        private String address;
        private LoginThrottle throttle;

        @BeforeEach
        void limitToTwoForAnAccountAndThreeForAnAddress() {
            AccountProperties properties = properties(Map.of(
                    "throttle.account-failures", 2,
                    "throttle.address-failures", 3,
                    "throttle.address-registrations", 2,
                    "throttle.window", "1m"));
            throttle = new LoginThrottle(jdbc, properties, () -> now);
            name = newName();
            address = "2001:db8:%x:%x::".formatted(new Random().nextInt(1 << 16), new Random().nextInt(1 << 16));
        }

        @Test
        void makesAnAddressWaitAndAllOthersOfItsBlock() {
            fail(name + 1, name + 2, name + 3);

            assertThatThrownBy(() -> throttle.check(name, address + "7")).isInstanceOf(TooManyLoginsException.class);
            assertThatCode(() -> throttle.check(name, "192.0.2.1")).doesNotThrowAnyException();
        }

        @Test
        void doesNotForgetAnAddressForTheSakeOfOneRightPassword() {
            fail(name + 1, name + 2, name + 3);

            throttle.succeeded(name + 1);

            assertThatThrownBy(() -> throttle.check(name, address + "1")).isInstanceOf(TooManyLoginsException.class);
        }

        @Test
        void makesAnAddressWaitThatRegistersTooOften() {
            throttle.registering(address + "1");
            throttle.registering(address + "2");
            now = start.plusSeconds(20);

            assertThatThrownBy(() -> throttle.registering(address + "3"))
                    .isInstanceOfSatisfying(
                            TooManyRegistrationsException.class,
                            tooMany -> assertThat(tooMany.retryAfterSeconds()).isEqualTo(40));
            assertThatCode(() -> throttle.check(name, address + "1")).doesNotThrowAnyException();

            now = start.plusSeconds(61);
            assertThatCode(() -> throttle.registering(address + "3")).doesNotThrowAnyException();
        }

        @Test
        void saysHowLongToWaitAndLetsInAfterThat() {
            fail(name, name);
            now = start.plusSeconds(20);

            assertThatThrownBy(() -> throttle.check(name, "192.0.2.1"))
                    .isInstanceOfSatisfying(
                            TooManyLoginsException.class,
                            tooMany -> assertThat(tooMany.retryAfterSeconds()).isEqualTo(40));

            now = start.plusSeconds(61);
            assertThatCode(() -> throttle.check(name, address + "1")).doesNotThrowAnyException();
            fail(name);
            assertThatCode(() -> throttle.check(name, "192.0.2.1"))
                    .as("a new window counts from one")
                    .doesNotThrowAnyException();
        }

        private void fail(String... names) {
            for (String failing : names) {
                throttle.failed(failing, address + "1");
            }
        }
    }
}
