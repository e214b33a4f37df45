package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.client.RefusedException;
import org.attendansee.local.client.ReplayView;
import org.attendansee.local.stack.RunningStack;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives failed photographs a second chance. */
@Command(
        name = "replay",
        description = "Searches failed photographs again on the running stack: all that workers gave up, or what the"
                + " option names.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was asked for, also when nothing had failed", "1:it was not; the message says why"})
final class ReplayCommand implements Callable<Integer> {

    @ArgGroup
    private @Nullable What what;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One of the two, or neither. */
    static final class What {

        @Option(names = "--session", paramLabel = "ID", description = "Only the failed photographs of this session.")
        private @Nullable UUID session;

        @Option(
                names = "--image",
                paramLabel = "ID",
                description = "This photograph, whether it failed or was processed.")
        private @Nullable UUID image;
    }

    @Override
    public Integer call() {
        RunningStack stack = RunningStack.on(data.folder())
                .orElseThrow(() ->
                        new StackException("Nothing runs on " + data.folder() + ". Start it with: attendansee up"));
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(replay(new ApiClient(stack.apiUri(), stack.adminUsername(), stack.adminPassword())));
        } catch (RefusedException e) {
            throw new StackException("The API refused: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new StackException("The API does not answer at " + stack.apiUri() + ". See: attendansee status");
        }
        out.flush();
        return 0;
    }

    private String replay(ApiClient api) {
        if (what != null && what.image != null) {
            api.reprocess(what.image);
            return "The photograph is searched again.";
        }
        if (what != null && what.session != null) {
            return searchedAgain(api.retryFailed(what.session));
        }
        ReplayView replay = api.replayDeadLetters();
        return "%s Dead letters that are obsolete: %d, that hold no event: %d."
                .formatted(searchedAgain(replay.replayed()), replay.obsolete(), replay.malformed());
    }

    private static String searchedAgain(int photographs) {
        return photographs == 1
                ? "1 failed photograph is searched again."
                : photographs + " failed photographs are searched again.";
    }
}
