package org.attendansee.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.evaluation.Evaluation;
import org.attendansee.local.evaluation.EvaluationReport;
import org.attendansee.local.evaluation.GroundTruth;
import org.attendansee.local.evaluation.Judgement;
import org.attendansee.local.evaluation.Overlays;
import org.attendansee.local.evaluation.Setting;
import org.attendansee.local.evaluation.Settings;
import org.attendansee.local.stack.DetectorTrial;
import org.attendansee.local.stack.ServiceJars;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges the detectors by photographs whose faces are known. */
@Command(
        name = "evaluate",
        description =
                "Searches photographs whose faces are known with each detector and several policies, and tells how"
                        + " many faces each finds, of what size, how many it makes up, and how long it takes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it worked", "1:something failed; the message says what", "2:the command line was wrong"})
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Where the photographs are.")
    private Path folder = Path.of("");

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "Where the faces truly are (default: truth.tsv in the folder). Lines of file, kind (box, pt for"
                            + " the tip of a nose, none), x, y, width, height, with tabs between them.")
    private @Nullable Path truth;

    @Option(
            names = "--ignored",
            paramLabel = "FILE",
            description = "Real faces that the truth lacks, in the same form: to find them is neither right nor wrong.")
    private @Nullable Path ignored;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "${env:ATTENDANSEE_MODELS}",
            description = "Judge every yunet*_dynamic.onnx in there (default: $ATTENDANSEE_MODELS, else the one that"
                    + " workers look for).")
    private @Nullable Path models;

    @Option(
            names = "--smallest-face",
            paramLabel = "PX",
            split = ",",
            description =
                    "Policies to judge by the smallest face they look for, in pixels (default: that of workers, 16,"
                            + " 22, 44 and far rows).")
    private @Nullable List<Integer> smallestFaces;

    @Option(names = "--far-rows", description = "Judge the policy for far rows too, when --smallest-face is given.")
    private boolean farRows;

    @Option(
            names = "--score-threshold",
            paramLabel = "S",
            description = "The confidence below which nothing is a face (default: that of workers).")
    private @Nullable Double scoreThreshold;

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            description = "How many pixels a detector sees at most (default: that of workers).")
    private @Nullable Long maxPixels;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How often to search each photograph, of which the fastest counts (default: ${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the tables to a file.")
    private @Nullable Path report;

    @Option(
            names = "--overlays",
            paramLabel = "DIR",
            description = "Write each photograph there with what is true, found, missed and false drawn upon it.")
    private @Nullable Path overlays;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (repetitions < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat must be 1 or more");
        }
        Evaluation evaluation = new Evaluation(
                folder,
                GroundTruth.read(truth == null ? folder.resolve("truth.tsv") : truth),
                ignored == null ? new GroundTruth(Map.of()) : GroundTruth.read(ignored),
                new DetectorTrial(ServiceJars.builtIn(ProjectRoot.path()).worker()));
        String machine = Machine.describe();
        String tables = new EvaluationReport(judge(evaluation)).toMarkdown();
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(machine);
        out.println();
        out.print(tables);
        out.flush();
        if (report != null) {
            Files.writeString(report, machine + "\n\n" + tables);
        }
        return ExitCode.OK;
    }

    private List<Judgement> judge(Evaluation evaluation) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        Path copies = overlays == null ? null : Files.createTempDirectory("attendansee-photos-");
        try {
            for (Setting setting : Settings.of(models, policies())) {
                progress("  Searching with " + setting.detector() + ", " + setting.policy());
                Judgement judgement = evaluation.judge(setting, repetitions, judgements.isEmpty() ? copies : null);
                judgements.add(judgement);
                if (overlays != null && copies != null) {
                    new Overlays(overlays, copies).write(judgement);
                }
            }
            return judgements;
        } finally {
            if (copies != null) {
                FileUtils.deleteQuietly(copies.toFile());
            }
        }
    }

    private List<Settings.Policy> policies() {
        List<Settings.Policy> policies = new ArrayList<>();
        if (smallestFaces == null) {
            policies.add(new Settings.Policy(null, false, scoreThreshold, maxPixels));
            List.of(16, 22, 44).forEach(face -> policies.add(policy(face)));
        } else {
            smallestFaces.forEach(face -> policies.add(policy(face)));
        }
        if (farRows || smallestFaces == null) {
            policies.add(new Settings.Policy(null, true, scoreThreshold, maxPixels));
        }
        return policies;
    }

    private Settings.Policy policy(int smallestFace) {
        return new Settings.Policy(smallestFace, false, scoreThreshold, maxPixels);
    }

    private void progress(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
