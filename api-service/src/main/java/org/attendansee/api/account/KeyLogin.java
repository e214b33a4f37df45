package org.attendansee.api.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Signs in clients that show a key as their bearer token, and leaves access tokens to others. */
final class KeyLogin implements AuthenticationProvider {

    private final ClientKeys keys;

    KeyLogin(ClientKeys keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication bearer) {
        String token = ((BearerTokenAuthenticationToken) bearer).getToken();
        if (!keys.isKey(token)) {
            return null;
        }
        return keys.signIn(token).orElseThrow(() -> new InvalidBearerTokenException("Not a good key"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
