package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectStoreServerIT {

    private static final String BUCKET = "photos";

    @TempDir
    private static Path folder;

    private ObjectStoreServer objectStore;
    private MinioClient client;

    @BeforeAll
    void start() throws Exception {
        objectStore = new ObjectStoreServer(folder, StackPorts.free().objectStore(), Secrets.generate());
        objectStore.start();
        client = client(objectStore.accessKey(), objectStore.secretKey());
        client.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
    }

    @AfterAll
    void stop() {
        objectStore.stop();
    }

    @Test
    void keepsAStoredObjectWhenItIsKilled() throws Exception {
        byte[] photo = randomBytes(5_000_000);
        put("images/1/original", photo);

        objectStore.kill();
        objectStore.start();

        try (GetObjectResponse stored = client.getObject(GetObjectArgs.builder()
                .bucket(BUCKET)
                .object("images/1/original")
                .build())) {
            assertThat(stored.headers().get("Content-Type")).isEqualTo("image/jpeg");
            assertThat(stored.readAllBytes()).isEqualTo(photo);
        }
    }

    @Test
    void listsWhatIsStoredAndForgetsWhatIsDeleted() throws Exception {
        put("images/2/original", randomBytes(10));
        put("images/2/crops", randomBytes(10));

        client.removeObject(RemoveObjectArgs.builder()
                .bucket(BUCKET)
                .object("images/2/original")
                .build());

        assertThat(keys()).contains("images/2/crops").doesNotContain("images/2/original");
    }

    @Test
    void refusesAWrongSecretKey() {
        MinioClient stranger = client(objectStore.accessKey(), "wrong-secret");

        assertThatThrownBy(() -> list(stranger))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.errorResponse().code()).isEqualTo("SignatureDoesNotMatch"));
    }

    @Test
    void refusesAnUnknownAccessKeyAndNoKeyAtAll() {
        MinioClient stranger = client("unknown", objectStore.secretKey());
        MinioClient anonymous = MinioClient.builder()
                .endpoint(objectStore.endpoint().toString())
                .region("us-east-1")
                .build();

        assertThatThrownBy(() -> list(stranger)).isInstanceOf(ErrorResponseException.class);
        assertThatThrownBy(() -> list(anonymous)).isInstanceOf(ErrorResponseException.class);
    }

    private void put(String key, byte[] content) throws Exception {
        client.putObject(PutObjectArgs.builder()
                .bucket(BUCKET)
                .object(key)
                .data(content, content.length)
                .contentType("image/jpeg")
                .build());
    }

    private List<String> keys() throws Exception {
        return list(client);
    }

    private static List<String> list(MinioClient client) throws Exception {
        List<String> keys = new ArrayList<>();
        for (Result<Item> item : client.listObjects(
                ListObjectsArgs.builder().bucket(BUCKET).recursive(true).build())) {
            keys.add(item.get().objectName());
        }
        return keys;
    }

    private MinioClient client(String accessKey, String secretKey) {
        return MinioClient.builder()
                .endpoint(objectStore.endpoint().toString())
                .region("us-east-1")
                .credentials(accessKey, secretKey)
                .build();
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
