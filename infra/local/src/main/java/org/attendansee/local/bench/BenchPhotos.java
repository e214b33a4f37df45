package org.attendansee.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.stack.StackException;

/**
 * Photographs that a benchmark goes round.
 *
 * @param all at least one, no two of the same content
 */
public record BenchPhotos(List<Photo> all) {

    private static final float QUALITY = 0.9f;
    private static final String PICTURES = "(?i).*\\.(jpe?g|png|webp)";

    /** @param content handed over, not copied */
    public record Photo(String name, byte[] content) {}

    public BenchPhotos {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new StackException("There is no photograph to measure with");
        }
    }

    /** @param drawing makes the photograph of a seed, from 1 */
    public static BenchPhotos drawn(int count, LongFunction<DrawnPhoto> drawing) {
        return new BenchPhotos(LongStream.rangeClosed(1, count)
                .mapToObj(seed -> new Photo(
                        "drawn-%d.jpg".formatted(seed), drawing.apply(seed).toJpeg(QUALITY)))
                .toList());
    }

    /** The pictures that lie in a folder, by name. */
    public static BenchPhotos of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Photo> photos = new ArrayList<>();
            for (Path file : files.sorted()
                    .filter(file -> file.getFileName().toString().matches(PICTURES))
                    .toList()) {
                photos.add(new Photo(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return new BenchPhotos(photos);
        } catch (IOException e) {
            throw new UncheckedIOException("The photographs in " + folder + " cannot be read", e);
        }
    }

    /** Of one of them, the number taken round the list. */
    public Photo get(int number) {
        return all.get(Math.floorMod(number, all.size()));
    }

    public int size() {
        return all.size();
    }

    /** Writes each into a folder; returns where, in their order. */
    public List<Path> writeTo(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Photo photo : all) {
            files.add(Files.write(
                    folder.resolve(
                            "%05d-%s".formatted(files.size(), photo.name().toLowerCase(Locale.ROOT))),
                    photo.content()));
        }
        return files;
    }
}
