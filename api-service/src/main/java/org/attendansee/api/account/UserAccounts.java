package org.attendansee.api.account;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Shows users to Spring Security. Whichever way someone signs in, the name of the authentication is the user's id, so
 * that nothing behind this package depends on usernames.
 */
@Component
class UserAccounts implements UserDetailsService {

    private final UserRepository users;

    UserAccounts(UserRepository users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        User user = users.findByUsernameIgnoreCase(username)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
        return org.springframework.security.core.userdetails.User.withUsername(
                        user.id().toString())
                .password(user.passwordHash())
                .disabled(!user.active())
                .roles(user.roles().toArray(String[]::new))
                .build();
    }
}
