package org.attendansee.api.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.annotation.CurrentSecurityContext;

/** Marks the controller parameter that receives the id of the signed-in user, a {@link java.util.UUID}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@CurrentSecurityContext(expression = "T(java.util.UUID).fromString(authentication.name)")
public @interface CurrentUserId {}
