package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker sees pupils' faces: no library in it may be able to report anything to its maker. */
class OnnxRuntimeTelemetryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll"
            })
    void hasNoUploaderInAnyLibrary(String library) throws IOException {
        String content = read("/ai/onnxruntime/native/" + library);

        assertThat(content.contains("OrtGetApiBase")).as("is the library").isTrue();
        assertThat(content.contains("events.data.microsoft.com"))
                .as("knows where to report to")
                .isFalse();
        assertThat(content.contains("OneCollector")).as("has the uploader").isFalse();
    }

    private static String read(String resource) throws IOException {
        try (InputStream library = OrtEnvironment.class.getResourceAsStream(resource)) {
            assertThat(library).as(resource).isNotNull();
            return new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
