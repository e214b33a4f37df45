package org.attendansee.api.account;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.account.AccountProperties.Oidc;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whose account somebody has whom an OpenID Connect provider confirmed. People are known by issuer and subject alone,
 * which never change; names and addresses do, and may come to belong to somebody else.
 */
@Component
class UserIdentities {

    private static final Logger log = LoggerFactory.getLogger(UserIdentities.class);
    private static final int ATTEMPTS = 3;

    private final Oidc properties;
    private final UserRepository users;
    private final Users administration;
    private final Groups groups;
    private final NewUserFields newUserFields;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    UserIdentities(
            AccountProperties properties,
            UserRepository users,
            Users administration,
            Groups groups,
            NewUserFields newUserFields,
            PasswordEncoder passwords,
            TransactionOperations transactions,
            JdbcClient jdbc,
            InstantSource clock) {
        this.properties = properties.oidc();
        this.users = users;
        this.administration = administration;
        this.groups = groups;
        this.newUserFields = newUserFields;
        this.passwords = passwords;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The id of the user who somebody is, who may be new.
     *
     * @throws SignInRefusedException when they have no account, or it is deactivated
     */
    UUID userOf(OidcUser person) {
        Identity identity = Identity.of(person);
        User user = find(identity).orElseGet(() -> firstSignIn(identity, person));
        if (!user.active()) {
            throw SignInRefusedException.deactivated();
        }
        if (properties.administratorsClaim() != null) {
            follow(isAdministrator(person, properties.administratorsClaim()), user);
        }
        return user.id();
    }

    private Optional<User> find(Identity identity) {
        return jdbc.sql("select user_id from user_identities where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(UUID.class)
                .optional()
                .flatMap(users::findById);
    }

    private User firstSignIn(Identity identity, OidcUser person) {
        Optional<User> verified = verified(person);
        if (verified.isEmpty() && !properties.createUsers()) {
            throw SignInRefusedException.noAccount();
        }
        if (verified.filter(user -> !user.active()).isPresent()) {
            throw SignInRefusedException.deactivated();
        }
        String unusable = Objects.requireNonNull(passwords.encode(Secret.draw().value()));
        for (int attempt = 1; ; attempt++) {
            try {
                return link(identity, verified, person, unusable);
            } catch (DataIntegrityViolationException e) {
                // The same person in another tab, or somebody who took the username at the same moment.
                Optional<User> other = find(identity);
                if (other.isPresent()) {
                    return other.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private User link(Identity identity, Optional<User> verified, OidcUser person, String passwordHash) {
        User linked = Objects.requireNonNull(transactions.execute(status -> {
            User user = verified.orElseGet(() -> create(person, passwordHash));
            jdbc.sql("insert into user_identities (issuer, subject, user_id, created_at) values (?, ?, ?, ?)")
                    .params(identity.issuer(), identity.subject(), user.id(), Timestamp.from(clock.instant()))
                    .update();
            return user;
        }));
        log.info("The user {} signed in at {} for the first time", linked.id(), identity.issuer());
        return linked;
    }

    private User create(OidcUser person, String passwordHash) {
        List<Group> professors = groups.named(List.of(Group.PROFESSORS));
        return users.saveAndFlush(new User(newUserFields.of(person), passwordHash, professors, clock.instant()));
    }

    private Optional<User> verified(OidcUser person) {
        String email = person.getEmail();
        if (!properties.linkVerifiedEmail() || email == null || !Boolean.TRUE.equals(person.getEmailVerified())) {
            return Optional.empty();
        }
        List<User> found = jdbc
                .sql("select id from users where lower(email) = lower(?) limit 2")
                .param(email)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> users.findById(id).stream())
                .toList();
        return found.size() == 1 && !isKnown(found.get(0)) ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Accounts with an identity have their address from whoever came first. */
    private boolean isKnown(User user) {
        return jdbc.sql("select exists (select from user_identities where user_id = ?)")
                .param(user.id())
                .query(Boolean.class)
                .single();
    }

    private void follow(boolean administrator, User user) {
        boolean isOne = user.groupNames().contains(Group.ADMINISTRATORS);
        if (administrator && !isOne) {
            administration.join(Group.ADMINISTRATORS, user.id());
        }
        if (!administrator && isOne) {
            try {
                administration.leave(Group.ADMINISTRATORS, user.id());
            } catch (LastAdministratorException e) {
                log.warn(
                        "The user {} stays an administrator, whatever their provider says: {}",
                        user.id(),
                        e.getMessage());
            }
        }
    }

    private boolean isAdministrator(OidcUser person, String claim) {
        Object value = claim(person.getClaims(), claim);
        return value instanceof Collection<?> values
                ? values.contains(properties.administratorsValue())
                : value != null && value.toString().equals(properties.administratorsValue());
    }

    /** A claim of this name, or, where it has dots, one inside of others. */
    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, path.substring(dot + 1))
                : null;
    }

    private record Identity(String issuer, String subject) {

        static Identity of(OidcUser person) {
            return new Identity(
                    Objects.requireNonNull(person.getIdToken().getClaimAsString("iss")),
                    Objects.requireNonNull(person.getIdToken().getSubject()));
        }
    }
}
