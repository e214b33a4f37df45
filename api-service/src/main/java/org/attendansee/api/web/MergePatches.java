package org.attendansee.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies patches, and checks what comes of it as if it had been sent as a whole. */
@Component
public class MergePatches {

    private final JsonMapper json;
    private final Validator validator;

    MergePatches(JsonMapper json, Validator validator) {
        // A field that is empty can be changed too.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
                .build();
        this.validator = validator;
    }

    /**
     * Returns the fields as they are to be.
     *
     * @throws InvalidFieldException when the patch names a field that there is not, or gives one an impossible value
     */
    public <T extends Record> T apply(T current, MergePatch<T> patch) {
        ObjectNode merged = json.valueToTree(current);
        List<FieldProblem> unknown = patch.changes().propertyNames().stream()
                .filter(name -> !merged.has(name))
                .map(name -> new FieldProblem(name, Reason.of("read-only", "cannot be changed")))
                .toList();
        refuse(unknown);
        merged.setAll(patch.changes());
        T result = read(merged, current);
        refuse(validator.validate(result).stream().map(FieldProblem::of).toList());
        return result;
    }

    @SuppressWarnings("unchecked") // the class of a T
    private <T extends Record> T read(ObjectNode merged, T current) {
        try {
            return json.treeToValue(merged, (Class<T>) current.getClass());
        } catch (JacksonException e) {
            throw new InvalidFieldException(FieldProblem.unreadable(e).stream().toList());
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidFieldException(problems);
        }
    }
}
