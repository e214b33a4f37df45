package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One user in a browser of their own. At the end nothing may have gone wrong behind their back. */
final class Visit implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final double PATIENCE = 20_000;
    private static final String SILENCE = """
            document.addEventListener('securitypolicyviolation', event =>
                console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`))""";
    /** Nothing moves, and the pictures that can be seen are there. */
    private static final String AT_REST = """
            () => {
              const all = root => [...root.querySelectorAll('*')].flatMap(element =>
                [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
              const seen = ({top, bottom, width}) => width > 0 && bottom > 0 && top < innerHeight;
              return document.getAnimations().every(animation => animation.playState === 'finished')
                && all(document).every(element => element.localName !== 'img' || element.complete
                  || !seen(element.getBoundingClientRect()));
            }""";

    /** What sticks to an edge covers what one would scroll to: that is no fault, so it is judged where it belongs. */
    private static final String LET_GO = """
            () => {
              const all = root => [...root.querySelectorAll('*')].flatMap(element =>
                [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
              window.sticky = all(document).filter(element => getComputedStyle(element).position === 'sticky');
              window.sticky.forEach(element => element.style.position = 'relative');
            }""";

    private static final String HOLD = "() => window.sticky.forEach(element => element.style.position = '')";

    private static final String FAILED_REQUEST = "Failed to load resource";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(String baseUrl) {
        context = Chromium.shared()
                .newContext(new NewContextOptions()
                        .setBaseURL(baseUrl)
                        .setLocale("en-GB")
                        .setViewportSize(Device.DESKTOP.width, Device.DESKTOP.height));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(SILENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Requests may be refused with this status; browsers mention each on the console. */
    void expectRefusals(int status) {
        expected.add("status of " + status);
    }

    /** Requests may be lost on their way. */
    void expectLostRequests() {
        expected.add("net::ERR_");
    }

    void signIn(String username, String address) {
        page.navigate(address);
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(PASSWORD);
        click("Sign in");
        page.waitForCondition(() -> !page.url().contains("/sign-in"));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void click(String button) {
        button(button).click();
    }

    /** Answers yes to what is asked before something is deleted. */
    void confirm() {
        page.locator("at-confirm button.danger").click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** What screen readers say of each thing of a kind, such as {@code link "Face}, in the order of the page. */
    List<String> said(String kind) {
        return page.locator("main")
                .ariaSnapshot()
                .lines()
                .map(line -> line.replaceFirst("^ *- '?", ""))
                .filter(line -> line.startsWith(kind))
                .toList();
    }

    void awaitHeading(String name) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .waitFor();
    }

    void awaitText(String text) {
        page.getByText(text).first().waitFor();
    }

    /**
     * Takes pictures of what is seen, on a desk and on a phone, by day and by night, and makes sure that everybody can
     * use it.
     */
    void look(String name) {
        for (Device device : Device.values()) {
            page.setViewportSize(device.width, device.height);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.waitForFunction(AT_REST);
                page.screenshot(new ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(SCREENSHOTS.resolve(
                                "%s-%s-%s.png".formatted(name, device, scheme).toLowerCase(Locale.ROOT))));
                if ((device == Device.PHONE) == (scheme == ColorScheme.DARK)) {
                    requireAccessible(name + " " + device + " " + scheme);
                }
            }
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("%s is wider than a %s, in pixels", name, device)
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(Device.DESKTOP.width, Device.DESKTOP.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void requireAccessible(String name) {
        page.evaluate(LET_GO);
        List<String> violations = new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> Stream.concat(
                                Stream.of(rule.getId() + ": " + rule.getHelp()),
                                rule.getNodes().stream()
                                        .map(node -> "  " + node.getTarget() + " " + node.getHtml() + " "
                                                + node.getFailureSummary())))
                        .toList();
        page.evaluate(HOLD);

        assertThat(violations).as(name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).filteredOn(this::isUnexpected).isEmpty();
    }

    private boolean isUnexpected(String complaint) {
        return !complaint.contains(FAILED_REQUEST) || expected.stream().noneMatch(complaint::contains);
    }

    private enum Device {
        DESKTOP(1280, 800),
        PHONE(360, 740);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }
}
