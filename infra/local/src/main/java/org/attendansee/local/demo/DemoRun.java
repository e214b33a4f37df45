package org.attendansee.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.client.RefusedException;
import org.attendansee.local.client.WorkerView;
import org.jspecify.annotations.Nullable;

/** Uploads photographs, waits until all are finished, and prints what was found. */
public final class DemoRun {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    /** Even a slow machine finishes some photograph within this time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration HEARTBEAT_LAG = Duration.ofSeconds(4);

    private final ApiClient api;
    private final PrintWriter out;
    private final boolean terminal;

    /** @param terminal whether lines may be redrawn */
    public DemoRun(ApiClient api, PrintWriter out, boolean terminal) {
        this.api = api;
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Runs the demo.
     *
     * @param folder whose pictures to upload; lecture halls are drawn when it is absent
     * @return true when every photograph was processed
     */
    public boolean run(@Nullable Path folder) throws IOException, InterruptedException {
        List<DemoPhoto.Source> sources = folder == null ? DemoPhoto.drawn() : DemoPhoto.inFolder(folder);
        if (sources.isEmpty()) {
            out.println("There are no pictures in " + folder);
            out.flush();
            return false;
        }
        UUID classId = api.createClass("Demo");
        UUID sessionId = api.createSession(classId, "Demo of " + Instant.now(), LocalDate.now());
        Instant start = Instant.now();
        List<DemoResult> uploaded = upload(sessionId, sources, folder == null ? "Drawing" : "Uploading");
        List<DemoResult> results = await(sessionId, uploaded);
        Duration elapsed = Duration.between(start, Instant.now());

        ResultTable.print(out, results);
        printSummary(results, elapsed);
        printWorkers(countDistinctPhotos(results));
        out.flush();
        return results.stream().allMatch(DemoResult::isProcessed);
    }

    private List<DemoResult> upload(UUID sessionId, List<DemoPhoto.Source> sources, String label) {
        ProgressBar progress = new ProgressBar(out, terminal, label, sources.size());
        List<DemoResult> results = new ArrayList<>(sources.size());
        progress.show(0);
        for (DemoPhoto.Source source : sources) {
            results.add(upload(sessionId, source.get()));
            progress.show(results.size());
        }
        return results;
    }

    private DemoResult upload(UUID sessionId, DemoPhoto photo) {
        try {
            PhotoView accepted = api.upload(sessionId, photo.name(), photo.content());
            return new DemoResult(photo.name(), accepted.id(), null, photo.truth(), null);
        } catch (RefusedException e) {
            return new DemoResult(photo.name(), null, e.getMessage(), photo.truth(), null);
        }
    }

    /** Gives up when nothing moves for a while; what is unfinished then has no photograph in its result. */
    private List<DemoResult> await(UUID sessionId, List<DemoResult> uploaded) throws InterruptedException {
        ProgressBar progress = new ProgressBar(out, terminal, "Detecting", uploaded.size());
        long refused =
                uploaded.stream().filter(result -> result.imageId() == null).count();
        Map<UUID, PhotoView> finished = Map.of();
        Instant lastMove = Instant.now();
        while (lastMove.plus(PATIENCE).isAfter(Instant.now())) {
            Map<UUID, PhotoView> now = finishedPhotos(sessionId);
            if (now.size() > finished.size()) {
                lastMove = Instant.now();
            }
            finished = now;
            int done = (int) (refused + countFinished(uploaded, finished));
            progress.show(done);
            if (done == uploaded.size()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL.toMillis());
        }
        List<DemoResult> results = new ArrayList<>(uploaded.size());
        for (DemoResult result : uploaded) {
            UUID imageId = result.imageId();
            results.add(
                    imageId != null && finished.containsKey(imageId) ? result.finished(api.photo(imageId)) : result);
        }
        return results;
    }

    private Map<UUID, PhotoView> finishedPhotos(UUID sessionId) {
        return api.photos(sessionId).stream()
                .filter(PhotoView::isFinished)
                .collect(Collectors.toMap(PhotoView::id, photo -> photo));
    }

    private static long countFinished(List<DemoResult> uploaded, Map<UUID, PhotoView> finished) {
        return uploaded.stream()
                .filter(result -> result.imageId() != null && finished.containsKey(result.imageId()))
                .count();
    }

    /** The same picture twice in a folder is one photograph. */
    private static long countDistinctPhotos(List<DemoResult> results) {
        return results.stream()
                .filter(result -> result.photo() != null)
                .map(DemoResult::imageId)
                .distinct()
                .count();
    }

    private void printSummary(List<DemoResult> results, Duration elapsed) {
        long processed = results.stream().filter(DemoResult::isProcessed).count();
        int faces = results.stream()
                .map(DemoResult::photo)
                .mapToInt(photo -> photo == null ? 0 : photo.faceCount())
                .sum();
        out.println("%d of %d photos processed, %d faces, %.1f s from the first upload to the last face"
                .formatted(processed, results.size(), faces, elapsed.toMillis() / 1000.0));
    }

    private void printWorkers(long finished) throws InterruptedException {
        for (WorkerView worker : workersThatCounted(finished)) {
            out.println("%s: %d done, %d failed since it started, detector %s, threads %d"
                    .formatted(worker.workerId(), worker.done(), worker.failed(), worker.detector(), worker.threads()));
        }
    }

    /** Heartbeats lag behind by a second or so. */
    private List<WorkerView> workersThatCounted(long finished) throws InterruptedException {
        Instant limit = Instant.now().plus(HEARTBEAT_LAG);
        List<WorkerView> workers = api.workers();
        while (counted(workers) < finished && Instant.now().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL.toMillis());
            workers = api.workers();
        }
        return workers;
    }

    private static long counted(List<WorkerView> workers) {
        return workers.stream()
                .mapToLong(worker -> worker.done() + worker.failed())
                .sum();
    }
}
