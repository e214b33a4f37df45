package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL. A commit that it has answered survives a crash. Everybody logs in with a password (SCRAM-SHA-256): the
 * superuser {@code postgres} and the role {@code attendansee}, which owns the database of the same name.
 */
public final class PostgresServer extends Part {

    public static final String DATABASE = "attendansee";

    private static final String SUPERUSER = "postgres";
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private final Path data;
    private final Secrets secrets;
    private @Nullable PostgresBinaries binaries;

    public PostgresServer(Path dataFolder, int port, Secrets secrets) {
        super("postgres", port, dataFolder.resolve("logs"));
        this.data = dataFolder.toAbsolutePath().resolve("postgres");
        this.secrets = secrets;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String username() {
        return DATABASE;
    }

    public String password() {
        return secrets.databasePassword();
    }

    /** Creates an empty database that the role {@code attendansee} owns, and returns its JDBC URL. */
    public String createDatabase(String name) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + DATABASE);
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new StackException("Database " + name + " could not be created", e);
        }
    }

    @Override
    List<String> command() {
        return binaries()
                .command(
                        "postgres",
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "log_line_prefix=%m [%p] ");
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    /** TERM would wait for every client to leave by itself. */
    @Override
    Signal quitSignal() {
        return Signal.INT;
    }

    @Override
    void prepare() throws IOException {
        binaries = PostgresBinaries.unpacked();
        if (Files.notExists(data)) {
            initialise();
        }
        endPredecessor();
    }

    @Override
    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void whenReady() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + DATABASE + "'")) {
                statement.execute("CREATE ROLE " + DATABASE + " LOGIN PASSWORD '" + secrets.databasePassword() + "'");
            }
            if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + DATABASE);
            }
        } catch (SQLException e) {
            throw new StackException("Database " + DATABASE + " could not be created", e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    /** The folder gets its name last, so an interrupted attempt is never taken for a database. */
    private void initialise() throws IOException {
        Path parent = Files.createDirectories(data.getParent());
        Path unfinished = parent.resolve("postgres.unfinished");
        FileUtils.deleteDirectory(unfinished.toFile());
        Path password = Files.createTempFile(
                parent,
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.databaseOwnerPassword());
            run(binaries()
                    .command(
                            "initdb",
                            "--pgdata=" + unfinished,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, data);
    }

    private void run(List<String> command) throws IOException {
        Files.createDirectories(log().getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new StackException("initdb failed:\n    " + String.join("\n    ", lastLogLines(15)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the database was initialised", e);
        }
    }

    /** A server that outlived the program which started it still holds the data folder: it has to leave first. */
    void endPredecessor() {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> predecessor = predecessor(pidFile);
        if (predecessor.isEmpty()) {
            FileUtils.deleteQuietly(pidFile.toFile());
            return;
        }
        Signal.INT.send(predecessor.stream());
        if (!Waiting.await(predecessor.get(), Duration.ofSeconds(20))) {
            predecessor.get().destroyForcibly();
            Waiting.await(predecessor.get(), Duration.ofSeconds(10));
        }
    }

    /** Lines 1 and 3 of {@code postmaster.pid} are the process id and the start in seconds of the epoch. */
    private static Optional<ProcessHandle> predecessor(Path pidFile) {
        List<String> lines = lines(pidFile);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(process -> process.info()
                .startInstant()
                .filter(actual -> Duration.between(actual, start).abs().compareTo(SAME_START) < 0)
                .isPresent());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }

    private PostgresBinaries binaries() {
        if (binaries == null) {
            throw new IllegalStateException("PostgreSQL is not unpacked yet");
        }
        return binaries;
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(SUPERUSER));
        source.setUser(SUPERUSER);
        source.setPassword(secrets.databaseOwnerPassword());
        source.setConnectTimeout(2);
        source.setSocketTimeout(5);
        return source.getConnection();
    }
}
