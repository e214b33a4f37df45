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
 * @param oidc what becomes of people whom an OpenID Connect provider confirms
 * @param sweepInterval how often sign-ins and failures whose time is over are deleted
 */
@ConfigurationProperties("attendansee.account")
record AccountProperties(
        @Nullable Admin admin,
        @Nullable String tokenKey,
        @DefaultValue("15m") Duration tokenLifetime,
        @DefaultValue("30d") Duration refreshLifetime,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("false") boolean registrationOpen,
        @DefaultValue Throttle throttle,
        @DefaultValue Oidc oidc,
        @DefaultValue("1h") Duration sweepInterval) {

    AccountProperties {
        if (sweepInterval.toMillis() < 1) {
            throw new IllegalArgumentException("attendansee.account.sweep-interval must be longer than nothing");
        }
        if (registrationOpen && oidc.linkVerifiedEmail()) {
            throw new IllegalArgumentException("attendansee.account.oidc.link-verified-email needs"
                    + " registration-open=false: strangers could register with the address of somebody who is to come");
        }
    }

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
     * @param addressRegistrations registrations from one address, successful or not, until it has to wait
     * @param window how long they count, from the first
     */
    record Throttle(
            @DefaultValue("10") int accountFailures,
            @DefaultValue("100") int addressFailures,
            @DefaultValue("50") int addressRegistrations,
            @DefaultValue("15m") Duration window) {

        Throttle {
            if (accountFailures < 1 || addressFailures < 1 || addressRegistrations < 1 || window.toSeconds() < 1) {
                throw new IllegalArgumentException("attendansee.account.throttle needs limits of at least 1 and a"
                        + " window of at least a second");
            }
        }
    }

    /**
     * @param createUsers whether someone without an account gets one, as a professor
     * @param linkVerifiedEmail whether someone without an account gets the one with their e-mail address, if the
     *     provider has verified that address and exactly one account has it
     * @param administratorsClaim the claim that says who is an administrator, such as {@code realm_access.roles};
     *     without it, the provider has no say in that
     * @param administratorsValue what the claim is, or contains, for administrators
     * @param timeout how long a provider may take to begin its answer
     */
    record Oidc(
            @DefaultValue("true") boolean createUsers,
            @DefaultValue("false") boolean linkVerifiedEmail,
            @Nullable String administratorsClaim,
            @Nullable String administratorsValue,
            @DefaultValue("10s") Duration timeout) {

        Oidc {
            if ((administratorsClaim == null) != (administratorsValue == null)) {
                throw new IllegalArgumentException("attendansee.account.oidc.administrators-claim and"
                        + " administrators-value are needed both, or neither");
            }
        }
    }
}
