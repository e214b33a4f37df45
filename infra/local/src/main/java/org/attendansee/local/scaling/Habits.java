package org.attendansee.local.scaling;

/**
 * What lecture cameras do. All lectures begin on the hour, and so do their cameras: the rush.
 *
 * @param rushSeconds within which every camera sends its first photograph of the hour, evenly
 * @param photosPerLecture of one camera, the first with all others
 * @param lectureMinutes over which they are spread
 * @param lecturesPerDay in the room of a camera
 * @param daysPerYear with lectures
 * @param facesPerPhoto on average
 */
record Habits(
        double rushSeconds,
        int photosPerLecture,
        double lectureMinutes,
        int lecturesPerDay,
        int daysPerYear,
        int facesPerPhoto) {

    /** A photograph every four minutes of lectures of 48 minutes, six a day, 180 days a year, of 60 faces. */
    static final Habits USUAL = new Habits(60, 12, 48, 6, 180, 60);

    int photosPerDay() {
        return photosPerLecture * lecturesPerDay;
    }

    /** Of one camera, while a lecture goes on. */
    double photosPerSecond() {
        return photosPerLecture / (60 * lectureMinutes);
    }
}
