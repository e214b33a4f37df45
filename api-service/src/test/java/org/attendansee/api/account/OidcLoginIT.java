package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.MergePatches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a provider of OpenID Connect, by the steps that a browser takes. */
@ExtendWith(OutputCaptureExtension.class)
class OidcLoginIT extends OpenDoorsIT {

    private static final String START = "/oauth2/authorization/university";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String subject;
    private String name;

    @BeforeEach
    void welcomeSomebodyNew() {
        browser = new Browser();
        subject = UUID.randomUUID().toString();
        name = newName();
        PROVIDER.welcome(Map.of(
                "sub",
                subject,
                "preferred_username",
                name,
                "given_name",
                "Ada",
                "family_name",
                "Lovelace",
                "email",
                name + "@example.org"));
    }

    @Test
    void makesSomebodyNewAProfessorAndTakesThemWhereTheyWanted() {
        HttpResponse<String> end = browser.signIn("?returnTo=" + encoded("/classes?page=2"));

        assertThat(end.statusCode()).isEqualTo(303);
        assertThat(end.headers().firstValue("Location")).contains("/classes?page=2");
        JsonNode user = browser.user();
        assertThat(user.path("username").asString()).isEqualTo(name);
        assertThat(user.path("firstName").asString()).isEqualTo("Ada");
        assertThat(user.path("email").asString()).isEqualTo(name + "@example.org");
        assertThat(user.path("groups").toString()).isEqualTo("[\"professors\"]");
        assertThat(browser.cookies())
                .as("no HTTP session, and nothing left of the login")
                .containsExactlyInAnyOrder("ATTENDANSEE_SESSION", "XSRF-TOKEN");
    }

    @Test
    void findsTheSameUserAgainWhateverTheyAreCalledNow() {
        browser.signIn("");
        String id = browser.user().path("id").asString();
        PROVIDER.welcome(Map.of("sub", subject, "preferred_username", "root", "email", "root@example.org"));
        Browser other = new Browser();

        other.signIn("");

        assertThat(other.user().path("id").asString()).isEqualTo(id);
        assertThat(other.user().path("username").asString()).isEqualTo(name);
    }

    @Test
    void letsNobodyInByPasswordWhoHasNone() {
        browser.signIn("");

        for (String password : List.of("", "null", "{noop}", PASSWORD)) {
            login(name, password).expectStatus().isUnauthorized();
        }
    }

    @Test
    void writesDownWhoseIdentityItIs() {
        browser.signIn("");

        assertThat(json(get(
                                "/api/audit-log?table=user_identities&rowId={id}",
                                browser.user().path("id").asString()))
                        .at("/content/0/changes/subject")
                        .asString())
                .isEqualTo(subject);
    }

    @Test
    void takesNobodyForSomebodyElseOfTheSameNameOrAddress() {
        UUID local = newProfessor(name);
        jdbc.sql("update users set email = ? where id = ?")
                .params(name + "@example.org", local)
                .update();
        PROVIDER.welcome(Map.of(
                "sub",
                subject,
                "preferred_username",
                name.toUpperCase(),
                "email",
                name + "@example.org",
                "email_verified",
                true));

        browser.signIn("");

        assertThat(browser.user().path("id").asString()).isNotEqualTo(local.toString());
        assertThat(browser.user().path("username").asString()).isEqualTo(name.toUpperCase() + "-2");
    }

    @Test
    void makesAUsernameOutOfWhatItKnows() {
        PROVIDER.welcome(
                Map.of("sub", subject, "preferred_username", " a d:a" + subject, "given_name", "x".repeat(200)));

        browser.signIn("");

        assertThat(browser.user().path("username").asString()).isEqualTo("ada" + subject);
        assertThat(browser.user().path("firstName").asString()).hasSize(150);
    }

    @Test
    void refusesADeactivatedUser() {
        browser.signIn("");
        String id = browser.user().path("id").asString();
        send(client, "POST", "/api/users/" + id + "/deactivate", Map.of())
                .expectStatus()
                .isOk();
        Browser later = new Browser();

        HttpResponse<String> end = later.signIn("");

        assertRefused(end, "account-deactivated");
        assertThat(later.cookies()).doesNotContain("ATTENDANSEE_SESSION");
    }

