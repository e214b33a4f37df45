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
 */
@ConfigurationProperties("attendansee.account")
record AccountProperties(
        @Nullable Admin admin,
        @Nullable String tokenKey,
        @DefaultValue("15m") Duration tokenLifetime) {

    record Admin(String username, String password) {

        Admin {
            if (username.isBlank() || password.isBlank()) {
                throw new IllegalArgumentException(
                        "attendansee.account.admin needs a username and a password, neither of them blank");
            }
        }
    }
}
