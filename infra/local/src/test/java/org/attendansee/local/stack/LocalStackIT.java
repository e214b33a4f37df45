package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalStackIT {

    @TempDir
    private static Path folder;

    private final List<String> started = Collections.synchronizedList(new ArrayList<>());
    private final List<String> abandoned = new CopyOnWriteArrayList<>();
    private LocalStack stack;

    @BeforeAll
    void start() throws Exception {
        stack = LocalStack.in(folder.resolve("data"))
                .ports(StackPorts.free())
                .services(StandInService.jars(folder), 2)
                .apis(2)
                .firstRestartDelay(Duration.ofMillis(20))
                .progress(new Progress() {
                    @Override
                    public void started(String part, Duration took) {
                        started.add(part);
                    }

                    @Override
                    public void gaveUp(String part, List<String> lastLogLines) {
                        abandoned.add(part);
                    }
                })
                .build();
        stack.start();
    }

    @AfterAll
    void stop() {
        List<ProcessHandle> processes = stack.parts().stream()
                .filter(Part::alive)
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .toList();

        stack.close();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(RunningStack.on(stack.dataFolder())).isEmpty();
    }

    @Test
    void lendsItsDatabaseToOtherProcesses() throws Exception {
        try (LocalDatabase database = LocalDatabase.open(stack.dataFolder())) {
            assertThat(database.jdbcUrl()).isEqualTo(stack.postgres().jdbcUrl());
            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())
                    .close();
        }

        assertThat(stack.postgres().ready()).isTrue();
    }

    @Test
    void startsTheServersThenTheApiThenTheWorkers() {
        assertThat(started.subList(0, 3)).containsExactlyInAnyOrder("postgres", "kafka", "object-store");
        assertThat(started.get(3)).isEqualTo("api");
        assertThat(started.subList(4, 7)).containsExactlyInAnyOrder("api-2", "worker-1", "worker-2");
    }

    @Test
    void tellsTheServicesWhereTheServersAre() throws Exception {
        assertThat(environmentOf(stack.api()))
                .contains(
                        "SERVER_ADDRESS=127.0.0.1",
                        "SPRING_DATASOURCE_URL=" + stack.postgres().jdbcUrl(),
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS=" + stack.kafka().bootstrapServers(),
                        "ATTENDANSEE_STORAGE_ENDPOINT=" + stack.objectStore().endpoint(),
                        "ATTENDANSEE_ACCOUNT_ADMIN_PASSWORD=" + stack.adminPassword());
        assertThat(environmentOf(stack.worker(1)))
                .contains(
                        "ATTENDANSEE_WORKER_ID=worker-1",
                        "OPENCV_IO_MAX_IMAGE_PIXELS=100000000",
                        "ORT_DISABLE_TELEMETRY=1",
                        "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=16777216"
                                + ":glibc.malloc.trim_threshold=134217728")
                .doesNotContain("ATTENDANSEE_ACCOUNT_TOKENKEY");
    }

    @Test
    void startsAServiceWithAnotherEnvironmentUntilToldOtherwise() throws Exception {
        ServiceProcess other = stack.apis().get(1);

        other.restartWith(Map.of("ATTENDANSEE_ORPHANS_AGE", "1s"));

        assertThat(environmentOf(other)).contains("ATTENDANSEE_ORPHANS_AGE=1s");
        other.restartWith(Map.of());
        assertThat(environmentOf(other))
                .doesNotContain("ATTENDANSEE_ORPHANS_AGE")
                .contains("ATTENDANSEE_ACCOUNT_ADMIN_PASSWORD=" + stack.adminPassword());
    }

    @Test
    void startsAPartAgainThatDied() {
        long killed = stack.worker(2).pid();

        stack.worker(2).kill();

        await().atMost(Duration.ofSeconds(20)).until(stack.worker(2)::ready);
        assertThat(stack.worker(2).pid()).isNotEqualTo(killed);
    }

    @Test
    void takesOneMoreWorkerAndGivesItUpWhenItCannotLive() throws Exception {
        ServiceProcess worker = stack.addWorker();

        assertThat(worker.name()).isEqualTo("worker-3");
        assertThat(worker.ready()).isTrue();

        worker.kill();
        try (ServerSocket squatter = new ServerSocket(worker.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(squatter.isBound()).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(() -> abandoned.contains("worker-3"));
        }
    }

    @Test
    void keepsItsFolderToItself() {
        assertThatThrownBy(() -> LocalStack.in(stack.dataFolder())
                        .ports(StackPorts.free())
                        .build())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Another stack runs on")
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }

    @Test
    void saysWhichPortIsTakenBeforeAnythingStarts() {
        Path other = folder.resolve("other");
        StackPorts free = StackPorts.free();
        StackPorts taken = new StackPorts(
                free.postgres(), stack.kafka().port(), free.kafkaController(), free.objectStore(), free.api(), 0);

        try (LocalStack second = LocalStack.in(other).ports(taken).build()) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + stack.kafka().port())
                    .hasMessageContaining("kafka")
                    .hasMessageContaining("--port-base");
        }
        assertThat(other.resolve("postgres")).doesNotExist();
    }

    @Test
    void showsOtherProcessesWhatRuns() {
        RunningStack running = RunningStack.on(stack.dataFolder()).orElseThrow();

        assertThat(running.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(running.parts())
                .extracting(RunningStack.PartStatus::name)
                .contains("postgres", "kafka", "object-store", "api", "worker-1");
        assertThat(running.parts())
                .filteredOn(part -> part.name().equals("kafka"))
                .allMatch(RunningStack.PartStatus::ready);
    }

    @Test
    void keepsTheLogOfEveryPart() {
        assertThat(stack.parts()).allMatch(part -> Files.exists(part.log()));
    }

    private static List<String> environmentOf(ServiceProcess service) throws Exception {
        URI uri = service.uri().resolve("/environment");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .toList();
    }
}
