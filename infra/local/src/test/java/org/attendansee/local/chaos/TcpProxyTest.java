package org.attendansee.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        proxy = new TcpProxy(server.getLocalPort());
        Thread echo = new Thread(this::echo, "echo");
        echo.setDaemon(true);
        echo.start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesBytesOnInBothDirections() throws IOException {
        byte[] more = "x".repeat(3 * TcpProxy.CHUNK_BYTES).getBytes();

        try (Socket client = connect()) {
            assertThat(answer(client, "hello".getBytes())).isEqualTo("hello".getBytes());
            assertThat(answer(client, more)).isEqualTo(more);
        }
    }

    @Test
    void keepsBytesWaitingWhileItIsSlow() throws IOException {
        try (Socket client = connect()) {
            proxy.delay(Duration.ofMillis(100));
            Instant begin = Instant.now();

            assertThat(answer(client, "hello".getBytes())).isEqualTo("hello".getBytes());

            assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void cutsWhatIsConnectedAndTakesNewConnections() throws IOException {
        try (Socket cut = connect()) {
            assertThat(answer(cut, "hello".getBytes())).isEqualTo("hello".getBytes());

            proxy.cut();

            assertThatThrownBy(() -> requireEnd(cut)).isInstanceOf(SocketException.class);
            try (Socket next = connect()) {
                assertThat(answer(next, "again".getBytes())).isEqualTo("again".getBytes());
            }
        }
    }

    @Test
    void refusesUntilItAdmitsAgain() throws IOException {
        proxy.refuse();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);

        proxy.admit();

        try (Socket client = connect()) {
            assertThat(answer(client, "hello".getBytes())).isEqualTo("hello".getBytes());
        }
    }

    @Test
    void endsAConnectionWhoseServerIsGone() throws IOException {
        server.close();

        try (Socket client = connect()) {
            client.setSoTimeout(5_000);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.endpoint().getPort());
    }

    private static byte[] answer(Socket client, byte[] question) throws IOException {
        client.setSoTimeout(5_000);
        client.getOutputStream().write(question);
        return client.getInputStream().readNBytes(question.length);
    }

    /** A connection that was reset says so when it is read, or one that was ended when it is written to. */
    private static void requireEnd(Socket cut) throws IOException {
        cut.setSoTimeout(5_000);
        if (cut.getInputStream().read() == -1) {
            throw new SocketException("ended");
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    InputStream question = client.getInputStream()) {
                question.transferTo(client.getOutputStream());
            } catch (IOException e) {
                // The client was cut off, which is what these tests do.
                continue;
            }
        }
    }
}
