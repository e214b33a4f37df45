package org.attendansee.api.account;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Someone who signed in earlier and shows a token or a cookie of it. Its name is the user's id. */
final class SignIn extends AbstractAuthenticationToken {

    private final UUID id;
    private final UUID userId;

    /** @param roles without {@code ROLE_} */
    SignIn(UUID id, UUID userId, Collection<String> roles) {
        super(authorities(roles));
        this.id = id;
        this.userId = userId;
        setAuthenticated(true);
    }

    /** Of the sign-in itself; tokens name it. */
    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    @Override
    public Object getPrincipal() {
        return userId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignIn signIn && signIn.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), id);
    }

    private static List<GrantedAuthority> authorities(Collection<String> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
