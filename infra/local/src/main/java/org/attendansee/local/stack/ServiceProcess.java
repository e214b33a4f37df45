package org.attendansee.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our own services: the executable jar of the API or of a worker, steered by environment variables alone. */
public final class ServiceProcess extends Part {

    private static final int HEAP_MEGABYTES = 256;

    private final Path jar;
    private final Map<String, String> environment;
    private volatile Map<String, String> override = Map.of();

    ServiceProcess(String name, Path dataFolder, int port, Path jar, Map<String, String> environment) {
        super(name, port, dataFolder.resolve("logs"));
        this.jar = jar;
        this.environment = new HashMap<>(environment);
        this.environment.put("SERVER_ADDRESS", "127.0.0.1");
        this.environment.put("SERVER_PORT", String.valueOf(port));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    List<String> command() {
        return JavaCommand.jar(jar, HEAP_MEGABYTES);
    }

    /** Starts the service anew, and leaves these changes to its environment until the next such call. */
    public void restartWith(Map<String, String> changes) {
        override = Map.copyOf(changes);
        restart();
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> whole = new HashMap<>(environment);
        whole.putAll(override);
        return whole;
    }

    @Override
    void prepare() {
        if (Files.notExists(jar)) {
            throw new StackException(name() + " cannot start: " + jar + " is missing. Run: mvn -DskipTests package");
        }
    }

    static boolean isReady(URI service) {
        return new HttpProbe(service.resolve("/actuator/health/readiness"))
                        .status()
                        .orElse(0)
                == 200;
    }

    @Override
    boolean answers() {
        return isReady(uri());
    }

    @Override
    Duration startupLimit() {
        return Duration.ofMinutes(3);
    }
}
