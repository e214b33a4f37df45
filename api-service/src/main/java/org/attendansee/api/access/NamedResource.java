package org.attendansee.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.web.NotFoundException;
import org.springframework.web.servlet.HandlerMapping;

/** A resource whose id stands in the path of a request. */
public record NamedResource(OwnedResource resource, UUID id) {

    /** @throws NotFoundException when an id is none */
    @SuppressWarnings("unchecked") // Spring MVC puts a map of strings there
    public static Stream<NamedResource> in(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Map<String, String> values = variables == null ? Map.of() : (Map<String, String>) variables;
        return values.entrySet().stream().flatMap(variable -> OwnedResource.ofPathVariable(variable.getKey()).stream()
                .map(resource -> new NamedResource(resource, parse(resource, variable.getValue()))));
    }

    private static UUID parse(OwnedResource resource, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(resource.label(), value);
        }
    }
}
