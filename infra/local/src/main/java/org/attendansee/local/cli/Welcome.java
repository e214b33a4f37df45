package org.attendansee.local.cli;

import java.io.PrintWriter;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Help.Ansi;

/** What a person wants to know once everything runs. */
record Welcome(LocalStack stack) {

    void print(PrintWriter out) {
        out.println();
        out.println(
                Ansi.AUTO.string("  @|bold AttendanSee runs at " + stack.api().uri() + "|@"));
        out.println("  Sign in as " + stack.adminUsername() + "; the password is admin.password in "
                + stack.dataFolder().resolve("secrets.properties"));
        out.println("  Logs are in " + stack.dataFolder().resolve("logs"));
        out.println("  More: attendansee status. Ctrl-C stops everything and keeps the data.");
        out.println();
        out.flush();
    }
}
