package org.attendansee.local.bench;

/**
 * How much hangs under a class that is measured.
 *
 * @param imagesPerSession photographs of each session
 * @param facesPerImage faces in each photograph; at most one for each student
 */
public record ClassSize(int students, int sessions, int imagesPerSession, int facesPerImage) {

    /** 500 students, 200 sessions, 20,000 photographs, 1,000,000 faces. */
    public static final ClassSize LARGE = new ClassSize(500, 200, 100, 50);

    public ClassSize {
        if (students < 1 || sessions < 1 || imagesPerSession < 1 || facesPerImage < 1) {
            throw new IllegalArgumentException("A class to be measured needs some of everything");
        }
        if (facesPerImage > students) {
            throw new IllegalArgumentException(
                    "Nobody is twice in a photograph, so %d faces need as many students, not %d"
                            .formatted(facesPerImage, students));
        }
    }

    public int images() {
        return sessions * imagesPerSession;
    }

    public int faces() {
        return images() * facesPerImage;
    }
}
