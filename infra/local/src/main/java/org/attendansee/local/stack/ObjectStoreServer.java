package org.attendansee.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An S3 server that keeps its objects as files. It checks the AWS signature (version 4) of every request. */
public final class ObjectStoreServer extends Part {

    private final Path data;
    private final Secrets secrets;
    private final HttpProbe probe;

    public ObjectStoreServer(Path dataFolder, int port, Secrets secrets) {
        super("object-store", port, dataFolder.resolve("logs"));
        this.data = dataFolder.toAbsolutePath().resolve("objects");
        this.secrets = secrets;
        this.probe = new HttpProbe(endpoint());
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public String accessKey() {
        return secrets.storeAccessKey();
    }

    public String secretKey() {
        return secrets.storeSecretKey();
    }

    @Override
    List<String> command() {
        return JavaCommand.main(ObjectStoreProcess.class, 128);
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                ObjectStoreProcess.ENDPOINT, endpoint().toString(),
                ObjectStoreProcess.FOLDER, data.toString(),
                ObjectStoreProcess.ACCESS_KEY, accessKey(),
                ObjectStoreProcess.SECRET_KEY, secretKey());
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(data);
    }

    /** Without a signature the answer is a refusal, which shows as well that somebody is there. */
    @Override
    boolean answers() {
        return probe.status().isPresent();
    }
}
