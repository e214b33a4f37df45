package org.attendansee.api.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text without characters that are not seen but act: control characters, line and paragraph separators, overrides of
 * the writing direction, and halves of surrogate pairs. Joiners, which Persian and emoji need, are allowed.
 */
@Documented
@Constraint(validatedBy = PrintableValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Printable {

    String message() default "{attendansee.Printable.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether the text may have several lines, and tabs. */
    boolean lines() default false;
}
