package org.attendansee.local.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.client.RefusedException;
import org.attendansee.local.stack.RunningStack;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates an administrator through the API of the running stack, so that all its rules hold here too. */
@Command(
        name = "createsuperuser",
        description = "Creates an administrator on the running stack. Asks for what the options do not say.",
        footer = {"", "The password is never an option, as others on this machine could read it there."})
final class CreateSuperuserCommand implements Callable<Integer> {

    private static final int ATTEMPTS = 3;

    @Option(names = "--username", paramLabel = "NAME", description = "What the administrator signs in with.")
    private @Nullable String username;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "E-mail address (default: none).")
    private @Nullable String email;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "The environment variable that holds the password.")
    private @Nullable String passwordVariable;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunningStack stack = RunningStack.on(data.folder())
                .orElseThrow(() ->
                        new StackException("Nothing runs on " + data.folder() + ". Start it with: attendansee up"));
        String name = username == null ? ask("--username", "Username: ") : username;
        String address = email == null ? askForEmail() : email;
        create(stack, name, password(), address);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Created the administrator " + name);
        out.flush();
        return 0;
    }

    private static void create(RunningStack stack, String name, String password, String address) {
        try {
            new ApiClient(stack.apiUri(), stack.adminUsername(), stack.adminPassword())
                    .createAdministrator(name, password, address);
        } catch (RefusedException e) {
            throw new StackException("The API refused to create " + name + ": " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new StackException("The API does not answer at " + stack.apiUri() + ". See: attendansee status");
        }
    }

    private String password() {
        if (passwordVariable == null) {
            return askForPassword();
        }
        String password = System.getenv(passwordVariable);
        if (password == null || password.isEmpty()) {
            throw new StackException("The environment variable " + passwordVariable + " is not set or empty");
        }
        return password;
    }

    /** Without a terminal, scripts that leave the address out do not want one. */
    private String askForEmail() {
        Console console = System.console();
        return console == null || username != null ? "" : answer(console.readLine("E-mail address (may be empty): "));
    }

    private static String ask(String option, String prompt) {
        String answer = answer(console(option).readLine(prompt)).strip();
        if (answer.isEmpty()) {
            throw new StackException("Nothing was entered. Or use " + option);
        }
        return answer;
    }

    private static String askForPassword() {
        Console console = console("--password-env");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            char[] first = console.readPassword("Password: ");
            char[] second = console.readPassword("Password again: ");
            if (first == null || second == null) {
                break;
            }
            if (first.length > 0 && Arrays.equals(first, second)) {
                return new String(first);
            }
            console.printf("The two are not the same, or empty.%n");
        }
        throw new StackException("No password was entered");
    }

    private static Console console(String option) {
        Console console = System.console();
        if (console == null) {
            throw new StackException("There is no terminal to ask on. Use " + option);
        }
        return console;
    }

    /** The end of input counts as an empty line. */
    private static String answer(@Nullable String line) {
        return line == null ? "" : line;
    }
}
