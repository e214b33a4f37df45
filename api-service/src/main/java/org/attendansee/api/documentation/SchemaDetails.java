package org.attendansee.api.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives every field its example, which is the same wherever the field occurs, so that examples fit together. */
@Component
class SchemaDetails implements GlobalOpenApiCustomizer {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Map<String, Object> examples;

    SchemaDetails(JsonMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("openapi-examples.json").getInputStream()) {
            this.examples = json.readValue(file, new TypeReference<>() {});
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().forEach(this::detail);
        api.getPaths().values().forEach(item -> item.readOperations().forEach(this::exemplify));
        api.getPaths().values().forEach(item -> item.readOperations().forEach(SchemaDetails::showPictures));
        api.getPaths().values().stream()
                .flatMap(item -> Optional.ofNullable(item.getPatch()).stream())
                .forEach(SchemaDetails::takeMergePatch);
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private void detail(String name, Schema<?> schema) {
        Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
                .forEach((field, property) -> {
                    Object example = examples.getOrDefault(name + "." + field, examples.get(field));
                    if (example != null && fits(example, property)) {
                        property.setExample(example);
                    }
                    anchor(property);
                });
    }

    private void exemplify(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (!"query".equals(parameter.getIn())) {
                parameter.setExample(examples.get(parameter.getName()));
            }
        }
    }

    private static boolean fits(Object example, Schema<?> property) {
        boolean isArray = property.getTypes() != null && property.getTypes().contains("array");
        return property.get$ref() == null && isArray == example instanceof List;
    }

    /** Bean validation matches whole values, JSON Schema any part of them. */
    private static void anchor(Schema<?> property) {
        String pattern = property.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            property.setPattern("^(?:%s)$".formatted(pattern));
        }
    }

    private static void showPictures(Operation operation) {
        operation.getResponses().values().stream()
                .flatMap(response -> Stream.ofNullable(response.getContent()))
                .filter(content -> content.values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && "binary".equals(media.getSchema().getFormat())))
                .forEach(content -> content.addMediaType("image/*", content.remove("application/json")));
    }

    private static void takeMergePatch(Operation operation) {
        Content content = operation.getRequestBody().getContent();
        MediaType body = content.remove("application/json");
        if (body != null) {
            content.addMediaType(MERGE_PATCH, body);
            content.addMediaType("application/json", body);
        }
    }
}
