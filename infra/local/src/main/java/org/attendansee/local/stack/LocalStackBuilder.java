package org.attendansee.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a {@link LocalStack}. Without {@link #services} it is PostgreSQL, Kafka and the object store alone. */
public final class LocalStackBuilder {

    final Path dataFolder;
    StackPorts ports = StackPorts.fixed();
    Progress progress = Progress.silent();
    Duration firstRestartDelay = Duration.ofSeconds(1);
    boolean supervised = true;
    int apis = 1;
    int workers;
    Map<String, String> settings = Map.of();

    @Nullable
    ServiceJars jars;

    @Nullable
    Path models;

    @Nullable
    URI objectStoreEndpoint;

    LocalStackBuilder(Path dataFolder) {
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    public LocalStackBuilder ports(StackPorts ports) {
        this.ports = ports;
        return this;
    }

    /** Runs the API and as many workers, from 0. */
    public LocalStackBuilder services(ServiceJars jars, int workers) {
        if (workers < 0) {
            throw new StackException("There cannot be " + workers + " workers");
        }
        this.jars = jars;
        this.workers = workers;
        return this;
    }

    /** Runs as many instances of the API, from 1. The first has the port of the API, the others any free one. */
    public LocalStackBuilder apis(int apis) {
        if (apis < 1) {
            throw new StackException("There cannot be " + apis + " instances of the API");
        }
        this.apis = apis;
        return this;
    }

    /** What is added to the environment of the API and the workers. */
    public LocalStackBuilder settings(Map<String, String> environment) {
        this.settings = Map.copyOf(environment);
        return this;
    }

    /** Where services reach the object store when something stands in front of it. */
    public LocalStackBuilder objectStoreEndpoint(URI endpoint) {
        this.objectStoreEndpoint = endpoint;
        return this;
    }

    /** Where workers find their networks. Without it, or with null, they look in their cache. */
    public LocalStackBuilder models(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StackException("The models folder " + folder.toAbsolutePath() + " does not exist");
        }
        this.models = folder;
        return this;
    }

    public LocalStackBuilder progress(Progress progress) {
        this.progress = progress;
        return this;
    }

    /** Whether parts that die are started again. Tests that kill parts switch it off. */
    public LocalStackBuilder supervised(boolean supervised) {
        this.supervised = supervised;
        return this;
    }

    LocalStackBuilder firstRestartDelay(Duration delay) {
        this.firstRestartDelay = delay;
        return this;
    }

    public LocalStack build() {
        return new LocalStack(this);
    }
}
