package org.attendansee.local.scaling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;

/**
 * What one photograph costs, as measured on one machine; {@code costs.properties} says by which benchmark.
 *
 * @param searchSeconds of a core of a worker, everything included
 * @param acceptsPerSecond of one API instance on a machine of its own
 * @param relaysPerSecond events from the outbox to Kafka
 * @param eventBytes in Kafka, all events of a photograph, one copy
 * @param photoBytes in the object store, as uploaded
 * @param cropBytes in the object store, for each face
 * @param photoRowBytes in PostgreSQL, with its indexes
 * @param faceRowBytes in PostgreSQL, for each face, with its indexes
 */
record Costs(
        double searchSeconds,
        double acceptsPerSecond,
        double relaysPerSecond,
        double eventBytes,
        double photoBytes,
        double cropBytes,
        double photoRowBytes,
        double faceRowBytes) {

    private static final String MEASURED = "costs.properties";

    /**
     * @param file null for what was measured by us
     * @throws StackException when a number is missing, or is none
     */
    static Costs read(@Nullable Path file) {
        Properties numbers = new Properties();
        try (InputStream text = file == null ? Costs.class.getResourceAsStream(MEASURED) : Files.newInputStream(file)) {
            numbers.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The costs cannot be read", e);
        }
        return new Costs(
                number(numbers, "search.seconds"),
                number(numbers, "accepts.per.second"),
                number(numbers, "relays.per.second"),
                number(numbers, "event.bytes"),
                number(numbers, "photo.bytes"),
                number(numbers, "crop.bytes"),
                number(numbers, "photo.row.bytes"),
                number(numbers, "face.row.bytes"));
    }

    private static double number(Properties numbers, String name) {
        String text = numbers.getProperty(name, "");
        try {
            double number = Double.parseDouble(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StackException("%s is no number: '%s'".formatted(name, text));
        }
        throw new StackException("%s must be above 0, not %s".formatted(name, text));
    }
}
