package org.attendansee.local.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between clients and a server of this machine, and can be slow, cut what is connected, and refuse. It listens
 * on one port for as long as it lives.
 */
final class TcpProxy implements AutoCloseable {

    /** What is passed on in one go, at most. */
    static final int CHUNK_BYTES = 16 * 1024;

    private static final int BACKLOG = 50;

    private final int targetPort;
    private final int port;
    private final Set<Socket> live = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private Thread doorkeeper;
    private volatile Duration delay = Duration.ZERO;

    TcpProxy(int targetPort) {
        this.targetPort = targetPort;
        ServerSocket opened = listen(0);
        this.door = opened;
        this.port = opened.getLocalPort();
        this.doorkeeper = start("proxy-accept", () -> accept(opened));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** @param delay before each chunk of up to {@value #CHUNK_BYTES} bytes, in both directions; zero for none */
    void delay(Duration delay) {
        this.delay = delay;
    }

    /** Ends all connections without a word. New ones are taken. */
    void cut() {
        live.forEach(TcpProxy::reset);
        live.clear();
    }

    /** Ends all connections and refuses new ones. */
    synchronized void refuse() {
        closeQuietly(door);
        try {
            // As long as somebody waits at it, the system lets connections in.
            doorkeeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    /** Takes connections again after {@link #refuse()}. */
    synchronized void admit() {
        if (door.isClosed()) {
            ServerSocket opened = listen(port);
            door = opened;
            doorkeeper = start("proxy-accept", () -> accept(opened));
        }
    }

    private void accept(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                join(at.accept());
            } catch (SocketException e) {
                // The door was closed, or the client left before it was through.
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException("The proxy cannot take connections", e);
            }
        }
    }

    private void join(Socket client) throws IOException {
        Socket server = new Socket();
        live.add(client);
        live.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
        } catch (IOException e) {
            end(client, server);
            return;
        }
        start("proxy-up", () -> pass(client, server));
        start("proxy-down", () -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            InputStream source = from.getInputStream();
            OutputStream target = to.getOutputStream();
            for (int count = source.read(chunk); count >= 0; count = source.read(chunk)) {
                Thread.sleep(delay.toMillis());
                target.write(chunk, 0, count);
            }
        } catch (IOException e) {
            // One side has left, so the other has to leave as well.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) {
        live.remove(one);
        live.remove(other);
        closeQuietly(one);
        closeQuietly(other);
    }

    /** With a reset rather than an end, as when a cable is pulled or a router forgets. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // It is closed already.
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("A socket could not be closed", e);
        }
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy cannot listen", e);
        }
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        refuse();
    }
}
