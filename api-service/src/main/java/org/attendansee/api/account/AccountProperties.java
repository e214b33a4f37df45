package org.attendansee.api.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are.
 *
 * @param admin the administrator that the first start creates; there is no default password
 * @param tokenKey key of access tokens, base64 of at least 32 bytes, the same for all instances
 * @param tokenLifetime how long an access token is good for
 * @param refreshLifetime how long a client can refresh its access token before it needs the password again
 * @param sessionLifetime how long a browser stays signed in
 * @param registrationOpen whether strangers may register themselves, as professors
 * @param throttle how many wrong passwords are too many
 */
@ConfigurationProperties("attendansee.account")
record AccountProperties(
        @Nullable Admin admin,
        @Nullable String tokenKey,
        @DefaultValue("15m") Duration tokenLifetime,
        @DefaultValue("30d") Duration refreshLifetime,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("false") boolean registrationOpen,
        @DefaultValue Throttle throttle) {

    record Admin(String username, String password) {

        Admin {
            if (username.isBlank() || password.isBlank()) {
                throw new IllegalArgumentException(
                        "attendansee.account.admin needs a username and a password, neither of them blank");
            }
        }
    }

    /**
     * @param accountFailures wrong passwords for one username until it has to wait
     * @param addressFailures wrong passwords from one address until it has to wait; many people may share one
     * @param window how long failures count, from the first
     */
    record Throttle(
            @DefaultValue("10") int accountFailures,
            @DefaultValue("100") int addressFailures,
            @DefaultValue("15m") Duration window) {

        Throttle {
            if (accountFailures < 1 || addressFailures < 1 || window.toSeconds() < 1) {
                throw new IllegalArgumentException("attendansee.account.throttle needs limits of at least 1 and a"
                        + " window of at least a second");
            }
        }
    }
}
