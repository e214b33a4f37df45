package org.attendansee.api.account;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Keeps a login that is under way at an OpenID Connect provider in the browser, encrypted, so that any instance can go
 * on with it.
 */
final class AuthorizationRequestCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String NAME = "ATTENDANSEE_AUTHORIZATION";

    /** Where providers send browsers back to. */
    static final String PATH = "/login/oauth2/code";

    /** Of a path of ours where the browser goes in the end. */
    static final String RETURN_TO = "returnTo";

    private static final Logger log = LoggerFactory.getLogger(AuthorizationRequestCookie.class);
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String URI_CLAIM = "authorization_uri";

    /** Neither a host nor what browsers take for one: //host and /\\host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]{0,999}");

    private static final Set<String> ATTRIBUTES =
            Set.of(OAuth2ParameterNames.REGISTRATION_ID, OidcParameterNames.NONCE, PkceParameterNames.CODE_VERIFIER);

    private final SecretKey key;
    private final InstantSource clock;

    AuthorizationRequestCookie(TokenKey key, InstantSource clock) {
        this.key = key.forAuthorizationRequests();
        this.clock = clock;
    }

    /** Where a browser goes whose authorization request was taken out. */
    static String returnPath(HttpServletRequest request) {
        return request.getAttribute(RETURN_TO) instanceof String path ? path : "/";
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return claimsIn(request).map(AuthorizationRequestCookie::request).orElse(null);
    }

    /** @throws InvalidFieldException when the browser is to go elsewhere in the end */
    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authorization == null) {
            add("", Duration.ZERO, request, response);
            return;
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
                .claim(URI_CLAIM, authorization.getAuthorizationUri())
                .claim(OAuth2ParameterNames.CLIENT_ID, authorization.getClientId())
                .claim(OAuth2ParameterNames.REDIRECT_URI, authorization.getRedirectUri())
                .claim(OAuth2ParameterNames.SCOPE, List.copyOf(authorization.getScopes()))
                .claim(OAuth2ParameterNames.STATE, authorization.getState())
                .claim(RETURN_TO, wantedPath(request));
        ATTRIBUTES.forEach(name -> claims.claim(name, authorization.getAttribute(name)));
        add(encrypted(claims.build()), LIFETIME, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<JWTClaimsSet> claims = claimsIn(request);
        claims.ifPresent(found -> {
            request.setAttribute(RETURN_TO, found.getClaim(RETURN_TO));
            add("", Duration.ZERO, request, response);
        });
        return claims.map(AuthorizationRequestCookie::request).orElse(null);
    }

    private Optional<JWTClaimsSet> claimsIn(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(this::decrypted)
                .filter(claims -> claims.getExpirationTime().toInstant().isAfter(clock.instant()));
    }

    private String encrypted(JWTClaimsSet claims) {
        try {
            EncryptedJWT token = new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims);
            token.encrypt(new DirectEncrypter(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    private Optional<JWTClaimsSet> decrypted(String cookie) {
        try {
            EncryptedJWT token = EncryptedJWT.parse(cookie);
            token.decrypt(new DirectDecrypter(key));
            return Optional.of(token.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            log.debug("A cookie is none of ours, or of an earlier key", e);
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(JWTClaimsSet claims) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(claims, URI_CLAIM))
                .clientId(text(claims, OAuth2ParameterNames.CLIENT_ID))
                .redirectUri(text(claims, OAuth2ParameterNames.REDIRECT_URI))
                .scopes(scopes(claims))
                .state(text(claims, OAuth2ParameterNames.STATE))
                .attributes(attributes -> ATTRIBUTES.forEach(name -> attributes.put(name, text(claims, name))))
                .build();
    }

    private static String text(JWTClaimsSet claims, String name) {
        return String.valueOf(claims.getClaim(name));
    }

    private static Set<String> scopes(JWTClaimsSet claims) {
        try {
            return Set.copyOf(claims.getStringListClaim(OAuth2ParameterNames.SCOPE));
        } catch (ParseException e) {
            throw new IllegalStateException("We wrote them ourselves", e);
        }
    }

    /**
     * Where a browser that begins wants to go in the end.
     *
     * @throws InvalidFieldException when that is elsewhere
     */
    static String wantedPath(HttpServletRequest request) {
        String wanted = request.getParameter(RETURN_TO);
        if (wanted == null) {
            return "/";
        }
        if (!OWN_PATH.matcher(wanted).matches()) {
            throw new InvalidFieldException(
                    RETURN_TO, Reason.of("foreign-path", "must be a path of this service, such as /classes"));
        }
        return wanted;
    }

    /** Lax, as the browser comes back from the provider's page. */
    private static void add(String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(PATH)
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
