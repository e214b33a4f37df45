package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void followEachOtherFromABase() {
        assertThat(StackPorts.from(9000)).isEqualTo(new StackPorts(9001, 9002, 9003, 9004, 9000, 9011));
        assertThat(StackPorts.from(9000).ofWorker(3)).isEqualTo(9013);
    }

    @Test
    void mustBePossible() {
        assertThatThrownBy(() -> StackPorts.from(80)).isInstanceOf(StackException.class);
        assertThatThrownBy(() -> StackPorts.from(65_500)).isInstanceOf(StackException.class);
    }

    @Test
    void areDifferentWhenTheyAreFreeOnes() {
        StackPorts free = StackPorts.free();

        assertThat(IntStream.of(free.postgres(), free.kafka(), free.kafkaController(), free.objectStore(), free.api()))
                .doesNotHaveDuplicates();
    }

    @Test
    void areNotFreeWhileSomebodyListens() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(StackPorts.isFree(listener.getLocalPort())).isFalse();
        }
    }
}
