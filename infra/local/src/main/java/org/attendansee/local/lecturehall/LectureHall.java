package org.attendansee.local.lecturehall;

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
        List<Boolean> taken = takenPlaces(seating, random);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        List<FaceBox> faces = new ArrayList<>(students);
        try (Brush brush = Brush.on(image)) {
            RoomPainter room = new RoomPainter(brush, seating);
            DeskPainter desk = new DeskPainter(brush, seating);
            room.paintWalls();
            for (int row = seating.rows() - 1; row >= 0; row--) {
                room.paintStep(row);
                List<Student> seated =
                        seat(seating.places(row), taken.subList(row * seating.columns(), taken.size()), random);
                seated.forEach(student -> paintBehindDesk(brush, student, random));
                desk.paint(row);
                seated.forEach(student -> paintOnDesk(brush, desk, student, random));
                seated.forEach(student -> faces.add(student.faceBox()));
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

    private static List<Student> seat(List<Place> places, List<Boolean> taken, Random random) {
        List<Student> seated = new ArrayList<>();
        for (int column = 0; column < places.size(); column++) {
            if (taken.get(column)) {
                seated.add(Student.random(places.get(column), random));
            }
        }
        return seated;
    }

    private static void paintBehindDesk(Brush brush, Student student, Random random) {
        Place head = student.head();
        try (Brush there = brush.at(head.x(), head.y(), head.face(), 0)) {
            new StudentPainter(there, student.looks(), random).paintBehindDesk();
        }
    }

    private static void paintOnDesk(Brush brush, DeskPainter desk, Student student, Random random) {
        Place seat = student.seat();
        try (Brush there = brush.at(student.head().x(), seat.y(), seat.face(), 0)) {
            if (student.atLaptop()) {
                desk.paintLaptop(there);
            } else {
                desk.paintNotes(there, 0.5 * random.nextDouble() - 0.25);
                new StudentPainter(there, student.looks(), random).paintArms();
            }
        }
    }
}
