package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.bench.Alternation;
import org.attendansee.local.bench.Alternation.Result;
import org.attendansee.local.bench.Alternation.Turn;
import org.attendansee.local.bench.Backlog;
import org.attendansee.local.bench.BenchPhotos;
import org.attendansee.local.bench.LoopTrial;
import org.attendansee.local.bench.LoopTrial.Search;
import org.attendansee.local.bench.LoopTrial.Way;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.MarkdownTable;
import org.attendansee.local.bench.PhotoFeed;
import org.attendansee.local.bench.RawTable;
import org.attendansee.local.bench.Throughput.Finish;
import org.attendansee.local.plot.BarPlot;
import org.attendansee.local.stack.DetectorTrial;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceJars;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast faces are found: by a worker, by its bare loop, and by what somebody would write instead. */
@Command(
        name = "detection",
        description = "Has the same photographs searched by a worker with one detector thread, by the bare loop of the"
                + " worker (decode, detect, crop), by the same network in OpenCV (FaceDetectorYN) and by the Haar"
                + " cascade, in turn, each on one thread.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the worker reached 0.9 of the bare loop, and that 1.7 of FaceDetectorYN and 15 of the cascade",
            "1:it did not, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchDetectionCommand implements Callable<Integer> {

    private static final double LEAST_OF_BARE = 0.9;
    private static final double LEAST_TO_YUNET = 1.7;
    private static final double LEAST_TO_HAAR = 15;
    private static final int WARM_UP = 30;

    /** Until then a good part of the processor compiles what is to run. */
    private static final int WORKER_WARM_UP = 300;

    @Mixin
    private BenchPhotosOption photosOption = new BenchPhotosOption();

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Mixin
    private BenchOutput output = new BenchOutput();

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "42",
            description = "For the worker and for the bare loop, in each turn (default: ${DEFAULT-VALUE}). Before the"
                    + " first turn, " + WORKER_WARM_UP + " and " + WARM_UP + " do not count.")
    private int count;

    @Option(
            names = "--turns",
            paramLabel = "N",
            defaultValue = "15",
            description = "Turns of the worker, and of the loops (default: ${DEFAULT-VALUE}).")
    private int turns;

    @Option(
            names = "--yunet-every",
            paramLabel = "N",
            defaultValue = "3",
            description = "FaceDetectorYN searches one of so many photographs (default: ${DEFAULT-VALUE}).")
    private int yunetEvery;

    @Option(
            names = "--haar-every",
            paramLabel = "N",
            defaultValue = "21",
            description = "The cascade searches one of so many photographs (default: ${DEFAULT-VALUE}).")
    private int haarEvery;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (count < 2 || turns < 1 || yunetEvery < 1 || haarEvery < 1) {
            throw new ParameterException(spec.commandLine(), "Numbers must be 1 or more, and --photos 2 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        BenchPhotos photos = photosOption.photos();
        Path folder = Files.createTempDirectory("attendansee-photos-");
        try {
            LoopTrial trial = new LoopTrial(
                    new DetectorTrial(ServiceJars.builtIn(ProjectRoot.path()).worker()),
                    photos.writeTo(folder),
                    models.folder());
            return new BenchStack(null, 0, models.folder(), out)
                    .withDetectorThreads(1)
                    .run(stack -> measure(stack, photos, trial, out));
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private int measure(LocalStack stack, BenchPhotos photos, LoopTrial trial, PrintWriter out) throws Exception {
        String machine = Machine.describe();
        try (Connection database = BenchStack.database(stack);
                LoopTrial.Turns loops = trial.turns(turns * count, yunetEvery, haarEvery, WARM_UP)) {
            Backlog backlog =
                    new Backlog(stack, database, new PhotoFeed(BenchStack.api(stack), photos), WORKER_WARM_UP);
            return report(new Alternation(backlog).run(loops, turns, count), machine, out);
        }
    }

    private int report(Result measured, String machine, PrintWriter out) throws Exception {
        List<Search> loops =
                measured.turns().stream().flatMap(turn -> turn.loops().stream()).toList();
        double bare = 1000 / LoopTrial.millis(loops, Way.WORKER);
        double[] ofBareByTurn = measured.turns().stream()
                .mapToDouble(turn -> turn.workerRate() / turn.bareRate())
                .sorted()
                .toArray();
        double ofBare = ofBareByTurn[ofBareByTurn.length / 2];
        double toYunet = LoopTrial.ratio(loops, Way.YUNET);
        double toHaar = LoopTrial.ratio(loops, Way.HAAR);
        double worker = bare * ofBare;
        out.printf("%n%s; photographs: %s%n%n", machine, photosOption.description());
        new MarkdownTable("on one core", "images/s", "ms", "faces found", "worker is", "bare loop is")
                .add("worker", rate(worker), rate(1000 / worker), faces(loops, Way.WORKER), "1.00", ratio(1 / ofBare))
                .add("bare loop", rate(bare), rate(1000 / bare), faces(loops, Way.WORKER), ratio(ofBare), "1.00")
                .add(
                        "FaceDetectorYN",
                        rate(bare / toYunet),
                        rate(1000 * toYunet / bare),
                        faces(loops, Way.YUNET),
                        ratio(ofBare * toYunet),
                        ratio(toYunet))
                .add(
                        "Haar cascade",
                        rate(bare / toHaar),
                        rate(1000 * toHaar / bare),
                        faces(loops, Way.HAAR),
                        ratio(ofBare * toHaar),
                        ratio(toHaar))
                .print(out);
        out.printf(
                Locale.ROOT,
                "%nWorker of bare loop in the %d turns: %.2f to %.2f, median %.2f.%n",
                ofBareByTurn.length,
                ofBareByTurn[0],
                ofBareByTurn[ofBareByTurn.length - 1],
                ofBare);
        out.printf(
                Locale.ROOT,
                "Processor time for each image: %.0f ms of the worker, all its threads; %.0f ms of all processes.%n",
                1000 * measured.effort().workers(),
                1000 * measured.effort().all());
        out.flush();
        output.write(raw(measured.turns()));
        output.plot("detection.svg", file -> new BarPlot("Photographs searched on one core", "images a second")
                .bar("worker", worker)
                .bar("bare loop", bare)
                .bar("FaceDetectorYN", bare / toYunet)
                .bar("Haar cascade", bare / toHaar)
                .write(file));
        return ofBare >= LEAST_OF_BARE && toYunet >= LEAST_TO_YUNET && toHaar >= LEAST_TO_HAAR
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    private static RawTable raw(List<Turn> turns) {
        RawTable table = new RawTable("turn", "what", "photo", "faces", "millis");
        for (int i = 0; i < turns.size(); i++) {
            List<Finish> finishes = turns.get(i).worker();
            for (int photo = 0; photo < finishes.size(); photo++) {
                double millis = (finishes.get(photo).at().toEpochMilli()
                        - finishes.get(0).at().toEpochMilli());
                table.add(i + 1, "worker, since first finish", photo, "", millis);
            }
            for (Search search : turns.get(i).loops()) {
                table.add(i + 1, search.way().title(), search.photo(), search.faces(), search.millis());
            }
        }
        return table;
    }

    private static String faces(List<Search> loops, Way way) {
        return String.format(Locale.ROOT, "%.1f", LoopTrial.faces(loops, way));
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
