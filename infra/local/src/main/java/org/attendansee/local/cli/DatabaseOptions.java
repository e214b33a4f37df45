package org.attendansee.local.cli;

import java.util.Arrays;
import java.util.Optional;
import org.attendansee.local.migrate.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database to work on, when it is not that of the data folder. */
final class DatabaseOptions {

    private static final String PASSWORD_VARIABLE = "ATTENDANSEE_DATABASE_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "JDBC_URL",
            description = "An existing database, such as jdbc:postgresql://localhost:5432/attendansee,"
                    + " instead of the one in the data folder.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Who signs in to it.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            arity = "0..1",
            interactive = true,
            description =
                    "The password; without WORD it is asked for. Every user of this machine can read a command line:"
                            + " better set $" + PASSWORD_VARIABLE + " or write it into ~/.pgpass.")
    private char @Nullable [] password;

    /** Empty when the database of the data folder is meant. */
    Optional<DatabaseAddress> address() {
        if (url == null) {
            if (user != null || password != null) {
                throw new ParameterException(spec.commandLine(), "--user and --password need a --url");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new DatabaseAddress(url, user, password()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable String password() {
        if (password == null) {
            return System.getenv(PASSWORD_VARIABLE);
        }
        String given = new String(password);
        Arrays.fill(password, ' ');
        return given;
    }
}
