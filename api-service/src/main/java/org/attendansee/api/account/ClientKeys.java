package org.attendansee.api.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Keys of clients that are no users. They are shown as bearer tokens, but can be told from access tokens. */
public interface ClientKeys {

    /** Whether a bearer token is such a key, be it good or not. */
    boolean isKey(String bearerToken);

    /** Who shows the key; empty when it is not good, or no longer. */
    Optional<Authentication> signIn(String key);
}