    @Test
    void refusesAnotherState(CapturedOutput output) {
        URI callback = browser.confirm("");

        HttpResponse<String> end =
                browser.get(URI.create(callback.toString().replaceAll("state=[^&]*", "state=another")));

        assertRefused(end, "sign-in-refused");
        assertThat(output).contains("invalid_state_parameter");
        assertThat(browser.cookies()).doesNotContain("ATTENDANSEE_SESSION");
    }

    @Test
    void refusesABrowserThatDidNotStartIt() {
        URI callback = browser.confirm("");

        assertRefused(new Browser().get(callback), "sign-in-refused");
    }

    @Test
    void refusesToBeginTwice() {
        URI callback = browser.confirm("");
        assertThat(browser.get(callback).statusCode()).isEqualTo(303);

        assertRefused(browser.get(callback), "sign-in-refused");
    }

    @Test
    void refusesACookieThatSomebodyChanged() {
        URI callback = browser.confirm("");
        browser.changeCookie("ATTENDANSEE_AUTHORIZATION", OidcLoginIT::withAnotherCharacterInTheMiddle);

        assertRefused(browser.get(callback), "sign-in-refused");
    }

    @Test
    void refusesWhoComesBackTooLate() {
        URI callback = browser.confirm("");
        clock.stopAt(Instant.now().plus(Duration.ofMinutes(11)));

        assertRefused(browser.get(callback), "sign-in-refused");
    }

    @Test
    void takesNoWordsFromTheAddress() {
        URI callback = browser.confirm("");

        HttpResponse<String> end = browser.get(URI.create(callback.toString()
                .replaceAll("code=[^&]*", "error=" + encoded("<b>Call 555") + "&error_description=now&problem=x")));

        assertRefused(end, "sign-in-refused");
    }

