package org.attendansee.local.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.jspecify.annotations.Nullable;

/** Makes any number of photographs of a few drawings, each of which is drawn once. */
final class PhotoMint {

    /** What photographs are called that end in the middle: no decoder can open them. */
    static final String DAMAGED = "damaged";

    /** What photographs are called that keep a worker busy, and of which some kill theirs. */
    static final String HEAVY = "heavy";

    private final List<Drawing> drawings = List.of(
            new Drawing("small-4", new LectureHall(960, 540, 4, 1)),
            new Drawing("small-6", new LectureHall(960, 540, 6, 2)),
            new Drawing("small-8", new LectureHall(960, 540, 8, 3)),
            new Drawing("full-hd-6", LectureHall.fullHd(6, 4)),
            new Drawing("full-hd-12", LectureHall.fullHd(12, 5)));
    private final AtomicInteger count = new AtomicInteger();
    private @Nullable Drawing heavy;

    /** How many drawings there are. {@link #next()} shows each once before it shows one again. */
    int variants() {
        return drawings.size();
    }

    MintedPhoto next() {
        return drawings.get(count.getAndIncrement() % drawings.size()).next();
    }

    /** One of 12 megapixels, with which a worker is busy for a while. */
    synchronized MintedPhoto heavy() {
        if (heavy == null) {
            heavy = new Drawing(HEAVY, LectureHall.twelveMegapixels(24, 6));
        }
        return heavy.next();
    }

    /** One that ends in the middle. */
    MintedPhoto damaged() {
        byte[] whole = next().content();
        return new MintedPhoto(DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    }

    private record Drawing(String variant, UniquePhotos photos) {

        Drawing(String variant, LectureHall hall) {
            this(variant, new UniquePhotos(hall.draw()));
        }

        MintedPhoto next() {
            return new MintedPhoto(variant, photos.next().bytes());
        }
    }
}
