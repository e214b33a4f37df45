package org.attendansee.api.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query of a request as it was sent, before anything decodes it. */
public record QueryString(List<Parameter> parameters) {

    /** @param query without its question mark */
    public static QueryString of(String query) {
        return new QueryString(
                Arrays.stream(query.split("&")).map(Parameter::of).toList());
    }

    /** The name of the first parameter that is not percent-encoded UTF-8. */
    Optional<String> badlyEncoded() {
        return parameters.stream()
                .filter(parameter -> !isUtf8(parameter.name()) || !isUtf8(parameter.value()))
                .map(parameter -> new String(bytes(parameter.name()), UTF_8))
                .findFirst();
    }

    /** Takes a badly encoded value of a parameter for Latin-1, which is what clients that do not use UTF-8 send. */
    public QueryString withReadable(String name) {
        return new QueryString(parameters.stream()
                .map(parameter -> parameter.name().equals(name) && !isUtf8(parameter.value())
                        ? new Parameter(
                                name, URLEncoder.encode(new String(bytes(parameter.value()), ISO_8859_1), UTF_8))
                        : parameter)
                .toList());
    }

    @Override
    public String toString() {
        return parameters.stream()
                .map(parameter ->
                        parameter.value().isEmpty() ? parameter.name() : parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    /**
     * @param name as it was sent
     * @param value as it was sent; empty where there is none
     */
    public record Parameter(String name, String value) {

        private static Parameter of(String pair) {
            int equals = pair.indexOf('=');
            return equals < 0
                    ? new Parameter(pair, "")
                    : new Parameter(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static boolean isUtf8(String encoded) {
        for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
            if (octet(encoded, i) < 0) {
                return false;
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(encoded)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Percent signs that encode nothing stand for themselves. */
    private static byte[] bytes(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int octet = c == '%' ? octet(encoded, i) : -1;
            if (octet >= 0) {
                bytes.write(octet);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static int octet(String encoded, int percent) {
        if (percent + 2 >= encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(percent + 1), 16);
        int low = Character.digit(encoded.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
