package org.attendansee.api.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a camera needs to begin: where the API is, and its key. It is a secret as the key is.
 *
 * @param api such as {@code https://attendansee.example.org/api}
 */
record SetupCode(URI api, CameraKey key) {

    /** Modules of white around a code, which readers need. */
    private static final int MARGIN = 4;

    /** JSON, such as {@code {"api":"https://attendansee.example.org/api","key":"attc_…"}}. */
    String text() {
        return JsonMapper.shared().writeValueAsString(new Content(api, key.value()));
    }

    /** The text as a QR code: an SVG document without a size of its own, one unit for a module, black on white. */
    String toSvg() {
        BitMatrix modules = encode(text());
        int size = modules.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>""".formatted(size, path);
    }

    private static BitMatrix encode(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, MARGIN);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("An address and a key always fit into a QR code", e);
        }
    }

    @Override
    public String toString() {
        return "SetupCode[hidden]";
    }

    private record Content(URI api, String key) {}
}
