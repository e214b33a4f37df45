package org.attendansee.local.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A database and how to sign in to it.
 *
 * @param url such as {@code jdbc:postgresql://localhost:5432/attendansee}
 * @param user without one the driver takes the name of the operating system's user
 * @param password without one the driver looks into {@code ~/.pgpass}
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final int PATIENCE_SECONDS = 10;

    public DatabaseAddress {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "A database URL looks like jdbc:postgresql://localhost:5432/attendansee, not like " + url);
        }
    }

    /** @throws MigrationException when the server does not answer or does not let us in */
    Connection connect() {
        Properties properties = new Properties();
        properties.put("ApplicationName", "attendansee migrate");
        properties.put("connectTimeout", String.valueOf(PATIENCE_SECONDS));
        if (user != null) {
            properties.put("user", user);
        }
        if (password != null) {
            properties.put("password", password);
        }
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new MigrationException("No connection to " + this + ":\n  " + e.getMessage(), e);
        }
    }

    /** Without what may be a secret: the password, and everything after the question mark of the URL. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + (user == null ? "" : " as " + user);
    }
}
