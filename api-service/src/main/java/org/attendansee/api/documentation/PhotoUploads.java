package org.attendansee.api.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the signature of a controller does not say of uploads: bodies that are streamed, and headers. */
@Component
class PhotoUploads implements GlobalOpenApiCustomizer {

    private static final String FORM = "multipart/form-data";

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(item -> Optional.ofNullable(item.getPost()).stream())
                .filter(PhotoUploads::takesPhotos)
                .forEach(PhotoUploads::describe);
    }

    private static boolean takesPhotos(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get(FORM))
                .filter(form -> form.getSchema().getProperties() != null
                        && form.getSchema().getProperties().containsKey("files"))
                .isPresent();
    }

    private static void describe(Operation operation) {
        Schema<Object> bytes = new JsonSchema();
        bytes.addType("string");
        bytes.setFormat("binary");
        Content content = operation.getRequestBody().getContent();
        content.addMediaType("image/*", new MediaType().schema(bytes));
        content.addMediaType("application/octet-stream", new MediaType().schema(bytes));
        header(operation, "Idempotency-Key", "Names the upload, so that a repetition is answered with the first image");
        header(operation, "Content-Digest", "Checksum of a body that is one photograph (RFC 9530)");
        header(operation, "Repr-Digest", "As Content-Digest");
        ApiResponse known = Objects.requireNonNull(operation.getResponses().get("200"));
        operation
                .getResponses()
                .addApiResponse(
                        "202",
                        new ApiResponse().description("Something was accepted").content(known.getContent()));
        known.setDescription("Everything was known already");
    }

    private static void header(Operation operation, String name, String description) {
        Schema<Object> text = new JsonSchema();
        text.addType("string");
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .required(false)
                .description(description)
                .schema(text));
    }
}
