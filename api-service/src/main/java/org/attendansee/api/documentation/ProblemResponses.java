package org.attendansee.api.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attendansee.api.web.ProblemType;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Says for each operation with which statuses it can refuse a request, and for each status which problems there are.
 */
@Component
class ProblemResponses implements GlobalOpenApiCustomizer {

    private static final String SCHEMA = "ProblemDetail";
    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(SCHEMA, schema());
        Arrays.stream(ProblemType.values()).map(ProblemType::status).distinct().forEach(status -> api.getComponents()
                .addResponses(name(status), response(status)));
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach(
                        (method, operation) -> refusals(path, method, operation).forEach(status -> operation
                                .getResponses()
                                .addApiResponse(
                                        Integer.toString(status.value()),
                                        new ApiResponse().$ref("#/components/responses/" + name(status))))));
    }

    private static Stream<HttpStatus> refusals(String path, HttpMethod method, Operation operation) {
        Set<HttpStatus> statuses = new TreeSet<>(Set.of(
                HttpStatus.UNAUTHORIZED,
                HttpStatus.FORBIDDEN,
                HttpStatus.INTERNAL_SERVER_ERROR,
                HttpStatus.SERVICE_UNAVAILABLE,
                HttpStatus.BAD_REQUEST));
        boolean hasBody = operation.getRequestBody() != null;
        if (path.contains("{") || hasBody || namesOthers(operation)) {
            statuses.add(HttpStatus.NOT_FOUND);
        }
        if (method != HttpMethod.GET) {
            statuses.add(HttpStatus.CONFLICT);
        }
        if (path.contains("{uploadId}")) {
            statuses.add(HttpStatus.GONE);
        }
        if (method == HttpMethod.PATCH) {
            statuses.addAll(List.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
        }
        if (hasBody) {
            statuses.addAll(List.of(
                    HttpStatus.REQUEST_TIMEOUT,
                    HttpStatus.CONTENT_TOO_LARGE,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    HttpStatus.UNPROCESSABLE_CONTENT));
        }
        statuses.add(HttpStatus.TOO_MANY_REQUESTS);
        return statuses.stream();
    }

    private static boolean namesOthers(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().endsWith("Id"));
    }

    private static String name(HttpStatus status) {
        return "Status" + status.value();
    }

    private static ApiResponse response(HttpStatus status) {
        List<ProblemType> types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        Map<String, Example> examples = new LinkedHashMap<>();
        types.forEach(type -> examples.put(
                type.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new Example().summary(type.title()).value(example(type))));
        return new ApiResponse()
                .description(
                        String.join("; ", types.stream().map(ProblemType::title).toList()))
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                                        .examples(examples)));
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri().toString());
        example.put("title", type.title());
        example.put("status", type.status().value());
        example.put("detail", type.title() + ".");
        if (type == ProblemType.INVALID_FIELD) {
            example.put("detail", "name must not be blank.");
            example.put(
                    "errors", List.of(Map.of("field", "name", "code", "not-blank", "message", "must not be blank")));
        }
        return example;
    }

    private static Schema<?> schema() {
        List<String> types = Arrays.stream(ProblemType.values())
                .map(type -> type.uri().toString())
                .toList();
        Schema<Object> schema = typed("object");
        schema.description("What went wrong (RFC 9457). Types and their statuses are stable; titles and details are for"
                        + " people and may change.")
                .addProperty("type", typed("string")._enum(List.copyOf(types)).description("Names the kind of problem"))
                .addProperty("title", typed("string").description("What all problems of the type have in common"))
                .addProperty("status", typed("integer").description("The status of the answer"))
                .addProperty("detail", typed("string").description("What was the matter this time"))
                .addProperty("instance", typed("string").description("Path of the request"))
                .addProperty(
                        "errors",
                        typed("array")
                                .items(new Schema<>().$ref("#/components/schemas/FieldProblem"))
                                .description("The invalid fields and parameters, if any"))
                .addProperty("code", typed("string").description("Why a conflict arose: stable, for programs"))
                .addProperty(
                        "parameters",
                        typed("object")
                                .description("The values that the detail of a conflict contains, by name")
                                .example(Map.of("count", 3)))
                .addProperty(
                        "files",
                        typed("array")
                                .items(new Schema<>().$ref("#/components/schemas/FileOutcome"))
                                .description("What was wrong with each file of an upload that was refused as a whole"))
                .addProperty("errorId", typed("string").description("Finds an internal error in the log"));
        schema.setRequired(List.of("type", "title", "status", "detail"));
        return schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
