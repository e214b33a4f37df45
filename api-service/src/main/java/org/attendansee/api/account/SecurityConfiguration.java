package org.attendansee.api.account;

import java.util.function.Supplier;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Everything but the health check needs someone who is signed in, by HTTP Basic or with a bearer token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * No session and no cookie, and the challenge never names Basic, so browsers do not remember a password: there is
     * nothing that a foreign page could make them send.
     */
    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, AccessTokens tokens, UnauthenticatedProblem unauthenticated) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/tokens")
                        .access(SecurityConfiguration::withPassword)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated)
                        .jwt(jwt -> jwt.decoder(tokens.decoder())
                                .jwtAuthenticationConverter(authoritiesOf(AccessTokens.AUTHORITIES_CLAIM))))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** A token must not be exchanged for the next one for ever. */
    private static AuthorizationDecision withPassword(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext request) {
        return new AuthorizationDecision(authentication.get() instanceof UsernamePasswordAuthenticationToken);
    }

    private static JwtAuthenticationConverter authoritiesOf(String claim) {
        JwtGrantedAuthoritiesConverter authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName(claim);
        authorities.setAuthorityPrefix("");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }
}
