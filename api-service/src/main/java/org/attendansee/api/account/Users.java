package org.attendansee.api.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.attendansee.api.web.ConflictException;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.SearchWords;
import org.attendansee.api.web.SortFields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The people who sign in, and what is done to their accounts. Passwords are hashed outside of transactions. */
@Service
class Users {

    private static final Logger log = LoggerFactory.getLogger(Users.class);

    /** Not what is secret: an order tells a lot about values. */
    private static final SortFields SORT =
            SortFields.of("username", "firstName", "lastName", "email", "active", "createdAt");

    private final AccountProperties properties;
    private final UserRepository repository;
    private final Groups groups;
    private final SignIns signIns;
    private final MergePatches patches;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Users(
            AccountProperties properties,
            UserRepository repository,
            Groups groups,
            SignIns signIns,
            MergePatches patches,
            PasswordEncoder passwords,
            TransactionOperations transactions,
            JdbcClient jdbc,
            InstantSource clock) {
        this.properties = properties;
        this.repository = repository;
        this.groups = groups;
        this.signIns = signIns;
        this.patches = patches;
        this.passwords = passwords;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param groupNames of the groups to be in from the start */
    User create(UserFields fields, String password, Set<String> groupNames) {
        PasswordRules.check("password", password, fields.username());
        List<Group> joined = groups.named(groupNames);
        User created = repository.saveAndFlush(new User(fields, hash(password), joined, clock.instant()));
        log.info("Created the user {} in {}", created.id(), created.groupNames());
        return created;
    }

    User get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("user", id));
    }

    /**
     * @param active only active users, or only deactivated ones; null for all
     * @param group name of a group that they are in; null for all
     */
    Page<User> list(SearchWords words, @Nullable Boolean active, @Nullable String group, Pageable page) {
        Specification<User> wanted = words.in("username", "firstName", "lastName", "email");
        if (active != null) {
            wanted = wanted.and((user, query, criteria) -> criteria.equal(user.get("active"), active));
        }
        if (group != null) {
            wanted = wanted.and((user, query, criteria) ->
                    criteria.equal(user.join("groups").get("name"), group));
        }
        return repository.findAll(wanted, SORT.require(page));
    }

    User change(UUID id, IfMatch expected, MergePatch<UserFields> patch) {
        return change(id, user -> {
            expected.require(user.tag());
            user.change(patches.apply(user.fields(), patch));
        });
    }

    User changeOwn(UUID id, IfMatch expected, MergePatch<OwnFields> patch) {
        return change(id, user -> {
            expected.require(user.tag());
            OwnFields fields = patches.apply(user.ownFields(), patch);
            if (properties.oidc().linkVerifiedEmail()
                    && !fields.email().equals(user.ownFields().email())) {
                throw new InvalidFieldException(
                        "email", Reason.of("administrators-only", "can be changed only by administrators"));
            }
            user.change(fields);
        });
    }

    /** Keeps someone out from now on. What is theirs stays. */
    User deactivate(UUID id) {
        User changed = change(id, user -> {
            requireAnotherAdministrator(user);
            user.deactivate();
            signIns.endAllOf(id);
        });
        log.info("Deactivated the user {}", id);
        return changed;
    }

    User activate(UUID id) {
        User changed = change(id, User::activate);
        log.info("Activated the user {}", id);
        return changed;
    }

    /** Sets a password that an administrator chose; whoever was signed in with the old one is so no longer. */
    void resetPassword(UUID id, String password) {
        PasswordRules.check("password", password, get(id).username());
        String hash = hash(password);
        change(id, user -> {
            user.replacePassword(hash);
            signIns.endAllOf(id);
        });
        log.info("Reset the password of the user {}", id);
    }

    /** @param current the sign-in that goes on; all others end */
    void changePassword(UUID id, String newPassword, @Nullable UUID current) {
        PasswordRules.check("newPassword", newPassword, get(id).username());
        String hash = hash(newPassword);
        change(id, user -> {
            user.replacePassword(hash);
            if (current == null) {
                signIns.endAllOf(id);
            } else {
                signIns.endOthersOf(id, current);
            }
        });
        log.info("The user {} changed their password", id);
    }

    void join(String groupName, UUID id) {
        Group group = groups.get(groupName);
        change(id, user -> user.join(group));
        log.info("The user {} is in {} now", id, groupName);
    }

    void leave(String groupName, UUID id) {
        Group group = groups.get(groupName);
        change(id, user -> {
            if (group.name().equals(Group.ADMINISTRATORS)) {
                requireAnotherAdministrator(user);
            }
            user.leave(group);
        });
        log.info("The user {} is no longer in {}", id, groupName);
    }

    /**
     * Deletes a user. Photographs that they uploaded stay, without saying who did.
     *
     * @param ownId of who asks for it
     */
    void delete(UUID id, UUID ownId) {
        transactions.executeWithoutResult(status -> {
            User user = get(id);
            if (id.equals(ownId)) {
                throw new ConflictException(Reason.of("own-account", "Users cannot delete their own account"));
            }
            requireAnotherAdministrator(user);
            requireNoClasses(user);
            jdbc.sql("delete from users where id = ?").param(id).update();
        });
        log.info("Deleted the user {}", id);
    }

    /** Classes would go along. The lock keeps others from giving the user one meanwhile. */
    private void requireNoClasses(User user) {
        jdbc.sql("select id from users where id = ? for update")
                .param(user.id())
                .query(UUID.class)
                .optional();
        long classes = jdbc.sql("select count(*) from classes where owner_id = ?")
                .param(user.id())
                .query(Long.class)
                .single();
        if (classes > 0) {
            throw new ConflictException(
                    Reason.of("owns-classes", "The user owns {count} classes, which must be deleted first")
                            .with("count", classes));
        }
    }

    private User change(UUID id, Consumer<User> change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            User user = get(id);
            change.accept(user);
            return repository.saveAndFlush(user);
        }));
    }

    /** One at a time, so that the last two administrators cannot remove each other. */
    private void requireAnotherAdministrator(User user) {
        jdbc.sql("select id from groups where name = ? for update")
                .param(Group.ADMINISTRATORS)
                .query(UUID.class)
                .single();
        boolean isOne = user.active() && user.groupNames().contains(Group.ADMINISTRATORS);
        if (isOne && !isThereAnotherThan(user)) {
            throw new LastAdministratorException(user.username());
        }
    }

    private boolean isThereAnotherThan(User user) {
        return jdbc.sql("""
                        select exists (
                            select from users
                            join user_groups on user_groups.user_id = users.id
                            join groups on groups.id = user_groups.group_id
                            where users.active and groups.name = :administrators and users.id <> :id)""")
                .param("administrators", Group.ADMINISTRATORS)
                .param("id", user.id())
                .query(Boolean.class)
                .single();
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
