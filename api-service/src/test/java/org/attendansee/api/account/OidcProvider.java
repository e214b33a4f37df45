package org.attendansee.api.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A small OpenID Connect provider: discovery, authorization code with PKCE, signed id tokens. Whoever comes is who it
 * was told last.
 */
final class OidcProvider {

    static final String CLIENT_ID = "attendansee";
    static final String CLIENT_SECRET = "secret-of-the-client";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Consumer<JWTClaimsSet.Builder> tampering = claims -> {};

    private OidcProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static OidcProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            OidcProvider provider = new OidcProvider(
                    server, new RSAKeyGenerator(2048).keyID("1").generate());
            server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, provider.metadata()));
            server.createContext(
                    "/jwks", exchange -> json(exchange, new JWKSet(provider.key.toPublicJWK()).toJSONObject()));
            server.createContext("/authorize", provider::authorize);
            server.createContext("/userinfo", exchange -> json(exchange, provider.person));
            server.createContext("/token", provider::token);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param claims of whoever signs in from now on */
    void welcome(Map<String, Object> claims) {
        person = claims;
        tampering = unchanged -> {};
    }

    /** Makes the id tokens from now on what they should not be. */
    void tamper(Consumer<JWTClaimsSet.Builder> change) {
        tampering = change;
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/jwks",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        try {
            AuthenticationRequest request =
                    AuthenticationRequest.parse(exchange.getRequestURI().getRawQuery());
            if (!request.getClientID().getValue().equals(CLIENT_ID)
                    || request.getCodeChallengeMethod() != CodeChallengeMethod.S256) {
                throw new ParseException("An unknown client, or no PKCE");
            }
            AuthorizationCode code = new AuthorizationCode();
            codes.put(code.getValue(), request);
            String location = new AuthenticationSuccessResponse(
                            request.getRedirectionURI(), code, null, null, request.getState(), null, null)
                    .toURI()
                    .toString();
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        } catch (ParseException e) {
            refuse(exchange, e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        try {
            ClientSecretBasic client =
                    ClientSecretBasic.parse(exchange.getRequestHeaders().getFirst("Authorization"));
            AuthorizationCodeGrant grant = AuthorizationCodeGrant.parse(URLUtils.parseParameters(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            AuthenticationRequest request =
                    codes.remove(grant.getAuthorizationCode().getValue());
            if (request == null
                    || !client.getClientSecret().getValue().equals(CLIENT_SECRET)
                    || !request.getRedirectionURI().equals(grant.getRedirectionURI())
                    || !CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                            .equals(request.getCodeChallenge())) {
                throw new ParseException("Not the code, client, redirect URI or code verifier of the request");
            }
            json(
                    exchange,
                    Map.of(
                            "access_token",
                            "a",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            60,
                            "id_token",
                            idToken(request)));
        } catch (ParseException | JOSEException e) {
            refuse(exchange, e);
        }
    }

    private String idToken(AuthenticationRequest request) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT_ID)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", request.getNonce().getValue());
        person.forEach(claims::claim);
        tampering.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static void refuse(HttpExchange exchange, Exception e) throws IOException {
        respond(exchange, 400, Map.of("error", "invalid_request", "error_description", String.valueOf(e.getMessage())));
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        respond(exchange, 200, body);
    }

    private static void respond(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
