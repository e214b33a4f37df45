package org.attendansee.api.account;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing in at OpenID Connect providers, where {@code spring.security.oauth2.client.registration} names some. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcConfiguration {

    @Bean
    OidcProviders oidcProviders(OAuth2ClientProperties properties) {
        return new OidcProviders(properties);
    }

    @Bean
    OidcLogin oidcLogin(
            OidcProviders providers,
            AccountProperties properties,
            UserIdentities identities,
            BrowserSessions sessions,
            TokenKey key,
            InstantSource clock) {
        return new OidcLogin(
                providers,
                new OidcClient(properties.oidc().timeout()),
                new AuthorizationRequestCookie(key, clock),
                identities,
                sessions);
    }
}
