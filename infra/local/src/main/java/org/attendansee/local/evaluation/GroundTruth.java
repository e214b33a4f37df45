package org.attendansee.local.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attendansee.local.stack.StackException;

/**
 * Where the faces of photographs truly are.
 *
 * @param faces by the path of the photograph, in the order of the file; a photograph without faces has an empty list
 */
public record GroundTruth(Map<String, List<TrueFace>> faces) {

    private static final int COLUMNS = 6;

    /**
     * Reads lines of six values with tabs between them: file, kind, x, y, width, height, in pixels of the upright
     * original. The kind is {@code box}, {@code pt} for the tip of a nose, or {@code none} for a photograph without
     * faces. Lines that begin with {@code #} are comments.
     *
     * @throws StackException when a line is none of that
     */
    public static GroundTruth read(Path file) {
        Map<String, List<TrueFace>> faces = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, file + ", line " + number, faces);
            }
        }
        return new GroundTruth(faces);
    }

    /** The faces of one photograph; none when the photograph is not known. */
    public List<TrueFace> of(String photo) {
        return faces.getOrDefault(photo, List.of());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The true faces in " + file + " cannot be read", e);
        }
    }

    private static void add(String line, String place, Map<String, List<TrueFace>> faces) {
        String[] values = line.split("\t", -1);
        if (values.length < COLUMNS) {
            throw new StackException(place + " has " + values.length + " values, not file, kind, x, y, width, height");
        }
        List<TrueFace> ofPhoto = faces.computeIfAbsent(values[0], photo -> new ArrayList<>());
        switch (values[1]) {
            case "box" ->
                ofPhoto.add(new TrueFace(
                        number(values[2], place),
                        number(values[3], place),
                        side(values[4], place),
                        side(values[5], place)));
            case "pt" -> ofPhoto.add(new TrueFace(number(values[2], place), number(values[3], place), 0, 0));
            case "none" -> {}
            default -> throw new StackException(place + " is of kind " + values[1] + ", not box, pt or none");
        }
    }

    private static double side(String value, String place) {
        double side = number(value, place);
        if (!(side > 0)) {
            throw new StackException(place + " has a box with a side of " + value);
        }
        return side;
    }

    private static double number(String value, String place) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new StackException(place + " has " + value + " where a number should be", e);
        }
    }
}
