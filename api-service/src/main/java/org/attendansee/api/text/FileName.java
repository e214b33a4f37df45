package org.attendansee.api.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name that a sender gives a file. It is shown and offered for downloads, and never a path of this machine. */
public final class FileName {

    /** In characters, as the columns of the database have them. */
    public static final int MAX_LENGTH = 255;

    /** The longest extension that is kept when a name is cut, with its dot. */
    private static final int MAX_EXTENSION = 16;

    /** Longer names are cut before they are transformed. */
    private static final int MAX_RAW = 4 * MAX_LENGTH;

    /** What a reader takes for one character, however many code points it has. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private FileName() {}

    /**
     * Returns the last part of a path, printable, in Unicode NFC, and cut between characters before its extension when
     * it is longer than {@value #MAX_LENGTH} characters; empty when nothing is left.
     */
    public static String of(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String printable = cut(name, MAX_RAW)
                .codePoints()
                .filter(PlainText::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String clean = cut(Normalizer.normalize(printable, Normalizer.Form.NFC).strip(), MAX_LENGTH);
        return clean.equals(".") || clean.equals("..") ? "" : clean;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        int end = 0;
        Matcher characters = CHARACTER.matcher(name);
        while (characters.find() && characters.end() <= length - extension.length()) {
            end = characters.end();
        }
        return name.substring(0, end) + extension;
    }
}
