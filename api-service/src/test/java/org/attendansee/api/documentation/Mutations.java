package org.attendansee.api.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What careless and malicious clients send instead of what they should. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x".repeat(300),
            "x".repeat(20_000),
            "nul\u0000byte",
            "bell\u0007",
            "\ud83d\ude00\u202eemoji",
            "\ud800 half a pair",
            "'; drop table users; --",
            "../../../etc/passwd",
            "%s%n%x${7*7}#{7*7}",
            "<script>alert(1)</script>",
            "null",
            "-1",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "25:61:00",
            "0001-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "9e999",
            "2147483648",
            "2147483647",
            "99999999999999999999",
            "true",
            "*",
            ",",
            "id,desc",
            "id,asc,id",
            "password,asc",
            "class.name",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            UUID.randomUUID().toString());

    private Mutations() {}

    /** What a parameter or a header may be set to. */
    static List<String> texts() {
        return TEXTS;
    }

    /** Bodies that are no JSON, or none of the right shape. */
    static Stream<byte[]> brokenBodies() {
        return Stream.concat(
                        Stream.of(
                                "",
                                "{",
                                "[]",
                                "null",
                                "true",
                                "\"text\"",
                                "1",
                                "{}",
                                "{\"a\":1,}",
                                "{\"id\":1,\"id\":2}",
                                "[".repeat(5000),
                                "{\"a\":".repeat(2000),
                                "{\"ids\":" + "[1,".repeat(500),
                                "\ufeff{}"),
                        Stream.of("9".repeat(5000)))
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Each field missing, empty, of another type and far too big, and one field too many. */
    static List<ObjectNode> of(ObjectNode valid) {
        List<ObjectNode> mutants = new ArrayList<>();
        for (String field : valid.propertyNames()) {
            ObjectNode without = valid.deepCopy();
            without.remove(field);
            mutants.add(without);
            values().forEach(value -> mutants.add(with(valid, field, value)));
        }
        mutants.add(with(valid, "unheardOf", JSON.stringNode("x")));
        return mutants;
    }

    /** Several fields at once. */
    static ObjectNode random(ObjectNode valid, Random random) {
        List<String> fields = List.copyOf(valid.propertyNames());
        List<JsonNode> values = values();
        ObjectNode mutant = valid;
        for (int i = 0; i < 3 && !fields.isEmpty(); i++) {
            mutant = with(mutant, fields.get(random.nextInt(fields.size())), values.get(random.nextInt(values.size())));
        }
        return mutant;
    }

    private static List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(0),
                JSON.numberNode(-1),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(1.5e300),
                JSON.arrayNode(),
                JSON.objectNode(),
                array(JSON.nullNode()),
                array(array(JSON.objectNode())),
                array(JSON.stringNode(UUID.randomUUID().toString()))));
        TEXTS.forEach(text -> values.add(JSON.stringNode(text)));
        return values;
    }

    private static ArrayNode array(JsonNode element) {
        return JSON.arrayNode().add(element);
    }

    private static ObjectNode with(ObjectNode valid, String field, JsonNode value) {
        ObjectNode mutant = valid.deepCopy();
        mutant.set(field, value);
        return mutant;
    }
}
