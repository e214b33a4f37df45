package org.attendansee.local.migrate;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/** The row by which Liquibase keeps two from migrating one database at once, here and in the API service. */
final class ChangelogLock {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final LockService service;

    ChangelogLock(Database database) {
        service = LockServiceFactory.getInstance().getLockService(database);
    }

    /**
     * Takes the lock without waiting: a person reads the message sooner than Liquibase's five minutes are over.
     *
     * @throws MigrationException when somebody holds it
     */
    void take() throws LiquibaseException {
        service.init();
        if (!service.acquireLock()) {
            throw new MigrationException(
                    "The changelog is locked by " + holder() + ".\n"
                            + "  If that still runs, wait for it. If it was killed, free the lock: ./attendansee migrate --unlock");
        }
    }

    void release() throws LiquibaseException {
        service.releaseLock();
    }

    /** Takes the lock from whoever holds it; returns who that was. */
    String free() throws LiquibaseException {
        service.init();
        String holder = holder();
        service.forceReleaseLock();
        return holder;
    }

    private String holder() throws LiquibaseException {
        return Arrays.stream(service.listLocks())
                .findFirst()
                .map(ChangelogLock::describe)
                .orElse("nobody");
    }

    private static String describe(DatabaseChangeLogLock lock) {
        return lock.getLockedBy() + " since "
                + SINCE.format(lock.getLockGranted().toInstant());
    }
}
