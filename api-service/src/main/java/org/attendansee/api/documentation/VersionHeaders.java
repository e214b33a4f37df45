package org.attendansee.api.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What can be changed comes with its version. */
@Component
class VersionHeaders implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .filter(item -> item.getPatch() != null)
                .flatMap(VersionHeaders::versioned)
                .map(operation -> operation.getResponses().get("200"))
                .forEach(answer -> answer.addHeaderObject(
                        "ETag",
                        new Header()
                                .description("The version, to send in `If-Match` with a change")
                                .schema(new StringSchema().example("\"0\""))));
    }

    private static Stream<Operation> versioned(PathItem item) {
        return Stream.of(item.getGet(), item.getPatch());
    }
}
