package org.attendansee.local.backing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Receives spans as any OpenTelemetry collector does (OTLP over HTTP), and keeps what it was sent. */
public final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    private TraceReceiver(HttpServer server) {
        this.server = server;
    }

    /** One that listens on a free port of this machine. */
    public static TraceReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceReceiver receiver = new TraceReceiver(server);
            server.createContext("/v1/traces", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
    }

    /**
     * Whether a span of this name came. Protocol buffers hold the id (field 1, 16 bytes), the name (field 5) and all
     * other texts as they are, which is all that is looked at.
     *
     * @param traceId 32 hexadecimal digits
     */
    public boolean hasSpan(String traceId, String name) {
        String id = text(HexFormat.of().parseHex(traceId));
        return received.stream().anyMatch(request -> spans(request, id).anyMatch(span -> span.contains(name)));
    }

    /** What follows each time that the id begins a span, up to the next one. */
    private static Stream<String> spans(String request, String id) {
        return List.of(request.split(Pattern.quote("\n\u0010" + id), -1)).stream()
                .skip(1);
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(text(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
