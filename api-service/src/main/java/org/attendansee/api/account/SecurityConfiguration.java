package org.attendansee.api.account;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.attendansee.api.ui.ContentPolicy;
import org.attendansee.api.ui.WebInterface;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who comes in at all: by HTTP Basic, with a bearer token, with a session cookie, by way of an OpenID Connect provider,
 * or, cameras, with a key. What of the things under their classes they may touch is decided behind this, in
 * {@code access}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Clients tend to send their expired access token along when they come to replace it. */
    private static final RequestMatcher CREDENTIALS_IN_BODY = new OrRequestMatcher(
            post("/api/tokens/refresh"), post("/api/tokens/revoke"), post("/api/session"), post("/api/registrations"));

    /** The routes that are open to cameras as to people. */
    private static final RequestMatcher UPLOADS = new OrRequestMatcher(
            post("/api/sessions/*/images"),
            post("/api/sessions/*/uploads"),
            PathPatternRequestMatcher.pathPattern("/api/uploads/**"));

    /** The documentation loads nothing from elsewhere, and no script that is not a file of ours, but styles itself. */
    private static final String DOCUMENTATION_POLICY = "default-src 'self'; img-src 'self' blob: data:;"
            + " style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** No page needs more of a browser than to show and to send. */
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Says nothing that the source code does not. */
    private static final String[] DOCUMENTATION = {
        "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger", "/swagger-ui/**", "/redoc", "/redoc.html", "/webjars/**"
    };

    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            AccessTokens tokens,
            ClientKeys keys,
            SessionCookieRepository sessions,
            CsrfTokenRepository csrfTokens,
            SecurityProblems problems,
            ObjectProvider<OidcLogin> oidcLogin,
            ContentPolicy contentPolicy,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problemHandler) {
        oidcLogin.ifAvailable(login -> http.oauth2Login(login::configure));
        return http.authorizeHttpRequests(SecurityConfiguration::rules)
                .authenticationProvider(new KeyLogin(keys))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .bearerTokenResolver(bearerTokens())
                        .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens::signInOf)))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(request -> !READING.contains(request.getMethod())
                                && !CREDENTIALS_IN_BODY.matches(request)
                                && signedInByCookie()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.addHeaderWriter(contentPolicies(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new FilterProblems(problemHandler), SecurityContextHolderFilter.class)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // What is dispatched again came in by a request that these rules have let in.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                .permitAll()
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .hasRole("ADMINISTRATOR")
                .requestMatchers(DOCUMENTATION)
                .permitAll()
                .requestMatchers(WebInterface.publicPaths())
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/tokens")
                .access(SecurityConfiguration::withPassword)
                .requestMatchers(CREDENTIALS_IN_BODY)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/session/providers")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/camera/images")
                .hasRole("CAMERA")
                .requestMatchers(UPLOADS)
                .hasAnyRole("ADMINISTRATOR", "PROFESSOR", "CAMERA")
                .requestMatchers("/api/session", "/api/users/me", "/api/users/me/**")
                .access(allOf(authenticated(), not(hasRole("CAMERA"))))
                .requestMatchers("/api/users", "/api/users/**", "/api/groups", "/api/groups/**", "/api/audit-log")
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/api/pipeline/dead-letters", "/api/pipeline/dead-letters/**")
                .hasRole("ADMINISTRATOR")
                .anyRequest()
                .hasAnyRole("ADMINISTRATOR", "PROFESSOR");
    }

    /** Scripts read the cookie, which foreign pages cannot, and repeat it in a header. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static HeaderWriter contentPolicies(ContentPolicy pages) {
        RequestMatcher documentation = new OrRequestMatcher(Arrays.stream(DOCUMENTATION)
                .map(PathPatternRequestMatcher::pathPattern)
                .toArray(RequestMatcher[]::new));
        HeaderWriter strict = new ContentSecurityPolicyHeaderWriter(pages.value());
        HeaderWriter lenient = new ContentSecurityPolicyHeaderWriter(DOCUMENTATION_POLICY);
        return (request, response) ->
                (documentation.matches(request) ? lenient : strict).writeHeaders(request, response);
    }

    /** A token must not be exchanged for the next one for ever. */
    private static AuthorizationDecision withPassword(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext request) {
        return new AuthorizationDecision(authentication.get() instanceof UsernamePasswordAuthenticationToken);
    }

    /** Browsers send cookies by themselves, but never an Authorization header, which is looked at only later. */
    private static boolean signedInByCookie() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static BearerTokenResolver bearerTokens() {
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        return request -> CREDENTIALS_IN_BODY.matches(request) ? null : header.resolve(request);
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path);
    }
}
