package org.attendansee.local.demo;

import java.util.List;
import java.util.UUID;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.client.PhotoView.Box;
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

    /** A detection is right when its centre is this close to the true one, relative to the size of the face. */
    private static final double CENTRE_TOLERANCE = 0.4;

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
        return truth == null
                ? Integer.toString(photo.faceCount())
                : "%d of %d".formatted(found(truth, photo), truth.size()) + falseFaces(truth, photo);
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

    private static long found(List<FaceBox> truth, PhotoView photo) {
        return truth.stream()
                .filter(face -> photo.faces().stream().anyMatch(found -> isAt(found.box(), face)))
                .count();
    }

    private static String falseFaces(List<FaceBox> truth, PhotoView photo) {
        long wrong = photo.faces().stream()
                .filter(found -> truth.stream().noneMatch(face -> isAt(found.box(), face)))
                .count();
        return wrong == 0 ? "" : " + %d false".formatted(wrong);
    }

    private static boolean isAt(Box found, FaceBox face) {
        double dx = (found.x() + found.width() / 2.0) - (face.x() + face.width() / 2.0);
        double dy = (found.y() + found.height() / 2.0) - (face.y() + face.height() / 2.0);
        return Math.abs(dx) <= CENTRE_TOLERANCE * face.width() && Math.abs(dy) <= CENTRE_TOLERANCE * face.height();
    }
}
