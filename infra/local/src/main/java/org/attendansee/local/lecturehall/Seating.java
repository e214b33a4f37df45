package org.attendansee.local.lecturehall;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of places that rise towards the back, seen from the lectern. Lengths are in pixels; the first row is the
 * nearest.
 *
 * @param width of the picture
 * @param height of the picture
 * @param rows how many
 * @param columns places in a row
 * @param nearestFace the width of a face in the first row
 */
record Seating(int width, int height, int rows, int columns, double nearestFace) {

    /** Faces are never narrower than this share of the longer side, lest the cascade miss them: 27 px in 1280. */
    static final double SMALLEST_FACE = 27.0 / 1280;

    private static final double LARGEST_FACE = 0.075;

    /** How much farther away each row is than the one before it, as a share of the distance of the first. */
    private static final double ROW_DEPTH = 0.1;

    /** In widths of a face: from neighbour to neighbour, and from row to row. */
    private static final double PLACE_WIDTH = 2.35;

    /** What is free at either end of a row, in places. */
    private static final double BESIDE_ROW = 0.9;

    private static final double ROW_RISE = 2.8;

    /** In widths of a face: what is seen above the last row's faces and below those of the first. */
    private static final double ABOVE_LAST = 1.1;

    private static final double BELOW_FIRST = 2.15;

    private static final double SEATED_SHARE_OF_WIDTH = 0.97;
    private static final double WALL_SHARE_OF_HEIGHT = 0.15;
    private static final double MOST_OCCUPIED = 0.93;
    private static final int MOST_ROWS = 12;

    /** Where a face is: its middle and its width. */
    record Place(double x, double y, double face) {}

    /** The arrangement that shows the last row largest. */
    static Seating forStudents(int students, int width, int height) {
        Seating best = new Seating(width, height, 1, 1, 0);
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            int columns = Math.max(1, (int) Math.ceil(students / (MOST_OCCUPIED * rows)));
            Seating seating = new Seating(width, height, rows, columns, fittingFace(width, height, rows, columns));
            if (seating.face(rows - 1) > best.face(best.rows - 1)) {
                best = seating;
            }
        }
        double smallest = SMALLEST_FACE * Math.max(width, height);
        if (best.face(best.rows - 1) < smallest) {
            throw new IllegalArgumentException(
                    "%d students do not fit into %d x %d pixels: faces in the last row would be %.0f pixels wide, detectors need %.0f"
                            .formatted(students, width, height, best.face(best.rows - 1), smallest));
        }
        return best;
    }

    private static double fittingFace(int width, int height, int rows, int columns) {
        double byWidth = SEATED_SHARE_OF_WIDTH * width / ((columns + (rows > 1 ? 0.5 : 0)) * PLACE_WIDTH);
        double faces = BELOW_FIRST + ABOVE_LAST * nearness(rows - 1) + ROW_RISE * riseInFaces(rows - 1);
        double byHeight = height * (1 - WALL_SHARE_OF_HEIGHT) / faces;
        return Math.min(LARGEST_FACE * width, Math.min(byWidth, byHeight));
    }

    /** The size of things at the given row, fractional or beyond the last, as a share of their size at the first. */
    static double nearness(double row) {
        return 1 / (1 + ROW_DEPTH * row);
    }

    private static double riseInFaces(int row) {
        double rise = 0;
        for (int i = 0; i < row; i++) {
            rise += (nearness(i) + nearness(i + 1)) / 2;
        }
        return rise;
    }

    double face(double row) {
        return nearestFace * nearness(row);
    }

    /** How high up in the picture the faces of a row are. */
    double faceLine(int row) {
        return height - nearestFace * (BELOW_FIRST + ROW_RISE * riseInFaces(row));
    }

    /** Half the width of a row of desks, which reach from wall to wall. */
    double halfDesk(double row) {
        return face(row) * PLACE_WIDTH * (columns / 2.0 + BESIDE_ROW);
    }

    /** Every second row is shifted, so that people look between the heads before them. */
    List<Place> places(int row) {
        double shift = rows == 1 ? 0 : (row % 2 == 0 ? -0.25 : 0.25);
        List<Place> places = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double fromMiddle = column - (columns - 1) / 2.0 + shift;
            places.add(new Place(width / 2.0 + fromMiddle * PLACE_WIDTH * face(row), faceLine(row), face(row)));
        }
        return places;
    }
}
