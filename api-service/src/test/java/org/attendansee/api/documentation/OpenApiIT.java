package org.attendansee.api.documentation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.api.documentation.OpenApiDocument.Operation;
import org.attendansee.api.web.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Holds the published document against the program. */
class OpenApiIT extends ApiIT {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private byte[] published;
    private OpenApiDocument document;

    @BeforeEach
    void read() {
        published = anonymous
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        document = OpenApiDocument.parse(published);
    }

    @Test
    void isOpenApi31WithoutErrors() {
        var parsed = new OpenAPIV3Parser()
                .readContents(new String(published, StandardCharsets.UTF_8), List.of(), new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void describesExactlyTheRoutesThatThereAre() {
        Set<String> routes = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(toCollection(TreeSet::new));

        assertThat(document.operations().stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void saysWhatEachOperationDoes() {
        assertThat(document.operations()).allSatisfy(operation -> assertThat(
                        operation.definition().path("summary").asString(""))
                .as(operation.name())
                .isNotBlank());
    }

    @Test
    void namesEachOperationOnce() {
        assertThat(document.operations().stream()
                        .map(operation ->
                                operation.definition().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z-]+\\.[A-Za-z]+"));
    }

    @Test
    void givesExamplesThatAreAsItSays() {
        Stream<JsonNode> schemas =
                document.root().path("components").path("schemas").valueStream();

        assertThat(schemas).allSatisfy(schema -> assertThat(document.violations(schema, document.example(schema)))
                .as("%s", schema)
                .isEmpty());
    }

    @Test
    void givesEveryFieldAnExample() {
        List<String> without = document.root().path("components").path("schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("ProblemDetail"))
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(field -> !hasExample(field.getValue()))
                        .map(field -> schema.getKey() + "." + field.getKey()))
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void listsEveryTypeOfProblemWithItsStatus() {
        assertThat(ProblemType.values()).allSatisfy(type -> {
            JsonNode examples = document.component(
                            "responses", "Status" + type.status().value())
                    .at("/content/application~1problem+json/examples");
            assertThat(examples.valueStream()
                            .map(example -> example.at("/value/type").asString()))
                    .contains(type.uri().toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/swagger-ui/index.html", "/redoc", "/webjars/redoc/redoc.standalone.js", "/v3/api-docs.yaml"})
    void isShownWithoutSigningInAndWithoutForeignHosts(String path) {
        anonymous
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'self'"));
    }

    @Test
    void hasSwaggerAtItsOwnPath() {
        anonymous
                .get()
                .uri("/swagger")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueMatches("Location", ".*/swagger-ui/index.html.*");
    }

    private static boolean hasExample(JsonNode field) {
        boolean isComposed = field.has("$ref") || field.at("/items/$ref").isString();
        return isComposed
                || field.has("example")
                || field.has("enum")
                || field.at("/items/enum").isArray();
    }
}
