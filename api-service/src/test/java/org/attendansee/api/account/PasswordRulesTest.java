package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attendansee.api.web.InvalidFieldException;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void takesEverythingLongEnough() {
        assertThatCode(() -> check("twelve chars")).doesNotThrowAnyException();
        assertThatCode(() -> check("ab".repeat(36))).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThatThrownBy(() -> check("🦉🦊".repeat(5))).hasMessage("password must have at least 12 characters.");
        assertThatCode(() -> check("🦉🦊".repeat(6))).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThatThrownBy(() -> check("ab".repeat(37))).hasMessage("password must not be longer than 72 bytes.");
    }

    @Test
    void refusesWhatIsEasyToGuess() {
        assertThatThrownBy(() -> check("Ada.Lovelace")).isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(() -> check("x".repeat(20))).isInstanceOf(InvalidFieldException.class);
    }

    private static void check(String password) {
        PasswordRules.check("password", password, "ada.lovelace");
    }
}
