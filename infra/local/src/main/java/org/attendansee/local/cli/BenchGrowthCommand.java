package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.bench.BenchPhotos;
import org.attendansee.local.bench.ClassSize;
import org.attendansee.local.bench.Crowd;
import org.attendansee.local.bench.DelayBenchmark;
import org.attendansee.local.bench.DetectorGrowth;
import org.attendansee.local.bench.DetectorGrowth.Millis;
import org.attendansee.local.bench.DetectorGrowth.Point;
import org.attendansee.local.bench.LineFit;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.MarkdownTable;
import org.attendansee.local.bench.MeasuredClass;
import org.attendansee.local.bench.PhotoFeed;
import org.attendansee.local.bench.RawTable;
import org.attendansee.local.bench.StageMeans;
import org.attendansee.local.bench.Times;
import org.attendansee.local.bench.Visibility;
import org.attendansee.local.plot.LinePlot;
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

/** Measures how the cost of a photograph grows. */
@Command(
        name = "growth",
        description = "Measures how the cost of a photograph grows with its pixels, with the faces in it, and with the"
                + " faces that the tables hold already.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was measured", "1:something failed; the message says what", "2:the command line was wrong"
        })
final class BenchGrowthCommand implements Callable<Integer> {

    private static final int STUDENTS = 500;
    private static final int IMAGES_PER_SESSION = 100;
    private static final int FACES_PER_IMAGE = 50;
    private static final int WARM_UP = 20;
    private static final int DRAWINGS = 5;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Mixin
    private BenchOutput output = new BenchOutput();

    @Option(
            names = "--megapixels",
            paramLabel = "N",
            split = ",",
            defaultValue = "0.5,1,2,4,8,12,16,24",
            description = "Sizes of photographs of sixty students (default: ${DEFAULT-VALUE}).")
    private List<Double> megapixels = List.of();

    @Option(
            names = "--faces",
            paramLabel = "N",
            split = ",",
            defaultValue = "0,50,100,200,300,400,500",
            description = "Faces in photographs of 12 megapixels (default: ${DEFAULT-VALUE}).")
    private List<Integer> faces = List.of();

