package org.attendansee.api.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Groups operations by the resource at the end of their path, and names them after it and their method in the code. */
@Component
class OperationNames implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final Pattern FULL_STOP = Pattern.compile("[.:]$");
    private static final Pattern FIRST_SENTENCE_END = Pattern.compile("(?<=[.:])\\s");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(handler.getMethod().getName());
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> name(path, operation)));
        api.setTags(api.getPaths().keySet().stream()
                .map(OperationNames::resource)
                .distinct()
                .sorted()
                .map(name -> new Tag().name(name))
                .toList());
    }

    private static void name(String path, Operation operation) {
        String resource = resource(path);
        operation.setTags(List.of(resource));
        operation.setOperationId(resource + "." + operation.getOperationId());
        operation.setSummary(firstSentence(operation.getDescription()));
    }

    private static String resource(String path) {
        return path.split("/")[2];
    }

    private static @Nullable String firstSentence(@Nullable String description) {
        return description == null
                ? null
                : FULL_STOP.matcher(FIRST_SENTENCE_END.split(description, 2)[0]).replaceAll("");
    }
}
