package org.attendansee.api.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets a route take larger bodies than others, such as photos. Without it a body may have 256 KB. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {

    /** The size of photos, as many as a form may have. */
    String UPLOAD = "${spring.servlet.multipart.max-request-size}";

    /** The largest body, such as {@code 2MB}; placeholders are resolved. */
    String value();
}
