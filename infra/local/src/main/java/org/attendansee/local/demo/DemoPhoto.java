package org.attendansee.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;
import org.attendansee.local.lecturehall.LectureHall;
import org.jspecify.annotations.Nullable;

/**
 * A photograph to upload.
 *
 * @param content the encoded picture
 * @param truth where the faces are; absent when nobody knows
 */
record DemoPhoto(String name, byte[] content, @Nullable List<FaceBox> truth) {

    private static final Set<String> PICTURE_ENDINGS =
            Set.of("jpg", "jpeg", "png", "webp", "heic", "heif", "avif", "gif", "bmp", "tif", "tiff");
    private static final float JPEG_QUALITY = 0.9f;

    /** Where photographs come from; each is made or read when it is asked for, never all at once. */
    @FunctionalInterface
    interface Source {
        DemoPhoto get();
    }

    /** Six lecture halls at 1080p and two at 12 megapixels. */
    static List<Source> drawn() {
        List<LectureHall> halls = Stream.concat(
                        IntStream.rangeClosed(1, 6).mapToObj(i -> LectureHall.fullHd(8 + 6 * i, i)),
                        IntStream.rangeClosed(7, 8).mapToObj(i -> LectureHall.twelveMegapixels(6 * (i - 2), i)))
                .toList();
        return halls.stream().<Source>map(hall -> () -> draw(hall)).toList();
    }

    /** The pictures that lie in a folder, by name. */
    static List<Source> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DemoPhoto::looksLikePicture)
                    .sorted()
                    .<Source>map(file -> () -> read(file))
                    .toList();
        }
    }

    private static DemoPhoto draw(LectureHall hall) {
        DrawnPhoto photo = hall.draw();
        String name = "hall-%d-%dx%d.jpg".formatted(hall.seed(), hall.width(), hall.height());
        return new DemoPhoto(name, photo.toJpeg(JPEG_QUALITY), photo.faces());
    }

    private static DemoPhoto read(Path file) {
        try {
            return new DemoPhoto(file.getFileName().toString(), Files.readAllBytes(file), null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean looksLikePicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && PICTURE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
