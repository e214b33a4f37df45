package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.attendansee.local.bench.Figures;
import org.attendansee.local.bench.Footprint;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how much room a photograph takes in each place. */
@Command(
        name = "footprint",
        description = "Has photographs of 12 megapixels searched, and looks how much larger everything is then.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was measured", "1:something failed; the message says what", "2:the command line was wrong"
        })
final class BenchFootprintCommand implements Callable<Integer> {

    private static final int WARM_UP = 20;
    private static final int FACES = 60;

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "300",
            description = "Photographs, after " + WARM_UP + " that do not count (default: ${DEFAULT-VALUE}).")
    private int count;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return new BenchStack(null, 1, models.folder(), out).run(stack -> measure(stack, out));
    }

    private int measure(LocalStack stack, PrintWriter out) throws Exception {
        ApiClient api = BenchStack.api(stack);
        UUID session = BenchStack.newSession(api);
        UniquePhotos photos =
                new UniquePhotos(LectureHall.twelveMegapixels(FACES, 1).draw());
        try (Connection database = BenchStack.database(stack)) {
            search(WARM_UP, photos, api, session);
            Footprint before = Footprint.of(database, stack.kafka().bootstrapServers());
            search(count, photos, api, session);
            Footprint added =
                    Footprint.of(database, stack.kafka().bootstrapServers()).since(before);
            out.println();
            new Figures()
                    .add("photographs, and faces in each", "%,d, %d", added.photos(), added.faces() / added.photos())
                    .add("original, bytes per photograph", "%,d", added.originals() / added.photos())
                    .add("crop, bytes per face", "%,d", added.crops() / added.faces())
                    .add("row and indexes, bytes per photograph", "%,d", added.photoRows() / added.photos())
                    .add("row and indexes, bytes per face", "%,d", added.faceRows() / added.faces())
                    .add("events, bytes per photograph", "%,d", added.events() / added.photos())
                    .print(out);
        }
        return ExitCode.OK;
    }

    private static void search(int count, UniquePhotos photos, ApiClient api, UUID session)
            throws InterruptedException {
        for (int i = 0; i < count; i++) {
            UUID image =
                    api.upload(session, "hall.jpg", photos.next().content()).id();
            while (!api.photo(image).isFinished()) {
                Thread.sleep(20);
            }
        }
    }
}
