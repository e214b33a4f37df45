package org.attendansee.api.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.attendansee.common.event.Ids;
import org.junit.jupiter.api.Test;

class RequestsInFlightTest {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void givesRoomBackWhenAnUploadEnds() {
        RequestsInFlight requests = requests(1, 1, 1);
        requests.enter(person()).close();

        requests.enter(person());

        assertRefused(requests, person(), "in all");
        assertThat(meters.get("attendansee.uploads.in.flight").gauge().value()).isEqualTo(1);
    }

    @Test
    void keepsRoomForOtherOwners() {
        RequestsInFlight requests = requests(10, 2, 2);
        Sender flooding = person();
        requests.enter(flooding);
        requests.enter(flooding);

        assertRefused(requests, flooding, "to the classes of the same person");
        requests.enter(person());
    }

    @Test
    void keepsRoomForOtherCamerasOfTheSameOwner() {
        RequestsInFlight requests = requests(10, 10, 1);
        Sender camera = cameraOf(person());
        requests.enter(camera);

        assertRefused(requests, camera, "of the same camera");
        requests.enter(new Sender(camera.ownerId(), Optional.of(Ids.next())));
        requests.enter(new Sender(camera.ownerId(), Optional.empty()));
    }

    @Test
    void takesNoRoomForWhatItRefuses() {
        RequestsInFlight requests = requests(2, 2, 1);
        Sender camera = cameraOf(person());
        Admission first = requests.enter(camera);
        assertRefused(requests, camera, "of the same camera");
        assertRefused(requests, camera, "of the same camera");

        first.close();

        requests.enter(camera);
        requests.enter(person());
        assertRefused(requests, person(), "in all");
    }

    private RequestsInFlight requests(int max, int maxPerOwner, int maxPerCamera) {
        return new RequestsInFlight(
                new AdmissionProperties(
                        new AdmissionProperties.Backlog(PAUSE, 1, 1, 1, PAUSE, PAUSE),
                        new AdmissionProperties.Requests(max, maxPerOwner, maxPerCamera, PAUSE)),
                meters);
    }

    private static Sender person() {
        return new Sender(Ids.next(), Optional.empty());
    }

    private static Sender cameraOf(Sender owner) {
        return new Sender(owner.ownerId(), Optional.of(Ids.next()));
    }

    private static void assertRefused(RequestsInFlight requests, Sender sender, String message) {
        assertThatExceptionOfType(AdmissionRefusedException.class)
                .isThrownBy(() -> requests.enter(sender))
                .withMessageContaining(message);
    }
}
