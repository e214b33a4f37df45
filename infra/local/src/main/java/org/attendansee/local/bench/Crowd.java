package org.attendansee.local.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;
import org.attendansee.local.lecturehall.LectureHall;

/**
 * A photograph with more faces than fit into one lecture hall, or with none: several halls beside and above each other.
 *
 * @param width of the photograph, in pixels
 * @param height of the photograph, in pixels
 * @param grid halls in each row, and rows of them
 * @param faces in all halls together, from 0
 * @param seed of who they are
 */
public record Crowd(int width, int height, int grid, int faces, long seed) {

    private static final Color POSTER = new Color(0x8A7F72);

    public Crowd {
        if (grid < 1 || faces < 0) {
            throw new IllegalArgumentException("%d faces do not fit into %d halls".formatted(faces, grid * grid));
        }
    }

    /** A photograph of 1920 x 1080 pixels, of four halls. */
    public static Crowd fullHd(int faces, long seed) {
        return new Crowd(1920, 1080, 2, faces, seed);
    }

    /** A photograph of 4000 x 3000 pixels, of sixteen halls. */
    public static Crowd twelveMegapixels(int faces, long seed) {
        return new Crowd(4000, 3000, 4, faces, seed);
    }

    /** @throws IllegalArgumentException when so many faces would be too small */
    public DrawnPhoto draw() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        List<FaceBox> boxes = new ArrayList<>();
        Graphics2D graphics = image.createGraphics();
        int halls = grid * grid;
        int hallWidth = width / grid;
        int hallHeight = height / grid;
        for (int i = 0; i < halls; i++) {
            int left = i % grid * hallWidth;
            int top = i / grid * hallHeight;
            int students = faces / halls + (i < faces % halls ? 1 : 0);
            DrawnPhoto hall = hall(hallWidth, hallHeight, students, seed * halls + i);
            graphics.drawImage(hall.image(), left, top, null);
            hall.faces()
                    .forEach(box -> boxes.add(new FaceBox(left + box.x(), top + box.y(), box.width(), box.height())));
        }
        graphics.dispose();
        return new DrawnPhoto(image, boxes);
    }

    private static DrawnPhoto hall(int width, int height, int students, long seed) {
        return students == 0 ? empty(width, height, seed) : new LectureHall(width, height, students, seed).draw();
    }

    /** With a poster in front of the only student, because an empty lecture is none. */
    private static DrawnPhoto empty(int width, int height, long seed) {
        DrawnPhoto hall = new LectureHall(width, height, 1, seed).draw();
        Graphics2D graphics = hall.image().createGraphics();
        graphics.setColor(POSTER);
        for (FaceBox face : hall.faces()) {
            graphics.fillRect(face.x() - face.width(), face.y() - face.height(), 3 * face.width(), 3 * face.height());
        }
        graphics.dispose();
        return new DrawnPhoto(hall.image(), List.of());
    }
}
