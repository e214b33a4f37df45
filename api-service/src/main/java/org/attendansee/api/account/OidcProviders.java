package org.attendansee.api.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attendansee.api.account.SessionController.SignInProvider;
import org.attendansee.api.web.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The OpenID Connect providers of the configuration. Each is asked for its endpoints when somebody first signs in
 * there, so that the service starts and works without it.
 */
final class OidcProviders implements ClientRegistrationRepository {

    /** Where a browser goes to sign in. */
    private static final String SIGN_IN_PATH = "/oauth2/authorization/";

    private static final Set<String> DEFAULT_SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL);
    private static final Logger log = LoggerFactory.getLogger(OidcProviders.class);

    private final OAuth2ClientProperties properties;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when a registration is not for OpenID Connect */
    OidcProviders(OAuth2ClientProperties properties) {
        this.properties = properties;
        properties.getRegistration().forEach(OidcProviders::requireOpenId);
    }

    List<SignInProvider> list() {
        return properties.getRegistration().entrySet().stream()
                .map(entry -> new SignInProvider(
                        entry.getKey(), name(entry.getKey(), entry.getValue()), SIGN_IN_PATH + entry.getKey()))
                .sorted(Comparator.comparing(SignInProvider::name).thenComparing(SignInProvider::id))
                .toList();
    }

    /**
     * @throws NotFoundException when there is no such provider
     * @throws ProviderUnavailableException when the provider does not say where its endpoints are
     */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        Registration registration = properties.getRegistration().get(id);
        if (registration == null) {
            throw new NotFoundException("sign-in provider", id);
        }
        return known.computeIfAbsent(id, key -> resolve(key, registration));
    }

    private ClientRegistration resolve(String id, Registration registration) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getProvider().putAll(properties.getProvider());
        one.getRegistration().put(id, registration);
        try {
            return Objects.requireNonNull(new OAuth2ClientPropertiesMapper(one)
                    .asClientRegistrations()
                    .get(id));
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.warn("The provider {} does not say where its endpoints are, or what it says is no use", id, e);
            throw new ProviderUnavailableException(id);
        }
    }

    private static String name(String id, Registration registration) {
        String name = registration.getClientName();
        return name == null ? id : name;
    }

    private static void requireOpenId(String id, Registration registration) {
        Set<String> scopes = registration.getScope();
        if (scopes == null || scopes.isEmpty()) {
            registration.setScope(DEFAULT_SCOPES);
        } else if (!scopes.contains(OidcScopes.OPENID)) {
            throw new IllegalArgumentException(
                    "spring.security.oauth2.client.registration.%s.scope needs openid, found %s".formatted(id, scopes));
        }
    }
}
