package org.attendansee.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.attendansee.local.bench.RawTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a benchmark writes what it measured, apart from the terminal. */
final class BenchOutput {

    @Option(names = "--raw", paramLabel = "FILE", description = "Also write every single value, tab-separated.")
    private @Nullable Path raw;

    @Option(names = "--plots", paramLabel = "DIR", description = "Also draw what was measured, as SVG files in there.")
    private @Nullable Path plots;

    void write(RawTable table) throws IOException {
        if (raw != null) {
            table.write(raw);
        }
    }

    /** @param drawing gets the file to write, unless no plots are wanted */
    void plot(String file, Consumer<Path> drawing) {
        if (plots != null) {
            drawing.accept(plots.resolve(file));
        }
    }
}
