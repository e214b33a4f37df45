package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.attendansee.local.bench.Figures;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.Times;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How soon the first page can be used, and how smoothly many faces scroll, in the Chromium of this machine. No test: it
 * runs only when it is named, as docs/PERFORMANCE.md says, and prints what goes there.
 */
class WebMeasurement extends Journey {

    private static final Path OUT = Path.of("target/web-measurement.md");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final double PAGE_PATIENCE = 240_000;

    private static final int PHOTOS = 60;
    private static final int FACES = 25;
    private static final int DRAWINGS = 4;
    private static final int VISITS = 11;
    private static final int VISITS_THAT_DO_NOT_COUNT = 2;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** Looks before each frame whether somebody could begin; in ms since the navigation began. */
    private static final String WATCH = """
            (() => {
              const find = (root, selector) => {
                const found = root.querySelector(selector);
                if (found) return found;
                for (const element of root.querySelectorAll('*')) {
                  const inside = element.shadowRoot && find(element.shadowRoot, selector);
                  if (inside) return inside;
                }
                return null;
              };
              const look = () => {
                const found = document.body && find(document, 'input[type=password], article h2 a');
                if (found && found.getBoundingClientRect().height > 0) {
                  window.usableAfter = performance.now();
                } else {
                  requestAnimationFrame(look);
                }
              };
              requestAnimationFrame(look);
            })()""";

    private static final String SCRIPTS = """
            () => {
              const scripts = performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.js'));
              return [scripts.length, scripts.reduce((sum, script) => sum + script.encodedBodySize, 0)];
            }""";

    /** Scrolls to the end, 1,500 pixels a second, as far as there is an end yet; tells of frames and long tasks. */
    private static final String SCROLL = """
            faces => new Promise(resolve => {
              const page = document.querySelector('at-app').shadowRoot.querySelector('at-faces-page').shadowRoot;
              const frames = [];
              const tasks = [];
              const observer = new PerformanceObserver(list =>
                list.getEntries().forEach(({duration}) => tasks.push(duration)));
              observer.observe({entryTypes: ['longtask']});
              let last;
              const step = now => {
                if (last !== undefined) {
                  frames.push(now - last);
                  window.scrollBy(0, 1.5 * (now - last));
                }
                last = now;
                const end = document.documentElement.scrollHeight - innerHeight - scrollY < 2;
                if (end && page.querySelectorAll('.tile').length >= faces) {
                  observer.disconnect();
                  resolve([frames, tasks]);
                } else {
                  requestAnimationFrame(step);
                }
              };
              requestAnimationFrame(step);
            })""";

    private final Figures figures = new Figures();

    @Test
    void measures() throws IOException {
        UUID sessionId = photographs();
        int faces =
                api.photos(sessionId).stream().mapToInt(PhotoView::faceCount).sum();
        String machine = Machine.describe();

        Times coldSignIn = measureSignIn();
        Times coldClasses = measureClasses();
        measureScrolling(sessionId, faces);

        StringWriter report = new StringWriter();
        figures.print(new PrintWriter(report));
        String text = machine + ", Chromium " + Chromium.shared().version() + ":\n\n" + report;
        System.out.println(text);
        Files.writeString(OUT, text);
        assertThat(coldSignIn.median()).isLessThan(BUDGET);
        assertThat(coldClasses.median()).isLessThan(BUDGET);
    }

