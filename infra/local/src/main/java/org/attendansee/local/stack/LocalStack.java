package org.attendansee.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole system on one machine: PostgreSQL, Kafka, the object store, the API and any number of workers, each a
 * process of its own on 127.0.0.1. Its data stay in one folder, which only one stack uses at a time.
 */
public final class LocalStack implements AutoCloseable {

    private final LocalStackBuilder options;
    private final Path dataFolder;
    private final StackLock lock;
    private final Secrets secrets;
    private final Supervisor supervisor;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final ObjectStoreServer objectStore;
    private final List<ServiceProcess> apis;
    private final List<ServiceProcess> workers = new CopyOnWriteArrayList<>();
    private final Thread shutdownHook = new Thread(this::close, "stack-stop");
    private volatile boolean closing;
    private boolean closed;

    /** Describes a stack on a data folder, which is created when it is missing. */
    public static LocalStackBuilder in(Path dataFolder) {
        return new LocalStackBuilder(dataFolder);
    }

    LocalStack(LocalStackBuilder options) {
        this.options = options;
        dataFolder = DataFolder.createPrivately(options.dataFolder);
        lock = StackLock.take(dataFolder);
        secrets = Secrets.in(dataFolder);
        supervisor = new Supervisor(options.progress, options.firstRestartDelay);
        StackPorts ports = options.ports;
        postgres = watched(new PostgresServer(dataFolder, ports.postgres(), secrets));
        kafka = watched(new KafkaServer(dataFolder, ports.kafka(), ports.kafkaController()));
        objectStore = watched(new ObjectStoreServer(dataFolder, ports.objectStore(), secrets));
        apis = options.jars == null
                ? List.of()
                : IntStream.rangeClosed(1, options.apis).mapToObj(this::newApi).toList();
        IntStream.range(0, options.workers).forEach(i -> newWorker());
    }

    /**
     * Starts all parts in order and returns when every one answers its health check.
     *
     * @throws StackException when a port is taken, the disk is full or a part does not come up; nothing runs then
     */
    public void start() {
        try {
            Runtime.getRuntime().addShutdownHook(shutdownHook);
            endLeftovers();
            DataFolder.requireSpace(dataFolder);
            requirePorts();
            InParallel.onEach(List.of(postgres, kafka, objectStore), this::start);
            // The first brings the schema up to date, for which the others would wait.
            apis.stream().limit(1).forEach(this::start);
            InParallel.onEach(othersThanFirstApi(), this::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts one more worker and returns when it is ready. */
    public ServiceProcess addWorker() {
        ServiceProcess worker = newWorker();
        start(worker);
        return worker;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public ObjectStoreServer objectStore() {
        return objectStore;
    }

    /** @throws IllegalStateException when the stack was described without services */
    public ServiceProcess api() {
        if (apis.isEmpty()) {
            throw new IllegalStateException("This stack has no services");
        }
        return apis.get(0);
    }

    /** All instances of the API: {@code api}, {@code api-2} and so on. */
    public List<ServiceProcess> apis() {
        return apis;
    }

    /** @param number from 1, as in the name {@code worker-1} */
    public ServiceProcess worker(int number) {
        return workers.get(number - 1);
    }

    /** @throws java.util.NoSuchElementException when there is none of that name */
    public ServiceProcess worker(String name) {
        return workers.stream()
                .filter(worker -> worker.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public List<ServiceProcess> workers() {
        return List.copyOf(workers);
    }

    /** All parts, in the order in which they start. */
    public List<Part> parts() {
        return allParts().toList();
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /** The first user, an administrator. */
    public String adminUsername() {
        return ServiceEnvironment.ADMIN;
    }

    public String adminPassword() {
        return secrets.adminPassword();
    }

    /** Stops all parts, workers first, and frees the data folder. Stopping twice is harmless. */
    @Override
    public void close() {
        closing = true;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            supervisor.close();
            InParallel.onEach(workers, this::stop);
            InParallel.onEach(apis, this::stop);
            InParallel.onEach(List.of(postgres, kafka, objectStore), this::stop);
            // A part that was just being started may have come up meanwhile.
            InParallel.onEach(parts(), this::stop);
            lock.close();
        }
        if (Thread.currentThread() != shutdownHook) {
            forgetShutdownHook();
        }
    }

    private void forgetShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook has run or will find everything stopped.
        }
    }

    private void endLeftovers() {
        StackState leftovers = StackState.in(dataFolder).alive();
        if (!leftovers.processes().isEmpty()) {
            options.progress.cleaningUp(leftovers.parts());
            leftovers.end();
        }
        postgres.endPredecessor();
    }

    private void requirePorts() {
        allParts().forEach(Part::requirePorts);
    }

    private void start(Part part) {
        if (closing) {
            throw new StackException("The stack is being stopped");
        }
        Instant begin = Instant.now();
        options.progress.starting(part.name());
        part.start();
        options.progress.started(part.name(), Duration.between(begin, Instant.now()));
    }

    private void stop(Part part) {
        if (!part.alive()) {
            return;
        }
        Instant begin = Instant.now();
        options.progress.stopping(part.name());
        part.stop();
        options.progress.stopped(part.name(), Duration.between(begin, Instant.now()));
    }

    private ServiceProcess newApi(int number) {
        return watched(new ServiceProcess(
                number == 1 ? "api" : "api-" + number,
                dataFolder,
                options.ports.ofApi(number),
                jars().api(),
                environment().ofApi()));
    }

    private ServiceProcess newWorker() {
        ServiceJars jars = jars();
        synchronized (workers) {
            int number = workers.size() + 1;
            String name = "worker-" + number;
            ServiceProcess worker = watched(new ServiceProcess(
                    name,
                    dataFolder,
                    options.ports.ofWorker(number),
                    jars.worker(),
                    environment().ofWorker(name, options.workers, options.models)));
            workers.add(worker);
            return worker;
        }
    }

    private ServiceJars jars() {
        if (options.jars == null) {
            throw new IllegalStateException("This stack has no services");
        }
        return options.jars;
    }

    private ServiceEnvironment environment() {
        URI storeEndpoint = options.objectStoreEndpoint == null ? objectStore.endpoint() : options.objectStoreEndpoint;
        return new ServiceEnvironment(dataFolder, postgres, kafka, storeEndpoint, secrets, options.settings);
    }

    private <P extends Part> P watched(P part) {
        part.onChange(changed -> writeState());
        if (options.supervised) {
            supervisor.watch(part);
        }
        return part;
    }

    private void writeState() {
        synchronized (secrets) {
            StackState.of(allParts()).write(dataFolder);
        }
    }

    private List<ServiceProcess> othersThanFirstApi() {
        return Stream.concat(apis.stream().skip(1), workers.stream()).toList();
    }

    private Stream<Part> allParts() {
        return Stream.of(List.of(postgres, kafka, objectStore), apis, workers).flatMap(List::stream);
    }
}
