package org.attendansee.api.documentation;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an answer always has: the components of its record that are not nullable. Requests say by constraints. */
@Component
class AnswerSchemas implements ModelConverter {

    private static final String CONSTRAINTS = "jakarta.validation";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord() && isAnswer(java.getRawClass())) {
            model(schema, context).ifPresent(model -> require(java.getRawClass(), model));
        }
        return schema;
    }

    private static Optional<Schema<?>> model(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? Optional.of(schema)
                : Optional.ofNullable(context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1)));
    }

    private static void require(Class<?> answer, Schema<?> model) {
        Arrays.stream(answer.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name ->
                        model.getProperties() != null && model.getProperties().containsKey(name))
                .filter(name ->
                        model.getRequired() == null || !model.getRequired().contains(name))
                .forEach(model::addRequiredItem);
    }

    private static boolean isAnswer(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.of(
                                component.getAnnotations(),
                                component.getAccessor().getAnnotations())
                        .flatMap(Arrays::stream))
                .map(Annotation::annotationType)
                .noneMatch(annotation -> annotation.getName().startsWith(CONSTRAINTS));
    }
}
