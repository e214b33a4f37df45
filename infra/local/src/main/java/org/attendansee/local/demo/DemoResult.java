package org.attendansee.local.demo;

import java.util.List;
import java.util.UUID;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.evaluation.Figures;
import org.attendansee.local.evaluation.Matching;
import org.attendansee.local.evaluation.TrueFace;
import org.attendansee.local.lecturehall.FaceBox;
import org.jspecify.annotations.Nullable;

/**
 * What became of one photograph.
 *
 * @param imageId absent when the API refused the photograph
 * @param refusal why it did
 * @param truth where the faces are; absent when nobody knows
 * @param photo the photograph with its faces, once it is finished
 */
record DemoResult(
        String name,
        @Nullable UUID imageId,
        @Nullable String refusal,
        @Nullable List<FaceBox> truth,
        @Nullable PhotoView photo) {

    DemoResult finished(PhotoView view) {
        return new DemoResult(name, imageId, refusal, truth, view);
    }

    boolean isProcessed() {
        return photo != null && photo.isProcessed();
    }

    String size() {
        return photo == null ? "" : photo.width() + " x " + photo.height();
    }

    /** Such as {@code 52 of 52} when the truth is known, else just the number. */
    String faces() {
        if (photo == null || !photo.isProcessed()) {
            return "";
        }
        return truth == null ? Integer.toString(photo.faceCount()) : facesOf(truth, photo);
    }

    String detector() {
        return photo == null || photo.detection() == null
                ? ""
                : photo.detection().detector();
    }

    String worker() {
        return photo == null || photo.detection() == null
                ? ""
                : photo.detection().workerId();
    }

    String milliseconds() {
        return photo == null || photo.detection() == null
                ? ""
                : Long.toString(photo.detection().millis());
    }

    /** Why there are no faces; empty when there are. */
    String trouble() {
        if (refusal != null) {
            return refusal;
        }
        return photo == null || photo.failure() == null ? "" : photo.failure().message();
    }

    private static String facesOf(List<FaceBox> truth, PhotoView photo) {
        Figures figures = Figures.of(Matching.of(
                truth.stream().map(TrueFace::of).toList(),
                List.of(),
                photo.faces().stream().map(PhotoView.Face::found).toList()));
        String found = "%d of %d".formatted(figures.found(), truth.size());
        return figures.wrong() == 0 ? found : found + " + %d false".formatted(figures.wrong());
    }
}
