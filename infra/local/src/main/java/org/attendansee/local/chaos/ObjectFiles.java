package org.attendansee.local.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Reads the objects of images where the object store keeps them, while it may delete some of them. */
final class ObjectFiles extends SimpleFileVisitor<Path> {

    private final Path bucket;
    private final Map<String, String> sha256ByKey = new HashMap<>();

    private ObjectFiles(Path bucket) {
        this.bucket = bucket;
    }

    /** @param bucket the folder of the bucket: a file for each object, named by its key */
    static Map<String, String> sha256ByKey(Path bucket) throws IOException {
        ObjectFiles files = new ObjectFiles(bucket);
        Files.walkFileTree(bucket.resolve("images"), files);
        return files.sha256ByKey;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            sha256ByKey.put(bucket.relativize(file).toString(), DigestUtils.sha256Hex(content));
            return FileVisitResult.CONTINUE;
        } catch (IOException e) {
            return visitFileFailed(file, e);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }
}
