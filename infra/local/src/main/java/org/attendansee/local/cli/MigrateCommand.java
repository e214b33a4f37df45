package org.attendansee.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attendansee.local.migrate.Changelog;
import org.attendansee.local.migrate.DatabaseAddress;
import org.attendansee.local.migrate.Migrations;
import org.attendansee.local.migrate.NewChange;
import org.attendansee.local.migrate.SchemaChange;
import org.attendansee.local.migrate.Target;
import org.attendansee.local.stack.LocalDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Moves the schema of a database along the changelog, and shows where it stands. */
@Command(
        name = "migrate",
        description =
                "Brings the schema of a database up to date, or does one of the below. Works on the database of the"
                        + " data folder, started for this if it does not run, or on the one of --url.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it worked", "1:it did not, or --check found differences", "2:the command line was wrong"})
final class MigrateCommand implements Callable<Integer> {

    @ArgGroup
    private MigrateOptions.@Nullable Action chosenAction;

    @ArgGroup
    private MigrateOptions.@Nullable Limit chosenLimit;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        MigrateOptions.Action action = chosenAction == null ? new MigrateOptions.Action() : chosenAction;
        if (chosenAction != null && chosenLimit != null && !action.takesTarget()) {
            throw usage("--to and --rollback go alone, with --plan, or with --sql without a number");
        }
        Changelog changelog = Changelog.ofProject(ProjectRoot.path());
        if (action.newChange != null) {
            return write(NewChange.parse(action.newChange), changelog);
        }
        Optional<DatabaseAddress> address = database.address();
        return address.isPresent() ? work(action, address.get(), changelog) : workLocally(action, changelog);
    }

    private int workLocally(MigrateOptions.Action action, Changelog changelog) throws IOException {
        try (LocalDatabase local = LocalDatabase.open(data.folder())) {
            DatabaseAddress address = new DatabaseAddress(local.jdbcUrl(), local.username(), local.password());
            return work(action, address, changelog);
        }
    }

    private int work(MigrateOptions.Action action, DatabaseAddress address, Changelog changelog) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Migrations migrations = Migrations.on(address, changelog)) {
            MigrationReport report = new MigrationReport(out);
            if (action.status) {
                report.status(address, migrations.changes(), migrations.strangers());
            } else if (action.sql != null && !action.sql.isEmpty()) {
                out.print(migrations.sqlOf(new Target(action.sql)));
            } else if (action.document != null) {
                write(migrations.document(), action.document);
            } else if (action.unlock) {
                out.println("The lock is free; it was held by " + migrations.unlock());
            } else if (action.check) {
                return new EntityCheck(ProjectRoot.path(), out).run(address, migrations.pending())
                        ? ExitCode.OK
                        : ExitCode.SOFTWARE;
            } else if (chosenLimit != null && chosenLimit.rollback != null) {
                undo(action, migrations, migrations.undoable(new Target(chosenLimit.rollback)), report);
            } else {
                run(action, migrations, wanted(migrations), report);
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<SchemaChange> wanted(Migrations migrations) {
        return chosenLimit == null || chosenLimit.to == null
                ? migrations.pending()
                : migrations.pending(new Target(chosenLimit.to));
    }

    private void run(
            MigrateOptions.Action action, Migrations migrations, List<SchemaChange> pending, MigrationReport report) {
        if (action.sql != null) {
            spec.commandLine().getOut().print(migrations.sqlToRun(pending));
        } else if (action.plan) {
            migrations.requireUnedited();
            report.plan("would run", pending);
        } else {
            migrations.run(pending, report::done);
            report.summary("Ran", pending);
        }
    }

    private void undo(
            MigrateOptions.Action action, Migrations migrations, List<SchemaChange> undoable, MigrationReport report) {
        if (action.sql != null) {
            spec.commandLine().getOut().print(migrations.sqlToUndo(undoable));
        } else if (action.plan) {
            migrations.requireUnedited();
            report.plan("would be undone", undoable);
        } else {
            migrations.undo(undoable, report::done);
            report.summary("Undid", undoable);
        }
    }

    private int write(NewChange change, Changelog changelog) {
        NewChange.Written written = change.writeTo(changelog);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote the empty change " + written.id() + ", now the last of the changelog:");
        out.println("  " + ProjectRoot.path().relativize(written.file().toAbsolutePath()));
        return ExitCode.OK;
    }

    private void write(String document, Path chosen) throws IOException {
        Path file = chosen.toString().isEmpty() ? ProjectRoot.path().resolve("docs/DATABASE.md") : chosen;
        Files.writeString(file, document);
        spec.commandLine().getOut().println("Wrote " + file);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
