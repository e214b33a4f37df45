package org.attendansee.local.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One Kafka node that is both broker and controller (KRaft), with share groups. Topics are made by those who use them.
 */
public final class KafkaServer extends Part {

    private static final short API_VERSIONS = 18;
    private static final int PROBE_MILLISECONDS = 2_000;

    private final Path data;
    private final int controllerPort;

    public KafkaServer(Path dataFolder, int port, int controllerPort) {
        super("kafka", port, dataFolder.resolve("logs"));
        this.data = dataFolder.toAbsolutePath().resolve("kafka");
        this.controllerPort = controllerPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    List<String> command() {
        List<String> command = JavaCommand.main(KafkaBroker.class, 256);
        command.add(configuration().toString());
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    void requirePorts() {
        super.requirePorts();
        if (!StackPorts.isFree(controllerPort)) {
            throw new PortTakenException(name(), controllerPort);
        }
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(data);
        try (Writer writer = Files.newBufferedWriter(configuration())) {
            properties().store(writer, "Written at every start");
        }
    }

    /** Asks for the API versions, the one request that needs no client library. */
    @Override
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), PROBE_MILLISECONDS);
            socket.setSoTimeout(PROBE_MILLISECONDS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(-1);
            request.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path configuration() {
        return data.resolve("server.properties");
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port() + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "log.dirs", data.resolve("data").toString(),
                "auto.create.topics.enable", "false",
                "num.partitions", "6",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(topic + ".replication.factor", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("offsets.topic.num.partitions", "3");
        properties.setProperty("transaction.state.log.num.partitions", "3");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "3");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        return properties;
    }
}
