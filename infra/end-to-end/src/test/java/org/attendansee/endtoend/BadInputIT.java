package org.attendansee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.attendansee.local.badinput.BadInput;
import org.attendansee.local.badinput.BadInputs;
import org.attendansee.local.badinput.Ending;
import org.attendansee.local.badinput.RotatedPhoto;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.client.RefusedException;
import org.attendansee.local.evaluation.Matching;
import org.attendansee.local.evaluation.TrueFace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever is uploaded, it ends as it should, and nothing that it passes through ends with it. */
class BadInputIT {

    private static final Logger log = LoggerFactory.getLogger(BadInputIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CONCURRENT_UPLOADS = 8;
    private static final BadInputs INPUTS = new BadInputs();
    private static final int SLOWEST = 8;

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        system = RunningSystem.shared();
    }

    @Test
    void bringsEveryFileToItsRightEndAndNoPartOfTheSystemToIts() throws Exception {
        List<BadInput> inputs = INPUTS.all();
        List<Run> runs = runs();
        UUID sessionId = system.newSession();

        Instant begin = Instant.now();
        Map<BadInput, Arrival> arrivals = upload(sessionId, inputs);
        log.info("{} bad files were uploaded in {}", inputs.size(), Duration.between(begin, Instant.now()));
        Map<UUID, PhotoView> finished = awaitAllFinished(sessionId);
        log.info(
                "{} of them were accepted and finished in {}", finished.size(), Duration.between(begin, Instant.now()));

        finished.values().stream()
                .filter(PhotoView::isProcessed)
                .sorted(Comparator.comparing(
                                (PhotoView photo) -> photo.detection().millis())
                        .reversed())
                .limit(SLOWEST)
                .forEach(photo -> log.info(
                        "{} took {} ms", photo.fileName(), photo.detection().millis()));

        List<String> wrong = new ArrayList<>();
        arrivals.forEach((input, arrival) -> {
            String found = arrival.ending(finished);
            if (input.endings().stream().map(Ending::name).noneMatch(found::equals)) {
                wrong.add("%s: %s instead of %s".formatted(input, found, input.endings()));
            }
        });
        assertThat(wrong).isEmpty();
        INPUTS.rotated().forEach(photo -> requireUprightFaces(photo, arrivals));
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(500);
        assertThat(runs()).isEqualTo(runs);
        system.api().deleteSession(sessionId);
    }

    private static void requireUprightFaces(RotatedPhoto photo, Map<BadInput, Arrival> arrivals) {
        String name = photo.input().name();
        UUID imageId = arrivals.keySet().stream()
                .filter(input -> input.name().equals(name))
                .map(input -> ((Arrival.Accepted) arrivals.get(input)).imageId())
                .findFirst()
                .orElseThrow();

        PhotoView found = system.api().photo(imageId);

        assertThat(found).as(name).returns(photo.width(), PhotoView::width);
        assertThat(found).as(name).returns(photo.height(), PhotoView::height);
        Matching matching = Matching.of(
                photo.faces().stream().map(TrueFace::of).toList(),
                List.of(),
                found.faces().stream().map(PhotoView.Face::found).toList());
        assertThat(matching.hits()).as(name).hasSize(photo.faces().size());
        assertThat(matching.wrong()).as(name).isEmpty();
    }

    /** One life of a process. */
    private record Run(String name, long pid, Instant startedAt) {}

    private static List<Run> runs() {
        return Stream.concat(Stream.of(system.stack().api()), system.stack().workers().stream())
                .map(part -> new Run(part.name(), part.pid(), part.startedAt()))
                .toList();
    }

    /** What the upload of a file was answered with. */
    private sealed interface Arrival {

        String ending(Map<UUID, PhotoView> finished);

        record Refused(int status, String type) implements Arrival {
            @Override
            public String ending(Map<UUID, PhotoView> finished) {
                return Stream.of(Ending.values())
                        .filter(ending -> ending.isRefusal()
                                && ending.status() == status
                                && ending.problemType().equals(type))
                        .map(Ending::name)
                        .findFirst()
                        .orElse(status + " " + type);
            }
        }

        record Accepted(UUID imageId) implements Arrival {
            @Override
            public String ending(Map<UUID, PhotoView> finished) {
                PhotoView photo = finished.get(imageId);
                return photo.isProcessed() ? photo.status() : photo.failure().reason();
            }
        }
    }

    private static Map<BadInput, Arrival> upload(UUID sessionId, List<BadInput> inputs)
            throws InterruptedException, ExecutionException {
        Map<BadInput, Arrival> arrivals = new HashMap<>();
        ExecutorService uploads = Executors.newFixedThreadPool(CONCURRENT_UPLOADS);
        try {
            Map<BadInput, Future<Arrival>> pending = new HashMap<>();
            inputs.forEach(input -> pending.put(input, uploads.submit(() -> upload(sessionId, input))));
            for (Map.Entry<BadInput, Future<Arrival>> upload : pending.entrySet()) {
                arrivals.put(upload.getKey(), upload.getValue().get());
            }
        } finally {
            uploads.shutdownNow();
        }
        return arrivals;
    }

    private static Arrival upload(UUID sessionId, BadInput input) {
        try {
            return new Arrival.Accepted(system.api()
                    .upload(sessionId, input.name(), input.content())
                    .id());
        } catch (RefusedException e) {
            return new Arrival.Refused(e.status(), e.type());
        }
    }

    private static Map<UUID, PhotoView> awaitAllFinished(UUID sessionId) {
        List<PhotoView> photos = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.api().photos(sessionId), all -> all.stream().allMatch(PhotoView::isFinished));
        Map<UUID, PhotoView> byId = new HashMap<>();
        photos.forEach(photo -> byId.put(photo.id(), photo));
        return byId;
    }
}
