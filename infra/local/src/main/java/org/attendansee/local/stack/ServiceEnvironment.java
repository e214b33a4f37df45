package org.attendansee.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that connect our services to the other parts.
 *
 * @param settings what is added for all of them, and overrides the rest
 */
record ServiceEnvironment(
        Path dataFolder,
        PostgresServer postgres,
        KafkaServer kafka,
        URI storeEndpoint,
        Secrets secrets,
        Map<String, String> settings) {

    static final String ADMIN = "admin";

    /** What OpenCV, ONNX Runtime, and the allocator of Linux read from the environment only: ADR 21. */
    static final Map<String, String> NATIVE_LIBRARIES = Map.of(
            "OPENCV_IO_MAX_IMAGE_PIXELS", "100000000",
            "ORT_DISABLE_TELEMETRY", "1",
            "GLIBC_TUNABLES",
                    "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=16777216:glibc.malloc.trim_threshold=134217728");

    Map<String, String> ofApi() {
        Map<String, String> environment = shared();
        environment.put("ATTENDANSEE_ACCOUNT_ADMIN_USERNAME", ADMIN);
        environment.put("ATTENDANSEE_ACCOUNT_ADMIN_PASSWORD", secrets.adminPassword());
        environment.put("ATTENDANSEE_ACCOUNT_TOKENKEY", secrets.tokenKey());
        environment.put(
                "ATTENDANSEE_UPLOAD_SPOOL_FOLDER", dataFolder.resolve("uploads").toString());
        environment.putAll(settings);
        return environment;
    }

    /** @param share how many workers share the cores of this machine */
    Map<String, String> ofWorker(String id, int share, @Nullable Path models) {
        Map<String, String> environment = shared();
        environment.put("ATTENDANSEE_WORKER_ID", id);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, share));
        environment.put("ATTENDANSEE_DETECTOR_THREADS", Integer.toString(threads));
        environment.putAll(NATIVE_LIBRARIES);
        if (models != null) {
            environment.put(
                    "ATTENDANSEE_DETECTOR_MODELS_FOLDER",
                    models.toAbsolutePath().toString());
        }
        environment.putAll(settings);
        return environment;
    }

    private Map<String, String> shared() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", postgres.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("ATTENDANSEE_STORAGE_ENDPOINT", storeEndpoint.toString());
        environment.put("ATTENDANSEE_STORAGE_ACCESSKEY", secrets.storeAccessKey());
        environment.put("ATTENDANSEE_STORAGE_SECRETKEY", secrets.storeSecretKey());
        environment.put("ATTENDANSEE_TOPICS_REPLICATIONFACTOR", "1");
        return environment;
    }
}
