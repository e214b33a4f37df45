package org.attendansee.local.lecturehall;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attendansee.local.lecturehall.Seating.Place;

/**
 * A lecture hall seen from the lectern, with a student behind a desk for every face. The same hall always looks the
 * same.
 *
 * @param width of the photo, in pixels
 * @param height of the photo, in pixels
 * @param students how many there are, all of them in view; as many as detectors can still tell apart
 * @param seed of who they are and where they sit
 */
public record LectureHall(int width, int height, int students, long seed) {

    private static final int SMALLEST_SIDE = 480;
    private static final int LARGEST_SIDE = 8192;

    /** How far a face may be from the middle of its place, and how its size may differ, as shares of its width. */
    private static final double SWAY = 0.16;

    private static final double NOD = 0.08;
    private static final double GROWTH = 0.05;

    /** What a detector frames, in widths of a face from the middle. */
    private static final Rectangle2D FRAMED = new Rectangle2D.Double(-0.5, -0.56, 1.0, 1.26);

    /** @throws IllegalArgumentException if so many faces would be too small in a photo of that size */
    public LectureHall {
        if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LARGEST_SIDE) {
            throw new IllegalArgumentException("A photo has sides of %d to %d pixels, not %d x %d"
                    .formatted(SMALLEST_SIDE, LARGEST_SIDE, width, height));
        }
        if (students < 1) {
            throw new IllegalArgumentException("A lecture needs at least one student, not " + students);
        }
        Seating.forStudents(students, width, height);
    }

    /** A hall in a photo of 1920 x 1080 pixels. */
    public static LectureHall fullHd(int students, long seed) {
        return new LectureHall(1920, 1080, students, seed);
    }

    /** A hall in a photo of 4000 x 3000 pixels. */
    public static LectureHall twelveMegapixels(int students, long seed) {
        return new LectureHall(4000, 3000, students, seed);
    }

    public DrawnPhoto draw() {
        Random random = new Random(seed);
        Seating seating = Seating.forStudents(students, width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        List<FaceBox> faces = new ArrayList<>(students);
        List<Boolean> taken = takenPlaces(seating, random);
        try (Brush brush = Brush.on(image)) {
            RoomPainter room = new RoomPainter(brush, seating);
            room.paintWalls();
            for (int row = seating.rows() - 1; row >= 0; row--) {
                room.paintStep(row);
                List<Place> places = seating.places(row);
                for (int column = 0; column < places.size(); column++) {
                    if (taken.get(row * places.size() + column)) {
                        faces.add(seat(brush, places.get(column), random));
                    }
                }
                room.paintDesk(row);
            }
        }
        new Sensor(seed).expose(image);
        return new DrawnPhoto(image, faces);
    }

    private List<Boolean> takenPlaces(Seating seating, Random random) {
        List<Boolean> taken = new ArrayList<>(Collections.nCopies(seating.rows() * seating.columns(), false));
        Collections.fill(taken.subList(0, students), true);
        Collections.shuffle(taken, random);
        return taken;
    }

    private static FaceBox seat(Brush brush, Place place, Random random) {
        Appearance looks = Appearance.random(random);
        double x = place.x() + SWAY * place.face() * (2 * random.nextDouble() - 1);
        double y = place.y() + NOD * place.face() * (2 * random.nextDouble() - 1);
        double face = place.face() * (1 + GROWTH * (2 * random.nextDouble() - 1));
        try (Brush student = brush.at(x, y, face, 0)) {
            StudentPainter.paint(student, looks, random);
        }
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.rotate(looks.tilt());
        placed.scale(face, face);
        return upright(placed);
    }

    /** A tilted head is framed around its middle by a box that is not. */
    private static FaceBox upright(AffineTransform placed) {
        double[] middle = {FRAMED.getCenterX(), FRAMED.getCenterY()};
        placed.transform(middle, 0, middle, 0, 1);
        double unit = Math.sqrt(placed.getDeterminant());
        int width = (int) Math.round(FRAMED.getWidth() * unit);
        int height = (int) Math.round(FRAMED.getHeight() * unit);
        return new FaceBox(
                (int) Math.round(middle[0] - width / 2.0), (int) Math.round(middle[1] - height / 2.0), width, height);
    }
}
