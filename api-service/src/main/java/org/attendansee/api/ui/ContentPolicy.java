package org.attendansee.api.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * What browsers may load for the web interface: files of ours, and of scripts inside the page only the import map, by
 * its hash, which is taken from the page itself.
 */
@Component
public class ContentPolicy {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private static final String DIRECTIVES = "default-src 'none'; script-src 'self' '%s'; style-src 'self';"
            + " img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final String value;

    ContentPolicy(ResourceLoader resources, WebProperties web) {
        Resource page = Arrays.stream(web.getResources().getStaticLocations())
                .map(location -> resources.getResource(location + "index.html"))
                .filter(Resource::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no index.html among the static resources"));
        try {
            this.value = of(page.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the header {@code Content-Security-Policy}. */
    public String value() {
        return value;
    }

    static String of(String page) {
        Matcher found = IMPORT_MAP.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("The page has no import map");
        }
        return DIRECTIVES.formatted(hash(found.group(1)));
    }

    /** As CSP has it: of the text between the tags, exactly as it stands there. */
    private static String hash(String script) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
