package org.attendansee.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A worker that answers a line of JSON to each line that it is asked, and stands still otherwise. */
public final class TrialProcess implements AutoCloseable {

    private final Process process;
    private final PrintStream questions;
    private final BufferedReader answers;

    private TrialProcess(Process process) {
        this.process = process;
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static TrialProcess start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(ServiceEnvironment.NATIVE_LIBRARIES);
        try {
            return new TrialProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("The worker could not be started", e);
        }
    }

    /** @throws StackException when it ends instead of answering */
    public String ask(String question) {
        questions.println(question);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new StackException("The worker did not answer to " + question);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The worker did not answer to " + question, e);
        }
    }

    /**
     * It ends with its questions.
     *
     * @throws StackException when it failed
     */
    @Override
    public void close() {
        questions.close();
        try {
            if (process.waitFor() != 0) {
                throw new StackException("The worker ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the worker searched photographs", e);
        }
    }
}
