package org.attendansee.common.storage;

import io.minio.BucketExistsArgs;
import io.minio.Checksum;
import io.minio.CopyObjectArgs;
import io.minio.Directive;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.ObjectWriteResponse;
import io.minio.PutObjectAPIArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.Result;
import io.minio.SourceObject;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Speaks S3 to MinIO or any other server. */
final class MinioObjectStore implements ObjectStore {

    private static final Set<String> ALREADY_THERE = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private static final Set<String> NOT_THERE = Set.of("NoSuchKey", "PreconditionFailed");

    private final MinioClient client;
    private final MinioAsyncClient uploader;
    private final MinioClient signer;
    private final String bucket;

    /**
     * @param uploader the same client as {@code client}, with what that does not offer
     * @param signer knows the server by the address that clients outside use, which their requests' signatures contain;
     *     it is never called
     */
    MinioObjectStore(MinioClient client, MinioAsyncClient uploader, MinioClient signer, String bucket) {
        this.client = client;
        this.uploader = uploader;
        this.signer = signer;
        this.bucket = bucket;
    }

    /**
     * The client would read the file twice more for checksums that are known by now. That of the payload is among the
     * signed headers, so the signature covers the bytes without being made of them.
     */
    @Override
    public void put(String key, Path file, String sha256, String contentType) {
        Http.Headers checksum = new Http.Headers(
                Http.Headers.X_AMZ_CONTENT_SHA256,
                Checksum.UNSIGNED_PAYLOAD,
                Http.Headers.X_AMZ_CHECKSUM_SHA256,
                Checksum.base64String(Checksum.hexStringToSum(sha256)));
        call("store " + key, () -> {
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
                return uploader.putObject(PutObjectAPIArgs.builder()
                                .bucket(bucket)
                                .object(key)
                                .file(content, content.length())
                                .headers(checksum)
                                .contentType(contentType)
                                .build())
                        .join();
            } catch (CompletionException e) {
                uploader.throwMinioException(e);
                throw e;
            } catch (IOException e) {
                throw new MinioException(e);
            }
        });
    }

    @Override
    public String put(String key, byte[] bytes, String contentType) {
        ObjectWriteResponse response = call(
                "store " + key,
                () -> client.putObject(PutObjectArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .data(bytes, bytes.length)
                        .contentType(contentType)
                        .build()));
        return unquoted(response.etag());
    }

    @Override
    public StoredObject get(String key) {
        return open(GetObjectArgs.builder().bucket(bucket).object(key).build());
    }

    @Override
    public StoredObject get(String key, String etag, long offset, long length) {
        return open(GetObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .matchETag(etag)
                .offset(offset)
                .length(length)
                .build());
    }

    private StoredObject open(GetObjectArgs wanted) {
        GetObjectResponse response = call("read " + wanted.object(), () -> client.getObject(wanted));
        long size = Long.parseLong(Objects.requireNonNull(response.headers().get("Content-Length")));
        String contentType = Objects.requireNonNullElse(response.headers().get("Content-Type"), "");
        String etag = unquoted(Objects.requireNonNull(response.headers().get("ETag")));
        return new StoredObject(response, size, contentType, etag);
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    /** The client is given the size as well, or it would ask the server for it first. */
    @Override
    public void copy(String sourceKey, StoredObject version, String targetKey, String contentType) {
        SourceObject source =
                SourceObject.builder().bucket(bucket).object(sourceKey).build();
        call(
                "copy %s to %s".formatted(sourceKey, targetKey),
                () -> client.copyObject(CopyObjectArgs.builder()
                        .bucket(bucket)
                        .object(targetKey)
                        .source(new SourceObject(source, version.sizeBytes(), version.etag()))
                        .metadataDirective(Directive.REPLACE)
                        .headers(Map.of("Content-Type", contentType))
                        .build()));
    }

    @Override
    public URI presignPut(String key, Duration lifetime) {
        return URI.create(call(
                "sign a request for " + key,
                () -> signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                        .method(Http.Method.PUT)
                        .bucket(bucket)
                        .object(key)
                        .expiry(Math.toIntExact(lifetime.toSeconds()))
                        .build())));
    }

    @Override
    public void delete(String key) {
        call("delete " + key, () -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return key;
        });
    }

    @Override
    public void deleteAll(String keyPrefix) {
        call("delete everything under " + keyPrefix, () -> {
            List<DeleteRequest.Object> found = list(keyPrefix);
            for (Result<DeleteResult.Error> refusal : client.removeObjects(
                    RemoveObjectsArgs.builder().bucket(bucket).objects(found).build())) {
                DeleteResult.Error error = refusal.get();
                throw new MinioException("%s was not deleted: %s".formatted(error.objectName(), error.message()));
            }
            return keyPrefix;
        });
    }

    private List<DeleteRequest.Object> list(String keyPrefix) throws MinioException {
        List<DeleteRequest.Object> found = new ArrayList<>();
        for (Result<Item> item : items(keyPrefix)) {
            found.add(new DeleteRequest.Object(item.get().objectName()));
        }
        return found;
    }

    /** Whatever lies in the folder before sorts before its name with a {@code 0}, which follows the slash. */
    @Override
    public List<String> folders(String keyPrefix, String after, int limit) {
        String start = after.isEmpty() ? after : after.substring(0, after.length() - 1) + (char) ('/' + 1);
        return call("list the folders of " + keyPrefix, () -> {
            List<String> found = new ArrayList<>();
            for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(keyPrefix)
                    .startAfter(start)
                    .maxKeys(limit)
                    .build())) {
                Item item = result.get();
                if (item.isDir()) {
                    found.add(item.objectName());
                }
                if (found.size() == limit) {
                    break;
                }
            }
            return found;
        });
    }

    @Override
    public Optional<Instant> newest(String keyPrefix) {
        return call("list " + keyPrefix, () -> {
            List<Instant> times = new ArrayList<>();
            for (Result<Item> item : items(keyPrefix)) {
                times.add(item.get().lastModified().toInstant());
            }
            return times.stream().max(Comparator.naturalOrder());
        });
    }

    private Iterable<Result<Item>> items(String keyPrefix) {
        return client.listObjects(ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(keyPrefix)
                .recursive(true)
                .build());
    }

    @Override
    public void prepare() {
        call("prepare bucket " + bucket, () -> {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                makeBucket();
            }
            return bucket;
        });
    }

    /** Two services may find the bucket missing at the same moment; the second to create it is content. */
    private void makeBucket() throws MinioException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        } catch (ErrorResponseException e) {
            if (!ALREADY_THERE.contains(e.errorResponse().code())) {
                throw e;
            }
        }
    }

    /** The client reports a refused connection as an unchecked exception, and all else as a checked one. */
    private static <T> T call(String action, S3Call<T> call) {
        try {
            return call.execute();
        } catch (ErrorResponseException e) {
            if (NOT_THERE.contains(e.errorResponse().code())) {
                throw new ObjectNotFoundException(action, e);
            }
            throw new ObjectStoreUnavailableException(action, e);
        } catch (MinioException | IllegalStateException e) {
            throw new ObjectStoreUnavailableException(action, e);
        }
    }

    @FunctionalInterface
    private interface S3Call<T> {
        T execute() throws MinioException;
    }
}
