package org.attendansee.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/**
 * Where the parts listen, always on 127.0.0.1.
 *
 * @param worker the port of {@code worker-1}; the others follow it. 0 gives each worker any free port
 */
public record StackPorts(int postgres, int kafka, int kafkaController, int objectStore, int api, int worker) {

    /** The ports of {@code up} and {@code demo}. */
    public static StackPorts fixed() {
        return new StackPorts(15432, 19092, 19093, 19000, 8080, 18081);
    }

    /**
     * Ports in a row.
     *
     * @param base the port of the API, from 1024 to 65000; the other parts follow within 100
     */
    public static StackPorts from(int base) {
        if (base < 1024 || base > 65_000) {
            throw new StackException("The first port must be between 1024 and 65000, not " + base);
        }
        return new StackPorts(base + 1, base + 2, base + 3, base + 4, base, base + 11);
    }

    /** Ports that nobody listens on now, for tests. */
    public static StackPorts free() {
        int[] free = freePorts(5);
        return new StackPorts(free[0], free[1], free[2], free[3], free[4], 0);
    }

    /** @param number from 1; any free port for those after the first */
    int ofApi(int number) {
        return number == 1 ? api : freePorts(1)[0];
    }

    /** @param number from 1 */
    int ofWorker(int number) {
        return worker == 0 ? freePorts(1)[0] : worker + number - 1;
    }

    /** Whether a server could listen on the port of 127.0.0.1 now. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** All sockets are open at once, or the system might hand out the same port twice. */
    private static int[] freePorts(int count) {
        ServerSocket[] sockets = new ServerSocket[count];
        try {
            for (int i = 0; i < count; i++) {
                sockets[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            }
            int[] ports =
                    Arrays.stream(sockets).mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new StackException("No free port on 127.0.0.1", e);
        }
    }
}
