package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Tag("models")
class DetectorConfigurationTest {

    private final ApplicationContextRunner properties =
            new ApplicationContextRunner().withUserConfiguration(PropertiesOnly.class);

    private final ApplicationContextRunner worker = new ApplicationContextRunner()
            .withUserConfiguration(DetectorConfiguration.class)
            .withPropertyValues("attendansee.detector.threads=2", "attendansee.detector.models.url=");

    @TempDir
    Path folder;

    @Test
    void hasDefaultsThatWork() {
        properties.run(context -> {
            DetectorProperties defaults = context.getBean(DetectorProperties.class);
            assertThat(defaults.threads()).isZero();
            assertThat(defaults.effectiveThreads())
                    .isEqualTo(Runtime.getRuntime().availableProcessors());
            assertThat(defaults.scoreThreshold()).isEqualTo(0.6);
            assertThat(defaults.nmsThreshold()).isEqualTo(0.3);
            assertThat(defaults.smallestFace()).isEqualTo(8);
            assertThat(defaults.maxDetectionPixels()).isEqualTo(4_000_000);
            assertThat(defaults.farRows()).isFalse();
            assertThat(defaults.farRowsPixels()).isEqualTo(16_000_000);
            assertThat(defaults.policy()).isEqualTo(new DetectionPolicy(8, 0.6, 4_000_000, false));
            assertThat(defaults.maxImagePixels()).isEqualTo(100_000_000);
            assertThat(defaults.models().folder()).isNull();
            assertThat(defaults.models().file()).isEqualTo("yunet_n_dynamic.onnx");
            assertThat(defaults.models().cache())
                    .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "attendansee", "models"));
            assertThat(defaults.models().url()).hasToString(DetectorProperties.Models.YUNET_URL);
            assertThat(defaults.models().fetchTimeout()).isEqualTo(Duration.ofSeconds(5));
        });
    }

    @Test
    void takesAnEmptyModelsFolderForNone() {
        properties.withPropertyValues("attendansee.detector.models.folder=").run(context -> assertThat(
                        context.getBean(DetectorProperties.class).models().folder())
                .isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threads=-1",
                "score-threshold=0",
                "score-threshold=1.1",
                "nms-threshold=-0.1",
                "smallest-face=0",
                "max-detection-pixels=100",
                "far-rows-pixels=100",
                "max-image-pixels=0",
                "models.sha256=abc",
                "models.fetch-timeout=0s"
            })
    void refusesValuesThatMakeNoSenseAndNamesThem(String value) {
        properties.withPropertyValues("attendansee.detector." + value).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("attendansee.detector." + value.substring(0, value.indexOf('='))));
    }

    @Test
    void fallsBackToTheCascadeLoudlyWithoutANetwork(CapturedOutput output) {
        worker.withPropertyValues("attendansee.detector.models.cache=" + folder).run(context -> {
            DetectorPool pool = context.getBean(DetectorPool.class);
            assertThat(pool.detectorName()).isEqualTo("cascade");
            assertThat(pool.size()).isEqualTo(2);
            assertThat(pool.detect(Pictures.jpeg(320, 240)).faces()).isEmpty();
            assertThat(output).contains("WARN").contains("NO FACE DETECTION NETWORK");
        });
    }

    @Test
    void fallsBackToTheCascadeWhenTheNetworkDoesNotRun() throws Exception {
        Path model = Files.writeString(folder.resolve(DetectorProperties.Models.YUNET_FILE), "no network");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));

        worker.withPropertyValues(
                        "attendansee.detector.models.folder=" + folder, "attendansee.detector.models.sha256=" + sha256)
                .run(context -> assertThat(context.getBean(DetectorPool.class).detectorName())
                        .isEqualTo("cascade"));
    }

    @Test
    void usesYuNetWhenItsModelIsThere() {
        SharedPhotos.assumePresent();

        worker.withPropertyValues("attendansee.detector.models.folder=" + SharedPhotos.models())
                .run(context -> assertThat(context.getBean(DetectorPool.class).detectorName())
                        .isEqualTo("yunet"));
    }

    @EnableConfigurationProperties(DetectorProperties.class)
    static class PropertiesOnly {}
}
