package org.attendansee.api.web;

import jakarta.validation.ConstraintViolation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request, or the value of one of its fields, is rejected.
 *
 * @param code stable, for programs and translations, such as {@code later-than-start}
 * @param message in English, for people; its wording may change
 * @param parameters the values that the message contains, by name; null if it contains none
 */
public record Reason(String code, String message, @Nullable Map<String, Object> parameters) {

    public Reason {
        parameters = parameters == null || parameters.isEmpty() ? null : Map.copyOf(parameters);
    }

    /** Returns a reason without parameters. */
    public static Reason of(String code, String message) {
        return new Reason(code, message, null);
    }

    /**
     * Returns the reason with a parameter, whose value replaces {@code {name}} in the message.
     *
     * @param value a number, a boolean or a text
     */
    public Reason with(String name, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
        extended.put(name, value);
        return new Reason(code, message.replace("{" + name + "}", String.valueOf(value)), extended);
    }

    /**
     * Returns why a value violates a constraint. The code is the name of its message, such as {@code not-blank} for
     * {@code {jakarta.validation.constraints.NotBlank.message}}; the parameters are the numbers of the constraint, such
     * as {@code min} and {@code max}.
     */
    static Reason of(ConstraintViolation<?> violation) {
        String name = violation.getMessageTemplate().replaceAll("^\\{(?:.*\\.)?(\\w+)\\.message}$", "$1");
        Map<String, Object> numbers = new LinkedHashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((attribute, value) -> {
            if (value instanceof Number) {
                numbers.put(attribute, value);
            }
        });
        String code = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new Reason(code, violation.getMessage(), numbers);
    }
}
