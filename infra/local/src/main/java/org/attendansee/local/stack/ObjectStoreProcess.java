package org.attendansee.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.slf4j.LoggerFactory;

/** The main class of the process behind {@link ObjectStoreServer}: S3Proxy over a folder. */
final class ObjectStoreProcess {

    static final String ENDPOINT = "OBJECT_STORE_ENDPOINT";
    static final String FOLDER = "OBJECT_STORE_FOLDER";
    static final String ACCESS_KEY = "OBJECT_STORE_ACCESS_KEY";
    static final String SECRET_KEY = "OBJECT_STORE_SECRET_KEY";

    /** For requests that are being answered; idle connections would otherwise hold up the stop for half a minute. */
    private static final long STOP_MILLISECONDS = 2_000;

    private ObjectStoreProcess() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        String accessKey = Objects.requireNonNull(environment.get(ACCESS_KEY), ACCESS_KEY);
        String secretKey = Objects.requireNonNull(environment.get(SECRET_KEY), SECRET_KEY);
        BlobStore store = new FilesystemNio2BlobStore(Objects.requireNonNull(environment.get(FOLDER), FOLDER));
        S3Proxy proxy = S3Proxy.builder()
                .endpoint(URI.create(Objects.requireNonNull(environment.get(ENDPOINT), ENDPOINT)))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .blobStore(store)
                .ignoreUnknownHeaders(true)
                .corsRules(anyOrigin())
                .stopTimeout(STOP_MILLISECONDS)
                .build();
        proxy.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(proxy)));
    }

    /** As MinIO does it: a browser may send from any page, but without a signature nothing is taken or given. */
    private static CrossOriginResourceSharing anyOrigin() {
        List<String> all = List.of("*");
        return new CrossOriginResourceSharing(all, List.of("GET", "HEAD", "PUT"), all, List.of("ETag"), "false");
    }

    private static void stop(S3Proxy proxy) {
        try {
            proxy.stop();
        } catch (Exception e) {
            LoggerFactory.getLogger(ObjectStoreProcess.class).warn("The object store did not stop cleanly", e);
        }
    }
}
