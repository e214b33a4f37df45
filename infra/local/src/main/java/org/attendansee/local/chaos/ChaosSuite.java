package org.attendansee.local.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.attendansee.local.chaos.Finding.Kind;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.Part;
import org.attendansee.local.stack.Progress;
import org.attendansee.local.stack.StackException;
import org.attendansee.local.stack.StackPorts;

/**
 * Injects one fault after the other into a stack of its own under a steady load, waits each time until the stack has
 * recovered, and reconciles in the end.
 */
public final class ChaosSuite {

    private static final int APIS = 2;
    private static final int SESSIONS = 4;
    private static final int STORE_MEGABYTES = 1536;
    private static final int SPOOL_MEGABYTES = 64;

    /** How the API deletes objects without rows when it is not to wait for an hour. */
    private static final Map<String, String> ORPHANS_AT_ONCE = Map.of(
            "ATTENDANSEE_ORPHANS_INITIALDELAY", "1s",
            "ATTENDANSEE_ORPHANS_AGE", "1s",
            "ATTENDANSEE_ORPHANS_SECONDLOOK", "1s");

    private final ChaosPlan plan;
    private final Progress progress;
    private final PrintWriter out;
    private final Ledger ledger = new Ledger();
    private final PhotoMint mint = new PhotoMint();
    private final List<FaultResult> results = new ArrayList<>();

    /** @param out is told how it goes */
    public ChaosSuite(ChaosPlan plan, Progress progress, PrintWriter out) {
        this.plan = plan;
        this.progress = progress;
        this.out = out;
    }

    /** Does everything, and leaves nothing running. */
    public ChaosReport run() throws Exception {
        StackPorts ports = StackPorts.free();
        Path folder = plan.dataFolder().toAbsolutePath();
        try (TcpProxy store = new TcpProxy(ports.objectStore());
                SmallDisk storeDisk = SmallDisk.at(folder.resolve("objects"), STORE_MEGABYTES);
                SmallDisk spoolDisk = SmallDisk.at(folder.resolve("spool"), SPOOL_MEGABYTES);
                LocalStack stack = stack(ports, store, spoolDisk)) {
            stack.start();
            return run(scene(stack, store, storeDisk, spoolDisk));
        }
    }

    private LocalStack stack(StackPorts ports, TcpProxy store, SmallDisk spoolDisk) {
        return LocalStack.in(plan.dataFolder())
                .ports(ports)
                .apis(APIS)
                .services(plan.jars(), plan.workers())
                .models(plan.models())
                .objectStoreEndpoint(store.endpoint())
                .settings(Map.of(
                        "ATTENDANSEE_UPLOAD_SPOOL_FOLDER",
                        spoolDisk.folder().toString(),
                        "ATTENDANSEE_UPLOAD_SPOOL_MINFREE",
                        "1MB"))
                .progress(progress)
                .build();
    }

    private Scene scene(LocalStack stack, TcpProxy store, SmallDisk storeDisk, SmallDisk spoolDisk) {
        List<ApiClient> clients = stack.apis().stream()
                .map(api -> new ApiClient(api.uri(), stack.adminUsername(), stack.adminPassword()))
                .toList();
        ApiClient first = clients.get(0);
        UUID session = first.createSession(first.createClass("Faults"), "By hand", LocalDate.now());
        return new Scene(
                stack,
                store,
                storeDisk,
                spoolDisk,
                new Rows(stack.postgres()),
                new PatientClient(clients, ledger),
                mint,
                session,
                plan.outage());
    }

    private ChaosReport run(Scene scene) throws Exception {
        showEachDrawingOnce(scene);
        try (Load load = new Load(scene.client(), mint, sessions(scene.stack()), plan.rate())) {
            load.start();
            for (Fault fault : Faults.named(plan.faults())) {
                results.add(survive(fault, scene));
            }
            ledger.begin(Ledger.NO_FAULT);
            while (ledger.accepted().size() < plan.photos()) {
                load.requireAlive();
                scene.pause(Duration.ofSeconds(1));
            }
            load.finish();
        }
        awaitTheLast(scene);
        EvidenceCollector evidence = new EvidenceCollector(
                scene.rows(),
                scene.storeDisk().folder().resolve("attendansee"),
                scene.stack().kafka().bootstrapServers());
        return new ChaosReport(results, ledger, withoutOrphans(evidence, scene));
    }

