package org.attendansee.api.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in with username and password, the only door that either opens. Wrong passwords, unknown users and
 * deactivated ones are answered alike and take equally long, as a password is always hashed, and all of them count
 * against the throttle. Whichever way someone signs in, the name of the authentication is the user's id, so that
 * nothing behind this package depends on usernames.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final String UNKNOWN_ADDRESS = "unknown";

    private final LoginThrottle throttle;
    private final DaoAuthenticationProvider passwords;

    PasswordLogin(UserRepository users, PasswordEncoder encoder, LoginThrottle throttle) {
        this.throttle = throttle;
        this.passwords = new DaoAuthenticationProvider(username -> users.findByUsernameIgnoreCase(username)
                .map(PasswordLogin::userDetails)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username)));
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String username = login.getName();
        String address = addressOf(login);
        throttle.check(username, address);
        Authentication authenticated = checkPassword(login, username, address);
        throttle.check(username, address);
        throttle.succeeded(username);
        return authenticated;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The user with this name and password. */
    UUID authenticate(String username, String password, WebAuthenticationDetails details) {
        UsernamePasswordAuthenticationToken login =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        login.setDetails(details);
        return UUID.fromString(authenticate(login).getName());
    }

    private Authentication checkPassword(Authentication login, String username, String address) {
        try {
            Authentication authenticated = passwords.authenticate(login);
            if (authenticated == null) {
                throw new BadCredentialsException("Not a username and a password");
            }
            return authenticated;
        } catch (InternalAuthenticationServiceException e) {
            // The database did not answer: that is nobody's wrong password.
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } catch (AuthenticationException e) {
            throttle.failed(username, address);
            throw e;
        }
    }

    private static String addressOf(Authentication login) {
        @Nullable
        String address =
                login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
        return address == null ? UNKNOWN_ADDRESS : address;
    }

    private static UserDetails userDetails(User user) {
        return org.springframework.security.core.userdetails.User.withUsername(
                        user.id().toString())
                .password(user.passwordHash())
                .disabled(!user.active())
                .roles(user.roles().toArray(String[]::new))
                .build();
    }
}
