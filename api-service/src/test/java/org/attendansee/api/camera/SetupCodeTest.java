package org.attendansee.api.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SetupCodeTest {

    private static final int MARGIN = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private final CameraKey key = CameraKey.draw();
    private final SetupCode code = new SetupCode(URI.create("https://attendansee.example.org/api"), key);

    @Test
    void saysWhereTheApiIsAndWhatTheKeyIs() {
        JsonNode content = JsonMapper.shared().readTree(code.text());

        assertThat(content.propertyNames()).containsExactly("api", "key");
        assertThat(content.get("api").asString()).isEqualTo("https://attendansee.example.org/api");
        assertThat(content.get("key").asString()).isEqualTo(key.value());
    }

    @Test
    void isAPictureThatReadersOfQrCodesRead() throws ReaderException {
        assertThat(new Decoder().decode(modules(code.toSvg())).getText()).isEqualTo(code.text());
    }

    @Test
    void isNotWrittenIntoLogs() {
        assertThat(code.toString()).doesNotContain(key.value());
    }

    private static BitMatrix modules(String svg) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
        MODULE.matcher(svg)
                .results()
                .forEach(module -> modules.set(
                        Integer.parseInt(module.group(1)) - MARGIN, Integer.parseInt(module.group(2)) - MARGIN));
        return modules;
    }
}
