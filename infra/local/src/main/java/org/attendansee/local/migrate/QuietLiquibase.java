package org.attendansee.local.migrate;

import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;

/** Runs Liquibase so that only we talk to the person, and nobody to its maker. */
final class QuietLiquibase {

    /** Held here, because the logging of the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger("liquibase");

    private static final Map<String, Object> SETTINGS =
            Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false);

    private QuietLiquibase() {}

    /** What Liquibase is asked for. */
    interface Task<T> {
        T run() throws LiquibaseException, SQLException;
    }

    /** @throws MigrationException with the words of the database when it refused something */
    static <T> T run(Task<T> task) {
        LOGGER.setLevel(Level.OFF);
        try {
            return Scope.child(SETTINGS, task::run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationException(reasonOf(e), e);
        }
    }

    /** The innermost message: the outer ones repeat it between class names. */
    static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.toString() : message.strip();
    }
}
