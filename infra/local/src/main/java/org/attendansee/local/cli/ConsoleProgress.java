package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.attendansee.local.stack.Progress;
import picocli.CommandLine.Help.Ansi;

/** Tells the terminal what the stack does, in colour when it is one. */
final class ConsoleProgress implements Progress {

    private final PrintWriter out;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void starting(String part) {
        line("@|faint starting|@  %-14s", part);
    }

    @Override
    public void started(String part, Duration took) {
        line("@|green ready|@     %-14s %s", part, seconds(took));
    }

    @Override
    public void stopping(String part) {
        line("@|faint stopping|@  %-14s", part);
    }

    @Override
    public void stopped(String part, Duration took) {
        line("@|green stopped|@   %-14s %s", part, seconds(took));
    }

    @Override
    public void died(String part, Duration restartAfter) {
        line("@|yellow died|@      %-14s starts again in %s", part, seconds(restartAfter));
    }

    @Override
    public void gaveUp(String part, List<String> lastLogLines) {
        line("@|red gave up|@   %-14s it keeps dying and stays down. The end of its log:", part);
        lastLogLines.forEach(logLine -> out.println("    " + logLine));
        out.flush();
    }

    @Override
    public void cleaningUp(List<String> parts) {
        line("@|yellow ending|@    what an earlier run left behind: %s", String.join(", ", parts));
    }

    private void line(String format, Object... values) {
        out.println("  " + Ansi.AUTO.string(format).formatted(values).stripTrailing());
        out.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
