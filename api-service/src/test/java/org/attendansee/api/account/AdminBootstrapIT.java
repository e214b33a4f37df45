package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.password.PasswordEncoder;

class AdminBootstrapIT extends AccountIT {

    @Autowired
    private UserRepository users;

    @Autowired
    private GroupRepository groups;

    @Autowired
    private PasswordEncoder passwords;

    @ParameterizedTest
    @CsvSource({
        "root-1, short, 'attendansee.account.admin.password must have at least 12 characters'",
        "administrator-1, administrator-1, 'attendansee.account.admin.password must not be the username'",
        "ro:ot, correct horse battery staple, 'attendansee.account.admin.username must consist of letters, digits and . @ + - _'"
    })
    void doesNotStartWithAnAdministratorWhomNobodyMayCreate(String username, String password, String message) {
        assertThatThrownBy(() -> start(username, password)).hasMessage(message);

        assertThat(users.findByUsernameIgnoreCase(username)).isEmpty();
    }

    @Test
    void createsOneWhoCanSignIn() {
        String username = newName();

        start(username, PASSWORD);

        assertThat(status(bearing(tokensOf(username)), "/api/users")).isEqualTo(200);
    }

    @Test
    void leavesAnExistingOneAlone() {
        start("admin", "short");

        login("admin", PASSWORD).expectStatus().isOk();
    }

    private void start(String username, String password) {
        AccountProperties properties = properties(Map.of("admin.username", username, "admin.password", password));
        new AdminBootstrap(properties, users, groups, passwords, clock).run(new DefaultApplicationArguments());
    }
}