    @Test
    void saysThatSomebodyDeclined() {
        URI callback = browser.confirm("?returnTo=" + encoded("/classes?page=2"));

        HttpResponse<String> end =
                browser.get(URI.create(callback.toString().replaceAll("code=[^&]*", "error=access_denied")));

        assertSentBack(end, "sign-in-refused", "/classes?page=2");
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("nonce", claims -> claims.claim("nonce", "another"), "invalid_nonce"),
                wrong(
                        "expiry",
                        claims -> claims.issueTime(new Date(0))
                                .expirationTime(Date.from(Instant.now().minusSeconds(300))),
                        "invalid_id_token"),
                wrong("issuer", claims -> claims.issuer("http://127.0.0.1:1"), "invalid_id_token"),
                wrong("audience", claims -> claims.audience("another"), "invalid_id_token"),
                wrong("subject", claims -> claims.subject(null), "invalid_id_token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void refusesATokenWithAWrong(
            String what, Consumer<JWTClaimsSet.Builder> change, String code, CapturedOutput output) {
        PROVIDER.tamper(change);

        assertRefused(browser.signIn(""), "sign-in-refused");
        assertThat(output).contains("A sign-in at a provider failed: " + code);
        assertThat(browser.cookies()).doesNotContain("ATTENDANSEE_SESSION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//example.org", "/\\example.org", "https://example.org", "classes", "", "/a\nb", "/\u00e4"})
    void returnsToNoForeignPlace(String path) {
        HttpResponse<String> start = browser.get(browser.own(START + "?returnTo=" + encoded(path)));

        assertThat(start.statusCode()).isEqualTo(400);
        assertThat(start.body()).contains("invalid-field", "returnTo");
    }

    @Test
    void doesNotWaitForAProviderForEver() {
        CountDownLatch refused = new CountDownLatch(1);
        PROVIDER.tamper(claims -> assertThat(isOver(refused)).isTrue());

        HttpResponse<String> end = browser.signIn("");
        refused.countDown();

        assertRefused(end, "sign-in-refused");
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void startsWithoutAProviderThatDoesNotAnswer() {
        HttpResponse<String> start = browser.get(browser.own("/oauth2/authorization/away?returnTo=/account"));

        assertSentBack(start, "unavailable", "/account");
        assertThat(browser.get(browser.own("/oauth2/authorization/away?returnTo=" + encoded("//example.org")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get(browser.own("/oauth2/authorization/none")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsAnyoneWhereToSignIn() {
        JsonNode providers = body(anonymous.get().uri("/api/session/providers").exchange());

        assertThat(providers.toString())
                .isEqualTo("[{\"id\":\"university\",\"name\":\"University\",\"url\":\"" + START + "\"},"
                        + "{\"id\":\"away\",\"name\":\"away\",\"url\":\"/oauth2/authorization/away\"}]");
    }

    @Nested
    class ConfiguredOtherwise {

        @Autowired
        private UserRepository users;

        @Autowired
        private Users administration;

        @Autowired
        private Groups groups;

        @Autowired
        private SignIns signIns;

        @Autowired
        private MergePatches patches;

        @Autowired
        private NewUserFields newUserFields;

        @Autowired
        private PasswordEncoder passwords;

        @Autowired
        private TransactionOperations transactions;

        @Test
        void createsNobody() {
            UserIdentities identities = identities(Map.of("oidc.create-users", false));

            assertThatThrownBy(() -> identities.userOf(person(Map.of())))
                    .isInstanceOf(SignInRefusedException.class)
                    .hasMessageContaining("You have no account here");
        }

        @Test
        void findsTheAccountOfAVerifiedAddress() {
            UUID local = newProfessorWith(name + "@Example.org");
            UserIdentities identities =
                    identities(Map.of("oidc.link-verified-email", true, "oidc.create-users", false));
            Map<String, Object> unverified = Map.of("email", name + "@example.org");
            Map<String, Object> verified = Map.of("email", name + "@example.org", "email_verified", true);

            assertThatThrownBy(() -> identities.userOf(person(unverified))).isInstanceOf(SignInRefusedException.class);
            assertThat(identities.userOf(person(verified))).isEqualTo(local);
            assertThat(identities.userOf(person(unverified)))
                    .as("known from now on")
                    .isEqualTo(local);
        }

        @Test
        void findsAnAccountByItsAddressOnlyOnce() {
            newProfessorWith(name + "@example.org");
            UserIdentities identities =
                    identities(Map.of("oidc.link-verified-email", true, "oidc.create-users", false));
            identities.userOf(person(Map.of("email", name + "@example.org", "email_verified", true)));
            subject = UUID.randomUUID().toString();

            assertThatThrownBy(() ->
                            identities.userOf(person(Map.of("email", name + "@example.org", "email_verified", true))))
                    .isInstanceOf(SignInRefusedException.class);
        }

        @Test
        void letsNobodyTakeAnAddressThatSomebodyElseMayComeWith() {
            UUID id = newProfessorWith(name + "@example.org");
            Users strict = new Users(
                    properties(Map.of("oidc.link-verified-email", true)),
                    users,
                    groups,
                    signIns,
                    patches,
                    passwords,
                    transactions,
                    jdbc,
                    clock);

            assertThatThrownBy(() -> strict.changeOwn(id, anyVersion(), changes("email", "other@example.org")))
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessageContaining("email");
            assertThat(strict.changeOwn(id, anyVersion(), changes("firstName", "Ada"))
                            .ownFields()
                            .firstName())
                    .isEqualTo("Ada");
            assertThatThrownBy(() -> properties(Map.of("oidc.link-verified-email", true, "registration-open", true)))
                    .rootCause()
                    .hasMessageContaining("registration-open=false");
        }

        @Test
        void takesNoneOfTwoAccountsWithOneAddress() {
            newProfessorWith(name + "@example.org");
            newProfessorWith(name + "@example.org");
            UserIdentities identities =
                    identities(Map.of("oidc.link-verified-email", true, "oidc.create-users", false));

            assertThatThrownBy(() ->
                            identities.userOf(person(Map.of("email", name + "@example.org", "email_verified", true))))
                    .isInstanceOf(SignInRefusedException.class);
        }

        @Test
        void makesNoNewAccountForADeactivatedOne() {
            UUID local = newProfessorWith(name + "@example.org");
            administration.deactivate(local);
            UserIdentities identities = identities(Map.of("oidc.link-verified-email", true));

            assertThatThrownBy(() ->
                            identities.userOf(person(Map.of("email", name + "@example.org", "email_verified", true))))
                    .hasMessageContaining("deactivated");
        }

        @Test
        void makesAdministratorsOfThoseWhomTheProviderCallsSo() {
            UserIdentities identities = identities(
                    Map.of("oidc.administrators-claim", "realm_access.roles", "oidc.administrators-value", "admin"));

            UUID id = identities.userOf(person(Map.of("realm_access", Map.of("roles", List.of("admin", "x")))));
            assertThat(administration.get(id).groupNames()).contains("administrators");

            identities.userOf(person(Map.of("realm_access", Map.of("roles", List.of("administrator")))));
            assertThat(administration.get(id).groupNames()).containsExactly("professors");
        }

        @Test
        void leavesAdministratorsAloneWithoutAClaim() {
            UserIdentities identities = identities(Map.of());
            UUID id = identities.userOf(person(Map.of("roles", List.of("admin"))));
            assertThat(administration.get(id).groupNames()).containsExactly("professors");
            administration.join("administrators", id);

            identities.userOf(person(Map.of()));

            assertThat(administration.get(id).groupNames()).contains("administrators");
            administration.leave("administrators", id);
        }

        private static IfMatch anyVersion() {
            return IfMatch.valueOf("*");
        }

        private static MergePatch<OwnFields> changes(String field, String value) {
            return new MergePatch<>(JsonMapper.shared().createObjectNode().put(field, value));
        }

        private UUID newProfessorWith(String email) {
            UUID id = newProfessor(newName());
            jdbc.sql("update users set email = ? where id = ?")
                    .params(email, id)
                    .update();
            return id;
        }

        private UserIdentities identities(Map<String, ?> properties) {
            return new UserIdentities(
                    properties(properties),
                    users,
                    administration,
                    groups,
                    newUserFields,
                    passwords,
                    transactions,
                    jdbc,
                    clock);
        }

        private OidcUser person(Map<String, Object> claims) {
            Map<String, Object> all = new HashMap<>(Map.of("iss", "https://id.example.org", "sub", subject));
            all.putAll(claims);
            return new DefaultOidcUser(
                    List.of(),
                    new OidcIdToken("token", Instant.now(), Instant.now().plusSeconds(60), all));
        }
    }

    private static Arguments wrong(String what, Consumer<JWTClaimsSet.Builder> change, String code) {
        return Arguments.of(what, change, code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String withAnotherCharacterInTheMiddle(String value) {
        int middle = value.length() / 2;
        char other = value.charAt(middle) == 'A' ? 'B' : 'A';
        return value.substring(0, middle) + other + value.substring(middle + 1);
    }

    /** Back on the page where one signs in, which knows what to say. */
    private static void assertRefused(HttpResponse<String> answer, String type) {
        assertSentBack(answer, type, "/");
    }

    private static void assertSentBack(HttpResponse<String> answer, String type, String returnTo) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Location"))
                .contains("/sign-in?problem=" + type + "&returnTo=" + encoded(returnTo));
    }

    /** Keeps cookies, and stops at every redirect. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        /** Goes all the way; returns the answer to the return from the provider. */
        HttpResponse<String> signIn(String query) {
            return get(confirm(query));
        }

        /** Signs in at the provider; returns where that sends the browser. */
        URI confirm(String query) {
            return location(get(location(get(own(START + query)))));
        }

        JsonNode user() {
            HttpResponse<String> answer = get(own("/api/session"));
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }

        List<String> cookies() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getName)
                    .toList();
        }

        void changeCookie(String cookieName, UnaryOperator<String> change) {
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(cookieName))
                    .forEach(cookie -> cookie.setValue(change.apply(cookie.getValue())));
        }

        URI own(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        HttpResponse<String> get(URI address) {
            try {
                return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        private URI location(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        }
    }
}
