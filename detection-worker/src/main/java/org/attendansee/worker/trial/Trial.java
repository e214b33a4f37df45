package org.attendansee.worker.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.attendansee.worker.detector.Detection;
import org.attendansee.worker.detector.DetectionPolicy;
import org.attendansee.worker.detector.DetectorConfiguration;
import org.attendansee.worker.detector.DetectorPool;
import org.attendansee.worker.detector.DetectorProperties;
import org.attendansee.worker.detector.ImageTooLargeException;
import org.attendansee.worker.detector.UndecodableImageException;
import org.attendansee.worker.detector.UprightCopy;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches photographs as a worker with the same configuration would, instead of serving: what the argument
 * {@code detect} asks for. It reads the path of a photograph from each line of its input and writes a line of JSON
 * about each, a {@link SearchedPhoto}, to its output. With the argument {@code compare}, each line also says in which
 * way to search, and the answer is a {@link TimedSearch}: {@link Comparison}.
 */
public final class Trial {

    private static final String DETECT = "detect";
    private static final String COMPARE = "compare";

    /** So low that what is found below it is no face in any photograph. */
    private static final double LOWEST_SCORE = 0.02;

    private final InputStream photos;
    private final PrintStream out;
    private final JsonMapper json = new JsonMapper();

    /** @param photos a path on each line, UTF-8 */
    public Trial(InputStream photos, PrintStream out) {
        this.photos = photos;
        this.out = out;
    }

    public static boolean isAskedFor(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(DETECT) || argument.equals(COMPARE));
    }

    /**
     * Searches until the input ends.
     *
     * @param arguments as the worker takes them, such as {@code --attendansee.detector.smallest-face=20}
     * @return the exit code: 0 when each photograph got its line, whatever that says
     */
    public int run(String... arguments) {
        try (ConfigurableApplicationContext context = start(arguments);
                BufferedReader lines = new BufferedReader(new InputStreamReader(photos, StandardCharsets.UTF_8))) {
            if (Stream.of(arguments).anyMatch(COMPARE::equals)) {
                compare(context, lines);
            } else {
                detect(context, lines);
            }
            return 0;
        } catch (IOException e) {
            System.err.println("A photograph could not be read: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void detect(ConfigurableApplicationContext context, BufferedReader lines)
            throws IOException, InterruptedException {
        DetectorPool detectors = context.getBean(DetectorPool.class);
        TrialProperties properties = context.getBean(TrialProperties.class);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answer(search(line, number++, detectors, properties));
        }
    }

    private void compare(ConfigurableApplicationContext context, BufferedReader lines)
            throws IOException, InterruptedException {
        try (Comparison comparison =
                new Comparison(context.getBean(DetectorPool.class), context.getBean(DetectorProperties.class))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(comparison.search(line));
            }
        }
    }

    private void answer(Object answer) {
        out.println(json.writeValueAsString(answer));
        out.flush();
    }

    private static SearchedPhoto search(String path, int number, DetectorPool detectors, TrialProperties properties)
            throws IOException, InterruptedException {
        byte[] photo = Files.readAllBytes(Path.of(path));
        try {
            Detection best = fastest(photo, detectors, properties.repetitions());
            if (properties.copies() != null) {
                UprightCopy.write(photo, properties.copies().resolve(number + ".png"));
            }
            DetectionPolicy all = detectors.policy().withScoreThreshold(LOWEST_SCORE);
            return SearchedPhoto.of(path, best, detectors.detect(photo, all).faces());
        } catch (UndecodableImageException | ImageTooLargeException e) {
            return SearchedPhoto.refused(path, e);
        }
    }

    private static Detection fastest(byte[] photo, DetectorPool detectors, int repetitions)
            throws InterruptedException {
        Detection best = detectors.detect(photo);
        for (int i = 1; i < repetitions; i++) {
            Detection next = detectors.detect(photo);
            best = next.elapsed().compareTo(best.elapsed()) < 0 ? next : best;
        }
        return best;
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication trial = new SpringApplication(DetectorAlone.class);
        trial.setWebApplicationType(WebApplicationType.NONE);
        trial.setLogStartupInfo(false);
        return trial.run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--attendansee.detector.threads=1", "--logging.threshold.console=OFF"))
                .toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TrialProperties.class)
    @Import(DetectorConfiguration.class)
    static class DetectorAlone {}
}
