package org.attendansee.local.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A change that nobody has written yet.
 *
 * @param feature the folder that it belongs to, such as {@code roster}
 * @param name what it does, such as {@code students-add-phone}
 */
public record NewChange(String feature, String name) {

    private static final Pattern WORDS = Pattern.compile("([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)");
    private static final String AUTHOR = "attendansee";

    /** What was written, and the id of the changeset in it. */
    public record Written(Path file, String id) {}

    /**
     * @param words such as {@code roster/students-add-phone}
     * @throws NoSuchChangeException when they are not a feature and a name
     */
    public static NewChange parse(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new NoSuchChangeException(
                    "A new change is named FEATURE/NAME in lower case, such as roster/students-add-phone, not "
                            + words);
        }
        return new NewChange(matcher.group(1), matcher.group(2));
    }

    /** Writes the file with the next numbers of its feature, and appends it to the master changelog. */
    public Written writeTo(Changelog changelog) {
        try {
            Path folder = Files.createDirectories(changelog.folder().resolve(feature));
            List<Path> present = sqlFiles(folder);
            String id = "%s-%04d".formatted(feature, lastId(present).orElse(0) + 1);
            String fileName = "%04d-%s.sql".formatted(lastFile(present).orElse(0) + 1, name);
            Path file = folder.resolve(fileName);
            Files.writeString(file, emptyChange(id), StandardOpenOption.CREATE_NEW);
            append(changelog.master(), "  - include: { file: db/changelog/" + feature + "/" + fileName + " }\n");
            return new Written(file, id);
        } catch (IOException e) {
            throw new UncheckedIOException("The new change could not be written", e);
        }
    }

    private static String emptyChange(String id) {
        return """
                --liquibase formatted sql

                --changeset %s:%s
                --comment What changes
                --rollback how it is undone
                """.formatted(AUTHOR, id);
    }

    private static void append(Path master, String line) throws IOException {
        String before = Files.readString(master);
        Files.writeString(master, (before.endsWith("\n") ? before : before + "\n") + line);
    }

    private static List<Path> sqlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }

    private static OptionalInt lastFile(List<Path> files) {
        Pattern number = Pattern.compile("^([0-9]+)-");
        return files.stream()
                .flatMapToInt(file -> numbers(number, file.getFileName().toString()))
                .max();
    }

    /** A file may hold several changesets, so these numbers run ahead of those of the files. */
    private OptionalInt lastId(List<Path> files) {
        Pattern number = Pattern.compile("(?m)^--\\s*changeset\\s+\\S+:" + feature + "-([0-9]+)\\b");
        return files.stream().flatMapToInt(file -> numbers(number, read(file))).max();
    }

    private static IntStream numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().mapToInt(match -> Integer.parseInt(match.group(1)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }
}
