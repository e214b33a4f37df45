package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attendansee.local.bench.BenchPhotos.Photo;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPhotosTest {

    @Test
    void takesThePicturesOfAFolderRoundAndRound(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("b.JPG"), new byte[] {2});
        Files.write(folder.resolve("a.png"), new byte[] {1});
        Files.write(folder.resolve("truth.tsv"), new byte[] {3});

        BenchPhotos photos = BenchPhotos.of(folder);

        assertThat(photos.all()).extracting(Photo::name).containsExactly("a.png", "b.JPG");
        assertThat(photos.get(5).content()).containsExactly(2);
    }

    @Test
    void keepsPhotographsOfTheSameNameApart(@TempDir Path folder) throws Exception {
        BenchPhotos photos =
                new BenchPhotos(List.of(new Photo("a.jpg", new byte[] {1}), new Photo("A.jpg", new byte[] {2})));

        List<Path> files = photos.writeTo(folder);

        assertThat(files).hasSize(2).doesNotHaveDuplicates();
        assertThat(files.get(1)).hasBinaryContent(new byte[] {2});
    }

    @Test
    void needsAPhotograph(@TempDir Path empty) {
        assertThatThrownBy(() -> BenchPhotos.of(empty)).isInstanceOf(StackException.class);
    }

    @Test
    void drawsAsManyFacesAsAskedFor() {
        DrawnPhoto crowd = new Crowd(1280, 960, 2, 9, 1).draw();

        assertThat(crowd.faces()).hasSize(9).allMatch(face -> face.x() + face.width() <= 1280);
        assertThat(crowd.faces()).anyMatch(face -> face.x() > 640).anyMatch(face -> face.y() > 480);
        assertThat(crowd.image().getWidth()).isEqualTo(1280);
    }

    @Test
    void drawsCrowdsOfNobody() {
        assertThat(new Crowd(1280, 960, 2, 0, 1).draw().faces()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Crowd(1280, 960, 2, -1, 1));
    }
}
