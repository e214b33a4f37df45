package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a packaged service says about a database: its executable jar compares its entities when it is started with the
 * argument {@code schema-check}.
 *
 * @param agrees whether the service could work on the database
 * @param lines what the service wrote
 */
public record SchemaCheck(boolean agrees, List<String> lines) {

    private static final int HEAP_MEGABYTES = 256;

    public SchemaCheck {
        lines = List.copyOf(lines);
    }

    /**
     * Runs the service until it has compared.
     *
     * @param database the environment that names the database, where no other user can read the password
     */
    public static SchemaCheck by(Path jar, Map<String, String> database) {
        List<String> command = new ArrayList<>(JavaCommand.jar(jar, HEAP_MEGABYTES));
        command.add("schema-check");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(database);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new SchemaCheck(process.waitFor() == 0, output.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The check of " + jar.getFileName() + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + jar.getFileName() + " compared its entities", e);
        }
    }
}
