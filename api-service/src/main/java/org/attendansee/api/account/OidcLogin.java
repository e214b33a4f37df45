package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attendansee.api.web.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets browsers sign in at an OpenID Connect provider. What they get in the end is a session cookie like after a
 * password; the provider is not asked again while it lasts. Whoever is refused comes back to the page where they began.
 */
final class OidcLogin {

    private static final Logger log = LoggerFactory.getLogger(OidcLogin.class);
    private static final String SIGN_IN_PAGE = "/sign-in";

    private final OidcProviders providers;
    private final OidcClient client;
    private final AuthorizationRequestCookie requests;
    private final UserIdentities identities;
    private final BrowserSessions sessions;

    OidcLogin(
            OidcProviders providers,
            OidcClient client,
            AuthorizationRequestCookie requests,
            UserIdentities identities,
            BrowserSessions sessions) {
        this.providers = providers;
        this.client = client;
        this.requests = requests;
        this.identities = identities;
        this.sessions = sessions;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(providers);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        login.clientRegistrationRepository(providers)
                .authorizedClientRepository(new ForgottenClients())
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(resolver).authorizationRequestRepository(requests))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(client.tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(client.userInfo()))
                .successHandler(this::succeeded)
                .failureHandler(OidcLogin::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(OidcLogin::notStarted);
                        return filter;
                    }
                });
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication confirmed) {
        if (!(confirmed.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException("All registrations have the scope openid");
        }
        String wanted = AuthorizationRequestCookie.returnPath(request);
        try {
            sessions.start(identities.userOf(person), request, response);
        } catch (SignInRefusedException refusal) {
            sendBack(response, refusal, wanted);
            return;
        }
        send(response, wanted);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (e instanceof OAuth2AuthenticationException refused) {
            String code = known(refused.getError().getErrorCode());
            log.warn("A sign-in at a provider failed: {}", code, e.getCause());
            sendBack(
                    response, SignInRefusedException.unconfirmed(code), AuthorizationRequestCookie.returnPath(request));
            return;
        }
        throw e;
    }

    /** Codes come in the address too, so that anyone can write them. */
    private static String known(String code) {
        return code.matches("[a-z_]{1,50}") ? code : "unknown_error";
    }

    private static void notStarted(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (e.getCause() instanceof ProviderUnavailableException unavailable) {
            sendBack(response, unavailable, AuthorizationRequestCookie.wantedPath(request));
            return;
        }
        throw e.getCause() instanceof DomainException mistake ? mistake : e;
    }

    /** To the page where one signs in, which has words of its own for each type of problem and shows no others. */
    private static void sendBack(HttpServletResponse response, DomainException refusal, String wanted) {
        send(
                response,
                UriComponentsBuilder.fromPath(SIGN_IN_PAGE)
                        .queryParam("problem", refusal.type().code())
                        .queryParam(AuthorizationRequestCookie.RETURN_TO, "{wanted}")
                        .encode()
                        .buildAndExpand(wanted)
                        .toUriString());
    }

    private static void send(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
