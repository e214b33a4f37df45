package org.attendansee.api.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Public, as Bean Validation creates it. */
public final class PrintableValidator implements ConstraintValidator<Printable, String> {

    private boolean lines;

    @Override
    public void initialize(Printable constraint) {
        lines = constraint.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || text.codePoints().allMatch(this::isAllowed);
    }

    private boolean isAllowed(int codePoint) {
        return PlainText.isPrintable(codePoint) || lines && PlainText.isLineLayout(codePoint);
    }
}
