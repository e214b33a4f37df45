package org.attendansee.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Stands in for the API and the workers: says that it is ready, and shows its environment at {@code /environment}. */
final class StandInService {

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("SERVER_PORT", "0"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serve(server, "/actuator/health/readiness", "{\"status\":\"UP\"}");
        serve(server, "/environment", String.join("\n", lines(environment)));
        server.start();
    }

    /** Packs this class into an executable jar, which serves as both services. */
    static ServiceJars jars(Path folder) throws IOException {
        Path jar = folder.resolve("stand-in-exec.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String classFile = StandInService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = StandInService.class.getResourceAsStream("/" + classFile)) {
            out.putNextEntry(new ZipEntry(classFile));
            if (bytes != null) {
                bytes.transferTo(out);
            }
        }
        return new ServiceJars(jar, jar);
    }

    private static void serve(HttpServer server, String path, String answer) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Iterable<String> lines(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
    }
}
