package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.attendansee.api.account.SessionController.SignInProvider;
import org.attendansee.api.web.NotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcProvidersTest {

    private static final String REGISTRATION = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_";

    @Test
    void readsWhatIsInTheEnvironment() {
        OidcProviders providers = providers(Map.of(
                REGISTRATION + "UNIVERSITY_CLIENTID",
                "attendansee",
                REGISTRATION + "UNIVERSITY_CLIENTSECRET",
                "secret",
                REGISTRATION + "UNIVERSITY_CLIENTNAME",
                "University of Vienna",
                "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_UNIVERSITY_ISSUERURI",
                "http://127.0.0.1:1"));

        assertThat(providers.list())
                .containsExactly(
                        new SignInProvider("university", "University of Vienna", "/oauth2/authorization/university"));
        assertThatThrownBy(() -> providers.findByRegistrationId("university"))
                .isInstanceOf(ProviderUnavailableException.class);
        assertThatThrownBy(() -> providers.findByRegistrationId("another")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void needsNoMoreForAProviderThatSpringKnows() {
        OidcProviders providers = providers(Map.of(
                REGISTRATION + "GOOGLE_CLIENTID", "attendansee",
                REGISTRATION + "GOOGLE_CLIENTSECRET", "secret"));

        assertThat(providers.findByRegistrationId("google").getScopes())
                .containsExactlyInAnyOrder("openid", "profile", "email");
    }

    @Test
    void refusesARegistrationThatIsNotForOpenIdConnect() {
        assertThatThrownBy(() -> providers(Map.of(
                        REGISTRATION + "GITHUB_CLIENTID", "attendansee", REGISTRATION + "GITHUB_SCOPE", "read:user")))
                .hasMessage("spring.security.oauth2.client.registration.github.scope needs openid, found [read:user]");
    }

    @Test
    void readsWhatBecomesOfPeople() {
        AccountProperties.Oidc oidc = bind(
                        Map.of(
                                "ATTENDANSEE_ACCOUNT_OIDC_CREATEUSERS", "false",
                                "ATTENDANSEE_ACCOUNT_OIDC_LINKVERIFIEDEMAIL", "true",
                                "ATTENDANSEE_ACCOUNT_OIDC_ADMINISTRATORSCLAIM", "realm_access.roles",
                                "ATTENDANSEE_ACCOUNT_OIDC_ADMINISTRATORSVALUE", "attendansee-admin"),
                        "attendansee.account",
                        AccountProperties.class)
                .oidc();

        assertThat(oidc.createUsers()).isFalse();
        assertThat(oidc.linkVerifiedEmail()).isTrue();
        assertThat(oidc.administratorsClaim()).isEqualTo("realm_access.roles");
        assertThat(oidc.administratorsValue()).isEqualTo("attendansee-admin");
    }

    @Test
    void needsAValueForAClaim() {
        assertThatThrownBy(() -> bind(
                        Map.of("ATTENDANSEE_ACCOUNT_OIDC_ADMINISTRATORSCLAIM", "roles"),
                        "attendansee.account",
                        AccountProperties.class))
                .rootCause()
                .hasMessageContaining("administrators-value");
    }

    private static OidcProviders providers(Map<String, Object> environment) {
        return new OidcProviders(bind(environment, "spring.security.oauth2.client", OAuth2ClientProperties.class));
    }

    private static <T> T bind(Map<String, Object> environment, String prefix, Class<T> type) {
        return new Binder(ConfigurationPropertySources.from(
                        new SystemEnvironmentPropertySource("systemEnvironment", environment)))
                .bindOrCreate(prefix, type);
    }
}
