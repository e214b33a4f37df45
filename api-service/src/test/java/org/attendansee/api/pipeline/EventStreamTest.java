package org.attendansee.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class EventStreamTest {

    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final SlowReader reader = new SlowReader();
    private final EventStream stream =
            new EventStream(reader, UUID.randomUUID(), Optional.empty(), Instant.EPOCH, 3, writers);

    @AfterEach
    void shutDown() {
        reader.wakeUp.countDown();
        writers.shutdownNow();
    }

    @Test
    void sendsInOrderWhatIsOffered() {
        reader.wakeUp.countDown();
        stream.hold();
        offer(2);
        stream.begin(List.of(message("first")));

        await().untilAsserted(() -> assertThat(reader.received).containsExactly("first", "0", "1"));
        offer(3);
        await().untilAsserted(() -> assertThat(reader.received).hasSize(6));
        assertThat(reader.completed).isFalse();
    }

    @Test
    void cutsOffAReaderWhoIsTooFarBehindWithoutWaitingForHim() {
        offer(100);

        reader.wakeUp.countDown();

        await().untilAsserted(() -> assertThat(reader.completed).isTrue());
        assertThat(reader.received).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void givesMoreThanItsQueueToAReaderWhoComesBack() {
        stream.begin(
                IntStream.range(0, 50).mapToObj(i -> message("missed " + i)).toList());
        offer(3);

        reader.wakeUp.countDown();

        await().untilAsserted(() -> assertThat(reader.received).hasSize(53).endsWith("0", "1", "2"));
    }

    @Test
    void endsWhenItIsIdle() {
        stream.end();

        await().untilAsserted(() -> assertThat(reader.completed).isTrue());
    }

    private void offer(int count) {
        IntStream.range(0, count).forEach(i -> stream.offer(message(Integer.toString(i))));
    }

    private static StreamMessage message(String data) {
        return new StreamMessage(data, "Test", data);
    }

    /** Takes nothing until it wakes up. */
    private static final class SlowReader extends SseEmitter {

        private final CountDownLatch wakeUp = new CountDownLatch(1);
        private final List<String> received = new CopyOnWriteArrayList<>();
        private volatile boolean completed;

        @Override
        public void send(Set<DataWithMediaType> lines) {
            try {
                wakeUp.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            received.add(lines.stream()
                    .map(line -> String.valueOf(line.getData()))
                    .filter(line -> !line.contains(":") && !line.isBlank())
                    .findFirst()
                    .orElseThrow());
        }

        @Override
        public void complete() {
            completed = true;
        }
    }
}
