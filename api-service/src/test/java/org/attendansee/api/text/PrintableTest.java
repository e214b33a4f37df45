package org.attendansee.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    private record Texts(
            @Printable String name, @Printable(lines = true) String notes) {}

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "می‌خواهم", "👨‍👩‍👧", "O'Brien — ß", ""})
    void allowsWhatPeopleWrite(String text) {
        assertThat(validator.validate(new Texts(text, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007", "a\u2028b", "\u202Eabc", "\u2066abc", "\uD800", "\u0085"})
    void rejectsWhatActsWithoutBeingSeen(String text) {
        assertThat(validator.validate(new Texts(text, text))).hasSize(2);
    }

    @Test
    void allowsLinesInNotesOnly() {
        assertThat(validator.validate(new Texts("a\nb", "a\r\n\tb")))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("name");
    }

    @Test
    void doesNotTransformWhatIsTooLong() {
        String marks = "e" + "\u0301\u0327".repeat(50_000);

        assertThat(PlainText.singleLine(marks)).isSameAs(marks);
        assertThat(PlainText.singleLine("  Ame\u0301lie \t B ")).isEqualTo("Am\u00E9lie B");
    }
}
