package org.attendansee.local.demo;

import java.io.PrintWriter;

/** One line that fills up. Where the output is no terminal, a line is printed for each tenth instead. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final int STEPS_WITHOUT_TERMINAL = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final String label;
    private final int total;
    private int shownSteps = -1;
    private int shownDone = -1;

    ProgressBar(PrintWriter out, boolean terminal, String label, int total) {
        this.out = out;
        this.terminal = terminal;
        this.label = label;
        this.total = total;
    }

    synchronized void show(int done) {
        int steps = done * (terminal ? WIDTH : STEPS_WITHOUT_TERMINAL) / total;
        if (terminal) {
            out.print("\r%-12s [%s%s] %d of %d"
                    .formatted(label, "#".repeat(steps), " ".repeat(WIDTH - steps), done, total));
            if (done == total && shownDone < total) {
                out.println();
            }
        } else if (steps > shownSteps) {
            out.println("%-12s %d of %d".formatted(label, done, total));
        }
        shownSteps = Math.max(shownSteps, steps);
        shownDone = done;
        out.flush();
    }
}