    @Option(
            names = "--rows",
            paramLabel = "N",
            split = ",",
            defaultValue = "0,100000,1000000",
            description = "Faces in the tables before the first photograph, in multiples of "
                    + IMAGES_PER_SESSION * FACES_PER_IMAGE + " (default: ${DEFAULT-VALUE}).")
    private List<Integer> rows = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "7",
            description = "How often each photograph of a size or with faces is searched, of which the fastest counts"
                    + " (default: ${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "100",
            description = "Photographs for each number of rows, after " + WARM_UP
                    + " that do not count (default: ${DEFAULT-VALUE}).")
    private int count;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What was measured on tables that held rows already.
     *
     * @param delays from accepted to visible
     * @param stages mean milliseconds of each
     */
    private record RowPoint(int rows, Times delays, Map<String, Double> stages) {

        double stage(String name) {
            return Objects.requireNonNull(stages.get(name));
        }
    }

    @Override
    public Integer call() throws Exception {
        if (count < 2 || repetitions < 1) {
            throw usage("--photos must be 2 or more, --repeat 1 or more");
        }
        if (rows.stream().anyMatch(number -> number < 0 || number % (IMAGES_PER_SESSION * FACES_PER_IMAGE) != 0)) {
            throw usage("--rows must be multiples of " + IMAGES_PER_SESSION * FACES_PER_IMAGE);
        }
        PrintWriter out = spec.commandLine().getOut();
        String machine = Machine.describe();
        List<Point> byPixels = new ArrayList<>();
        List<Point> byFaces = new ArrayList<>();
        Path folder = Files.createTempDirectory("attendansee-photos-");
        try {
            DetectorGrowth growth = new DetectorGrowth(
                    new DetectorTrial(ServiceJars.builtIn(ProjectRoot.path()).worker()),
                    folder,
                    models.folder(),
                    repetitions);
            progress(out, "Drawing and searching photographs of several sizes");
            byPixels.addAll(growth.withPixels(megapixels));
            progress(out, "Drawing and searching photographs with more and more faces");
            byFaces.addAll(growth.withFaces(faces));
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
        List<RowPoint> byRows = byRows(out);
        out.printf("%n%s%n", machine);
        report(byPixels, byFaces, byRows, out);
        output.write(raw(byPixels, byFaces, byRows));
        plot(byPixels, byFaces, byRows);
        return ExitCode.OK;
    }

    private List<RowPoint> byRows(PrintWriter out) throws Exception {
        List<RowPoint> points = new ArrayList<>();
        if (rows.isEmpty()) {
            return points;
        }
        BenchPhotos photos = BenchPhotos.drawn(
                DRAWINGS, seed -> Crowd.fullHd(FACES_PER_IMAGE, seed).draw());
        for (int number : rows) {
            progress(out, String.format(Locale.ROOT, "A stack with %,d faces", number));
            new BenchStack(null, 1, models.folder(), out).withDetectorThreads(1).run(stack -> {
                points.add(measure(stack, number, photos));
                return ExitCode.OK;
            });
        }
        return points;
    }

    private RowPoint measure(LocalStack stack, int number, BenchPhotos photos) throws Exception {
        try (Connection database = BenchStack.database(stack)) {
            if (number > 0) {
                int sessions = number / (IMAGES_PER_SESSION * FACES_PER_IMAGE);
                MeasuredClass.in(
                        database,
                        stack.adminUsername(),
                        new ClassSize(STUDENTS, sessions, IMAGES_PER_SESSION, FACES_PER_IMAGE));
            }
            try (Visibility visibility = Visibility.watch(database)) {
                DelayBenchmark benchmark = new DelayBenchmark(new PhotoFeed(BenchStack.api(stack), photos), visibility);
                benchmark.oneByOne(WARM_UP);
                StageMeans stages = StageMeans.since(stack.worker(1).uri());
                Times delays = benchmark.oneByOne(count);
                return new RowPoint(number, delays, stages.millis());
            }
        }
    }

    private static void report(List<Point> byPixels, List<Point> byFaces, List<RowPoint> byRows, PrintWriter out) {
        table("megapixels", byPixels, out);
        line(
                byPixels,
                point -> point.width() * (double) point.height() / 1e6,
                Millis::decode,
                "decoding a megapixel",
                out);
        table("faces drawn, 12 megapixels", byFaces, out);
        line(byFaces, Point::found, Millis::crop, "cutting out a face", out);
        line(byFaces, Point::found, Millis::total, "a face in all", out);
        if (!byRows.isEmpty()) {
            out.println();
            MarkdownTable table = new MarkdownTable(
                    "faces in the tables",
                    "accepted to visible, p50 ms",
                    "p95 ms",
                    "fetch",
                    "decode",
                    "detect",
                    "crop",
                    "store",
                    "write, mean ms");
            for (RowPoint point : byRows) {
                List<String> cells = new ArrayList<>(List.of(
                        String.format(Locale.ROOT, "%,d", point.rows()),
                        millis(point.delays().median()),
                        millis(point.delays().percentile(0.95))));
                StageMeans.STAGES.forEach(stage -> cells.add(millis(point.stage(stage))));
                table.add(cells.toArray(String[]::new));
            }
            table.print(out);
        }
    }

    private static void table(String what, List<Point> points, PrintWriter out) {
        if (points.isEmpty()) {
            return;
        }
        out.println();
        MarkdownTable table = new MarkdownTable(
                what, "width", "height", "scale", "faces found", "decode ms", "resize", "detect", "crop", "sum");
        for (Point point : points) {
            Millis millis = point.millis();
            table.add(
                    String.format(Locale.ROOT, point.x() == Math.rint(point.x()) ? "%.0f" : "%.1f", point.x()),
                    Integer.toString(point.width()),
                    Integer.toString(point.height()),
                    String.format(Locale.ROOT, "%.2f", point.scale()),
                    Integer.toString(point.found()),
                    millis(millis.decode()),
                    millis(millis.reduce()),
                    millis(millis.detect()),
                    millis(millis.crop()),
                    millis(millis.total()));
        }
        table.print(out);
    }

    private static void line(
            List<Point> points, ToDoubleFunction<Point> x, ToDoubleFunction<Millis> y, String what, PrintWriter out) {
        if (points.size() > 1) {
            LineFit line = LineFit.through(
                    points.stream().mapToDouble(x).toArray(),
                    points.stream()
                            .mapToDouble(point -> y.applyAsDouble(point.millis()))
                            .toArray());
            out.printf(
                    Locale.ROOT,
                    "%nBest straight line: %s takes %.3f ms, beside %.1f ms in any case.%n",
                    what,
                    line.slope(),
                    line.intercept());
        }
    }

    private static RawTable raw(List<Point> byPixels, List<Point> byFaces, List<RowPoint> byRows) {
        RawTable table = new RawTable("varied", "x", "number", "what", "millis");
        add(table, "megapixels", byPixels);
        add(table, "faces", byFaces);
        for (RowPoint point : byRows) {
            for (int i = 0; i < point.delays().all().size(); i++) {
                table.add(
                        "rows",
                        point.rows(),
                        i,
                        "delay",
                        point.delays().all().get(i).toNanos() / 1e6);
            }
            point.stages().forEach((stage, mean) -> table.add("rows", point.rows(), "mean", stage, mean));
        }
        return table;
    }

    private static void add(RawTable table, String varied, List<Point> points) {
        for (Point point : points) {
            Millis millis = point.millis();
            table.add(varied, point.x(), "best", "decode", millis.decode());
            table.add(varied, point.x(), "best", "resize", millis.reduce());
            table.add(varied, point.x(), "best", "detect", millis.detect());
            table.add(varied, point.x(), "best", "crop", millis.crop());
        }
    }

    private void plot(List<Point> byPixels, List<Point> byFaces, List<RowPoint> byRows) {
        if (!byPixels.isEmpty()) {
            output.plot("growth-pixels.svg", file -> stages(
                            "A photograph of sixty students on one core", "megapixels", byPixels)
                    .write(file));
        }
        if (!byFaces.isEmpty()) {
            output.plot(
                    "growth-faces.svg", file -> stages("A photograph of 12 megapixels on one core", "faces", byFaces)
                            .write(file));
        }
        if (byRows.size() > 1) {
            double[] xs =
                    byRows.stream().mapToDouble(point -> point.rows() / 1000.0).toArray();
            output.plot("growth-rows.svg", file -> new LinePlot(
                            "A photograph with fifty faces, when the tables are full",
                            "faces in the tables (thousands)",
                            "time (ms)")
                    .points(
                            "accepted to visible, p50",
                            xs,
                            byRows.stream()
                                    .mapToDouble(
                                            point -> point.delays().median().toNanos() / 1e6)
                                    .toArray())
                    .points(
                            "writing the rows, mean",
                            xs,
                            byRows.stream()
                                    .mapToDouble(point -> point.stage("write"))
                                    .toArray())
                    .write(file));
        }
    }

    private static LinePlot stages(String title, String xAxis, List<Point> points) {
        double[] xs = points.stream().mapToDouble(Point::x).toArray();
        return new LinePlot(title, xAxis, "time (ms)")
                .points("all", xs, values(points, Millis::total))
                .points("detect", xs, values(points, Millis::detect))
                .points("decode", xs, values(points, Millis::decode))
                .points("crop", xs, values(points, Millis::crop))
                .points("resize", xs, values(points, Millis::reduce));
    }

    private static double[] values(List<Point> points, ToDoubleFunction<Millis> value) {
        return points.stream()
                .mapToDouble(point -> value.applyAsDouble(point.millis()))
                .toArray();
    }

    private static String millis(Duration time) {
        return millis(time.toNanos() / 1e6);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }

    private static void progress(PrintWriter out, String line) {
        out.println("  " + line);
        out.flush();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
