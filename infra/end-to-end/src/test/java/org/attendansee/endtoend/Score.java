package org.attendansee.endtoend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attendansee.local.client.PhotoView.Box;
import org.attendansee.local.client.PhotoView.Face;
import org.attendansee.local.lecturehall.FaceBox;

/** How well detections agree with the truth. Each true face is matched by at most one detection. */
record Score(int found, int missed, int wrong) {

    static final Score NOTHING = new Score(0, 0, 0);

    /** A detection is right when its centre is this close to the true one, relative to the size of the true face. */
    private static final double CENTRE_TOLERANCE = 0.4;

    static Score of(List<FaceBox> truth, List<Face> detections) {
        List<Face> unmatched = new ArrayList<>(detections);
        int found = 0;
        for (FaceBox face : truth) {
            Optional<Face> match = unmatched.stream()
                    .filter(detection -> distance(face, detection.box()) <= CENTRE_TOLERANCE)
                    .min(Comparator.comparingDouble(detection -> distance(face, detection.box())));
            if (match.isPresent()) {
                unmatched.remove(match.get());
                found++;
            }
        }
        return new Score(found, truth.size() - found, unmatched.size());
    }

    Score plus(Score other) {
        return new Score(found + other.found, missed + other.missed, wrong + other.wrong);
    }

    double recall() {
        return (double) found / (found + missed);
    }

    double precision() {
        return (double) found / (found + wrong);
    }

    /** The larger of the distances along both axes, in widths and heights of the true face. */
    private static double distance(FaceBox face, Box box) {
        double dx = (box.x() + box.width() / 2.0) - (face.x() + face.width() / 2.0);
        double dy = (box.y() + box.height() / 2.0) - (face.y() + face.height() / 2.0);
        return Math.max(Math.abs(dx) / face.width(), Math.abs(dy) / face.height());
    }
}
