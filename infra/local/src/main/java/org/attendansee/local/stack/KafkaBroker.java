package org.attendansee.local.stack;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main class of the process behind {@link KafkaServer}: formats the data folder once, then runs the broker. */
final class KafkaBroker {

    private static final Logger log = LoggerFactory.getLogger(KafkaBroker.class);

    private KafkaBroker() {}

    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
            properties.load(file);
        }
        Path data = Path.of(properties.getProperty("log.dirs"));
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(data);
        }
        run(new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM));
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(System.out)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .run();
    }

    /** Kafka deadlocks when it is shut down while it starts. It loses nothing by being cut off then. */
    private static void run(KafkaRaftServer server) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (started.getCount() > 0) {
                Runtime.getRuntime().halt(1);
            }
            server.shutdown();
            stopped.countDown();
        }));
        server.startup();
        started.countDown();
        log.info("Kafka is up");
        stopped.await();
    }
}
