package org.attendansee.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.annotation.CurrentSecurityContext;

/** Marks the controller parameter that receives whoever makes the request, a {@link Caller}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@CurrentSecurityContext(expression = "T(org.attendansee.api.access.Caller).of(authentication)")
public @interface CurrentCaller {}