    private UUID photographs() {
        UUID sessionId = api.createSession(api.createClass("Measured"), "Week 1", LocalDate.now());
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            UniquePhotos photos =
                    new UniquePhotos(LectureHall.fullHd(FACES, 501 + drawing).draw());
            for (int i = 0; i < PHOTOS / DRAWINGS; i++) {
                api.upload(
                        sessionId,
                        "hall-%d-%d.jpg".formatted(drawing, i),
                        photos.next().content());
            }
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> api.photos(sessionId).stream()
                .allMatch(PhotoView::isFinished));
        return sessionId;
    }

    private Times measureSignIn() {
        List<Duration> cold = new ArrayList<>();
        List<Duration> warm = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            try (BrowserContext context = context(null)) {
                Page page = context.newPage();
                cold.add(usable(page, "/sign-in"));
                if (i == 0) {
                    addScripts("the sign-in page", page);
                }
                page.navigate("about:blank");
                warm.add(usable(page, "/sign-in"));
            }
        }
        add("sign-in form usable, nothing kept by the browser", cold);
        add("sign-in form usable, files kept by the browser", warm);
        return counted(cold);
    }

    private Times measureClasses() {
        String signedIn = signedIn();
        List<Duration> cold = new ArrayList<>();
        List<Duration> warm = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            try (BrowserContext context = context(signedIn)) {
                Page page = context.newPage();
                cold.add(usable(page, "/"));
                if (i == 0) {
                    addScripts("the list of classes", page);
                }
                page.navigate("about:blank");
                warm.add(usable(page, "/"));
            }
        }
        add("list of classes usable, nothing kept by the browser", cold);
        add("list of classes usable, files kept by the browser", warm);
        return counted(cold);
    }

    private void measureScrolling(UUID sessionId, int faces) {
        try (BrowserContext context = context(signedIn())) {
            context.setDefaultTimeout(PAGE_PATIENCE);
            Page page = context.newPage();
            for (String when : List.of("for the first time", "again")) {
                // Otherwise the browser comes back to where it was, at the end.
                page.navigate("about:blank");
                page.navigate("/sessions/" + sessionId + "/faces");
                page.locator(".tile").first().waitFor();
                addScroll(String.format(Locale.ROOT, "%,d faces %s", faces, when), scroll(page, faces));
            }
        }
    }

    private static Scroll scroll(Page page, int faces) {
        List<?> found = (List<?>) page.evaluate(SCROLL, faces);
        return new Scroll(numbers(found.get(0)), numbers(found.get(1)));
    }

    private void addScroll(String what, Scroll scroll) {
        figures.add(what + ": frames", "%,d", scroll.frames().size())
                .add(what + ": frames longer than 34 ms", "%.2f %%", 100 * scroll.shareOver(34))
                .add(what + ": frames longer than 50 ms", "%.2f %%", 100 * scroll.shareOver(50))
                .add(what + ": longest frame", "%.0f ms", max(scroll.frames()))
                .add(
                        what + ": tasks longer than 50 ms, longest",
                        "%d, %.0f ms",
                        scroll.tasks().size(),
                        max(scroll.tasks()));
    }

    private String signedIn() {
        try (BrowserContext context = context(null)) {
            Page page = context.newPage();
            page.navigate("/classes");
            page.getByLabel("Username").fill(username);
            page.getByLabel("Password").fill(Visit.PASSWORD);
            page.keyboard().press("Enter");
            page.locator("at-class-card a").first().waitFor();
            return context.storageState();
        }
    }

    private BrowserContext context(@Nullable String storage) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(system.stack().api().uri().toString())
                .setLocale("en-GB")
                .setViewportSize(WIDTH, HEIGHT);
        if (storage != null) {
            options.setStorageState(storage);
        }
        BrowserContext context = Chromium.shared().newContext(options);
        context.addInitScript(WATCH);
        return context;
    }

    private static Duration usable(Page page, String address) {
        page.navigate(address);
        page.waitForFunction("() => window.usableAfter");
        double millis = ((Number) page.evaluate("window.usableAfter")).doubleValue();
        return Duration.ofNanos((long) (millis * 1e6));
    }

    private void addScripts(String what, Page page) {
        List<Double> scripts = numbers(page.evaluate(SCRIPTS));
        figures.add("scripts of " + what, "%.0f, %.0f kB compressed", scripts.get(0), scripts.get(1) / 1000);
    }

    private void add(String what, List<Duration> all) {
        Times times = counted(all);
        figures.add(
                what + ", median, slowest of " + times.all().size(),
                "%d, %d ms",
                times.median().toMillis(),
                times.max().toMillis());
    }

    private static Times counted(List<Duration> all) {
        return new Times(all.subList(VISITS_THAT_DO_NOT_COUNT, all.size()));
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static double max(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** In ms. */
    private record Scroll(List<Double> frames, List<Double> tasks) {

        double shareOver(double limit) {
            return frames.stream().filter(frame -> frame > limit).count() / (double) frames.size();
        }
    }
}
