package org.attendansee.api.documentation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published document, as a client reads it. */
record OpenApiDocument(JsonNode root, Map<JsonNode, Schema> schemas) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static OpenApiDocument parse(byte[] document) {
        return new OpenApiDocument(JsonMapper.shared().readTree(document), new HashMap<>());
    }

    /** One method of one path. */
    record Operation(String method, String path, JsonNode definition) {

        String name() {
            return method + " " + path;
        }

        List<JsonNode> parameters(String in) {
            return definition
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        List<String> contentTypes() {
            return List.copyOf(definition.path("requestBody").path("content").propertyNames());
        }

        JsonNode bodySchema(String contentType) {
            return definition
                    .path("requestBody")
                    .path("content")
                    .path(contentType)
                    .path("schema");
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode component(String kind, String name) {
        return root.path("components").path(kind).path(name);
    }

    /** The node itself, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : root.at(ref.substring(1));
    }

    /** The schema of the body that an operation answers with this status; empty when none is documented. */
    Optional<JsonNode> answerSchema(Operation operation, int status, String contentType) {
        JsonNode content = resolve(operation.definition().path("responses").path(Integer.toString(status)))
                .path("content");
        return Optional.of(content.path(contentType).path("schema")).filter(JsonNode::isObject);
    }

    /** What is wrong with a value; nothing when it is as documented. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** A value made of the examples of its fields. What would hold a value like itself is left out. */
    JsonNode example(JsonNode schema) {
        return example(schema, List.of());
    }

    private JsonNode example(JsonNode reference, List<JsonNode> around) {
        JsonNode schema = resolve(reference);
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        List<JsonNode> within =
                Stream.concat(around.stream(), Stream.of(schema)).toList();
        if (schema.has("properties")) {
            ObjectNode object = JSON.objectNode();
            schema.get("properties").properties().stream()
                    .filter(field -> !within.contains(resolve(field.getValue()))
                            && !within.contains(resolve(field.getValue().path("items"))))
                    .forEach(field -> object.set(field.getKey(), example(field.getValue(), within)));
            return object;
        }
        if (schema.has("items")) {
            return JSON.arrayNode().add(example(schema.get("items"), within));
        }
        return switch (schema.path("type").asString("")) {
            case "boolean" -> JSON.booleanNode(true);
            case "integer", "number" -> JSON.numberNode(1);
            default -> JSON.stringNode("example");
        };
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", root.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }
}
