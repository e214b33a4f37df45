package org.attendansee.local.badinput;

import java.util.List;
import java.util.stream.Stream;

/** More than 500 files, the same at every call. */
public final class BadInputs {

    private final SourcePhoto source = new SourcePhoto();

    /** All files; those of {@link #rotated()} are among them. */
    public List<BadInput> all() {
        return Stream.of(
                        new TruncatedFiles(source).all(),
                        new FlippedBytes(source).all(),
                        new OtherTypes(source).all(),
                        new Bombs(source).all(),
                        new Colours(source).all(),
                        rotated().stream().map(RotatedPhoto::input).toList(),
                        new OddMetadata(source).all(),
                        new OddSizes(source).all(),
                        new Animations(source).all())
                .flatMap(List::stream)
                .toList();
    }

    /** Photographs in all eight orientations of EXIF, with the true faces of the upright picture. */
    public List<RotatedPhoto> rotated() {
        return RotatedPhoto.all(source);
    }
}
