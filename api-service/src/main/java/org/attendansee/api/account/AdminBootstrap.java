package org.attendansee.api.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.attendansee.api.account.AccountProperties.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Creates the configured administrator where there is none of that name. An existing one is left as it is. The service
 * does not start with one whom it would not let anybody create.
 */
@Component
class AdminBootstrap implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AdminBootstrap.class);

    private final AccountProperties properties;
    private final UserRepository users;
    private final GroupRepository groups;
    private final PasswordEncoder passwords;
    private final InstantSource clock;

    AdminBootstrap(
            AccountProperties properties,
            UserRepository users,
            GroupRepository groups,
            PasswordEncoder passwords,
            InstantSource clock) {
        this.properties = properties;
        this.users = users;
        this.groups = groups;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Admin admin = properties.admin();
        if (admin != null) {
            ensureExists(admin);
        } else if (users.count() == 0) {
            log.warn("Nobody can sign in: set attendansee.account.admin.username and .password, then start again");
        }
    }

    private void ensureExists(Admin admin) {
        if (users.findByUsernameIgnoreCase(admin.username()).isPresent()) {
            return;
        }
        requireAllowed(admin);
        try {
            String passwordHash = Objects.requireNonNull(passwords.encode(admin.password()));
            List<Group> administrators = groups.findByNameIn(List.of(Group.ADMINISTRATORS));
            UserFields fields = new UserFields(admin.username(), null, null, null);
            users.save(new User(fields, passwordHash, administrators, clock.instant()));
            log.info("Created the administrator {}", admin.username());
        } catch (DataIntegrityViolationException e) {
            log.info("Another instance created the administrator {} at the same moment", admin.username());
        }
    }

    private static void requireAllowed(Admin admin) {
        if (!admin.username().matches(UserFields.USERNAME)) {
            throw new IllegalArgumentException(
                    "attendansee.account.admin.username must consist of letters, digits and . @ + - _");
        }
        PasswordRules.objection(admin.password(), admin.username()).ifPresent(reason -> {
            throw new IllegalArgumentException("attendansee.account.admin.password " + reason.message());
        });
    }
}
