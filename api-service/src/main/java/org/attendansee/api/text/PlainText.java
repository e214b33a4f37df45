package org.attendansee.api.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How texts are stored. */
public final class PlainText {

    /**
     * The longest text that is transformed, in characters. Normalisation takes time that grows with the square of a run
     * of combining characters, so longer texts are left as they are, for the validation to reject.
     */
    public static final int MAX_TRANSFORMED = 1024;

    private PlainText() {}

    /**
     * Returns a text of one line without blanks around it, with single blanks in it, and with characters that can be
     * written in two ways written in one (Unicode NFC), so that equal texts are equal; empty for null.
     */
    public static String singleLine(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() > MAX_TRANSFORMED
                ? text
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    /** Whether a character may stand in any text; {@link Printable} says which may not. */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !isDirectionOverride(codePoint);
        };
    }

    static boolean isLineLayout(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    /** Embeddings, overrides and isolates, which make a name look like another (Unicode TR 36). */
    private static boolean isDirectionOverride(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
