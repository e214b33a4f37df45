package org.attendansee.api.documentation;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.attendansee.api.web.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A merge patch has the fields of what it changes, and needs none of them. */
@Component
class MergePatchSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java == null || java.getRawClass() != MergePatch.class) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        JavaType fields = java.containedType(0);
        Schema<?> whole = context.resolve(new AnnotatedType(fields).resolveAsRef(false));
        Schema<Object> patch = new JsonSchema();
        patch.addType("object");
        patch.setDescription("What is absent stays as it is, null empties");
        patch.setProperties(whole.getProperties());
        String name = fields.getRawClass().getSimpleName().replace("Fields", "Patch");
        context.defineModel(name, patch);
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