    private void awaitTheLast(Scene scene) throws Exception {
        tell("Waiting for the last of %d photographs", ledger.accepted().size());
        try {
            awaitFinished(accepted(), scene);
        } catch (TimeoutException e) {
            tell("Some are not finished, which the table shows as lost");
        }
    }

    /** What is found then, without any disturbance, is what is to be found for ever. */
    private void showEachDrawingOnce(Scene scene) throws Exception {
        for (int i = 0; i < mint.variants(); i++) {
            scene.upload(mint.next());
        }
        results.add(new FaultResult(Ledger.NO_FAULT, "", null));
        awaitFinished(accepted(), scene);
    }

    private static List<UUID> sessions(LocalStack stack) {
        ApiClient api = new ApiClient(stack.api().uri(), stack.adminUsername(), stack.adminPassword());
        UUID classId = api.createClass("Load");
        return IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(number -> api.createSession(classId, "Session " + number, LocalDate.now()))
                .toList();
    }

    private FaultResult survive(Fault fault, Scene scene) throws Exception {
        ledger.begin(fault.name());
        tell("%s", fault.name());
        try {
            // What an earlier fault may have left behind.
            scene.stack().parts().forEach(Part::start);
            awaitParts(scene);
            fault.inject(scene);
            Duration recovery = recover(scene);
            tell("%s: recovered after %.1f s", fault.name(), recovery.toMillis() / 1000.0);
            return new FaultResult(fault.name(), "", recovery);
        } catch (NotPossibleException e) {
            return unmeasured(fault, "not possible here: " + e.getMessage());
        } catch (TimeoutException | StackException e) {
            ledger.error("no recovery: " + e.getMessage());
            return unmeasured(fault, "no recovery");
        }
    }

    private FaultResult unmeasured(Fault fault, String note) {
        tell("%s: %s", fault.name(), note);
        return new FaultResult(fault.name(), note, null);
    }

    private Duration recover(Scene scene) throws Exception {
        Instant begin = Instant.now();
        List<UUID> photos = new ArrayList<>(accepted());
        photos.add(scene.upload(mint.next()));
        awaitFinished(photos, scene);
        return Duration.between(begin, Instant.now());
    }

    /** The next fault is to find everything up. */
    private static void awaitParts(Scene scene) throws Exception {
        scene.await("all parts to answer", () -> Optional.of(scene.stack().parts())
                .filter(parts -> parts.stream().allMatch(Part::ready)));
    }

    private static void awaitFinished(List<UUID> photos, Scene scene) throws Exception {
        scene.await("photographs to be finished", () -> Optional.of(scene.rows().finished(photos))
                .filter(finished -> finished == photos.size()));
    }

    private List<UUID> accepted() {
        return ledger.accepted().stream().map(AcceptedPhoto::imageId).toList();
    }

    /** The API deletes what uploads left that failed half-way; here it does so without waiting for its time. */
    private Evidence withoutOrphans(EvidenceCollector collector, Scene scene) throws Exception {
        Evidence evidence = collector.collect();
        long orphans = orphans(evidence);
        if (orphans == 0) {
            return evidence;
        }
        tell("%d objects of uploads that failed half-way are to be deleted", orphans);
        scene.stack().api().restartWith(ORPHANS_AT_ONCE);
        try {
            return scene.await("orphans to be deleted", () -> withoutOrphans(collector));
        } catch (TimeoutException e) {
            return collector.collect();
        }
    }

    private Optional<Evidence> withoutOrphans(EvidenceCollector collector) throws SQLException, IOException {
        return Optional.of(collector.collect()).filter(evidence -> orphans(evidence) == 0);
    }

    private long orphans(Evidence evidence) {
        return Reconciliation.of(ledger.accepted(), evidence).stream()
                .filter(finding -> finding.kind() == Kind.ORPHAN)
                .count();
    }

    private void tell(String format, Object... values) {
        out.printf(Locale.ROOT, "  %tT  %s%n", LocalTime.now(), format.formatted(values));
        out.flush();
    }
}
