package org.attendansee.api.account;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A service where strangers may register, and people sign in at an OpenID Connect provider too. */
@TestPropertySource(
        properties = {
            "attendansee.account.registration-open=true",
            "attendansee.account.throttle.address-registrations=3",
            "attendansee.account.oidc.timeout=3s",
            "spring.security.oauth2.client.registration.university.client-id=" + OidcProvider.CLIENT_ID,
            "spring.security.oauth2.client.registration.university.client-secret=" + OidcProvider.CLIENT_SECRET,
            "spring.security.oauth2.client.registration.university.client-name=University",
            "spring.security.oauth2.client.registration.away.client-id=attendansee",
            "spring.security.oauth2.client.registration.away.client-secret=secret",
            "spring.security.oauth2.client.provider.away.issuer-uri=http://127.0.0.1:1"
        })
abstract class OpenDoorsIT extends AccountIT {

    /** Lives as long as the service that it belongs to. */
    static final OidcProvider PROVIDER = OidcProvider.start();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.client.provider.university.issuer-uri", PROVIDER::issuer);
    }
}
