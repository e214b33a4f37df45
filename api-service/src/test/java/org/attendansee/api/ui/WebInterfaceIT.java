package org.attendansee.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebInterfaceIT extends ApiIT {

    private static final String ID = "019a4d2e-8c51-7a3b-9f62-3d1e5b7c9a15";
    private static final List<String> SAID_OF_EVERY_FILE = List.of(
            "Cache-Control",
            "Content-Security-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options");
    private static final int MOST_BYTES = 150_000;

    /** Types in comments name modules that no browser asks for. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern IMPORT = Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*['\"]([\\w@./-]+)['\"]");
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?:\\bfrom|\\bimport)\\s*['\"]([\\w@./-]+)['\"]");
    private static final Pattern PRELOADED = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");
    private static final Pattern ROUTE = Pattern.compile("\\{ path: '([^']+)'");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/classes", "/sessions/" + ID + "/faces", "/photos/" + ID})
    void answersTheAddressesOfPagesWithThePageWhoeverAsks(String address) {
        EntityExchangeResult<byte[]> answer = fetch(address);

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(answer.getResponseHeaders().getContentType()).matches(MediaType.TEXT_HTML::isCompatibleWith);
        assertThat(text(answer)).contains("<at-app>");
    }

    @Test
    void answersEveryAddressThatScriptsHaveAPageFor() {
        String routes = text(fetch("/app/routes.js"));
        Stream<String> addresses =
                ROUTE.matcher(routes).results().map(found -> found.group(1).replaceAll(":\\w+", ID));

        assertThat(addresses).hasSizeGreaterThan(5).allMatch(address -> text(fetch(address))
                .contains("<at-app>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/classess", "/classess", "/classes/" + ID + "/nothing", "/app/nothing.js"})
    void answersWhatThereIsNotWithAProblem(String address) {
        get(address).expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void letsBrowsersLoadNothingButItsOwnFiles() {
        HttpHeaders headers = fetch("/classes").getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .contains("style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/classes", "/sessions/" + ID + "/faces", "/redoc", "/app/main.js"})
    void saysTheSameOfAFileToThoseWhoDoNotFetchIt(String address) {
        HttpHeaders whole = fetch(address).getResponseHeaders();

        HttpHeaders alone = anonymous
                .head()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty()
                .getResponseHeaders();
        HttpHeaders unchanged = anonymous
                .get()
                .uri(address)
                .header(HttpHeaders.IF_MODIFIED_SINCE, whole.getFirst(HttpHeaders.LAST_MODIFIED))
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty()
                .getResponseHeaders();

        for (String name : SAID_OF_EVERY_FILE) {
            assertThat(alone.get(name)).as(name).isNotEmpty().isEqualTo(whole.get(name));
            assertThat(unchanged.get(name)).as(name).isEqualTo(whole.get(name));
        }
    }

    @Test
    void saysInTheLanguageOfTheInterfaceWhatIsWrongWithAField() {
        client.post()
                .uri("/api/classes")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", " "))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("darf nicht leer sein");
    }

    @Test
    void letsTheDocumentationStyleItself() {
        assertThat(fetch("/redoc").getResponseHeaders().getFirst("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline'");
    }

    @Test
    void letsBrowsersKeepFilesButAskWhetherTheyAreCurrent() {
        HttpHeaders headers = fetch("/app/main.js").getResponseHeaders();

        assertThat(headers.getCacheControl()).isEqualTo("no-cache");
        anonymous
                .get()
                .uri("/app/main.js")
                .header(HttpHeaders.IF_MODIFIED_SINCE, headers.getFirst(HttpHeaders.LAST_MODIFIED))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void allScriptsAreThereAndTogetherAreSmall() {
        Map<String, Integer> sizes = sizesOfScripts();

        assertThat(sizes).containsKey("/webjars/lit-html/lit-html.js").hasSizeGreaterThan(40);
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %d compressed scripts", sizes.size())
                .isLessThan(MOST_BYTES);
    }

    /** What is asked for early is what is needed on every page. */
    @Test
    void preloadsNoScriptThatAPageCanDoWithout() {
        List<String> preloaded = PRELOADED
                .matcher(text(fetch("/")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(preloaded).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(sizesOfScripts(STATIC_IMPORT, "/app/main.js", "/app/attendansee-app.js"))
                .containsKeys(preloaded.toArray(String[]::new));
    }

    /** Follows all imports from the first script on. */
    private Map<String, Integer> sizesOfScripts() {
        return sizesOfScripts(IMPORT, "/app/main.js");
    }

    private Map<String, Integer> sizesOfScripts(Pattern followed, String... first) {
        JsonNode imports = importMap();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of(first));
        while (!wanted.isEmpty()) {
            String path = wanted.remove();
            if (!sizes.containsKey(path)) {
                EntityExchangeResult<byte[]> answer = fetch(path);
                assertThat(answer.getStatus().value()).as(path).isEqualTo(200);
                sizes.put(path, compressed(answer.getResponseBody()));
                followed.matcher(COMMENT.matcher(text(answer)).replaceAll(""))
                        .results()
                        .map(found -> resolve(path, found.group(1), imports))
                        .forEach(wanted::add);
            }
        }
        return sizes;
    }

    private JsonNode importMap() {
        Matcher found = IMPORT_MAP.matcher(text(fetch("/")));
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1)).get("imports");
    }

    private static String resolve(String from, String specifier, JsonNode imports) {
        if (specifier.startsWith(".")) {
            return URI.create(from).resolve(specifier).getPath();
        }
        if (imports.has(specifier)) {
            return imports.get(specifier).asString();
        }
        String folder = imports.propertyNames().stream()
                .filter(name -> name.endsWith("/") && specifier.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The import map lacks " + specifier));
        return imports.get(folder).asString() + specifier.substring(folder.length());
    }

    private static int compressed(byte[] script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private EntityExchangeResult<byte[]> fetch(String path) {
        return anonymous.get().uri(path).exchange().expectBody(byte[].class).returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(answer.getResponseBody(), StandardCharsets.UTF_8);
    }
}
