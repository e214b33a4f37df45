package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ChecksumIT extends ApiIT {

    private static final List<String> HEADERS = List.of("Content-Digest", "Repr-Digest");

    @Autowired
    private JdbcClient jdbc;

    private final byte[] photo = newPhoto("jpg", 32, 32);
    private UUID sessionId;

    @BeforeEach
    void meet() {
        sessionId = newSession();
    }

    @Test
    void acceptsBytesThatAddUp() {
        for (String header : HEADERS) {
            upload(header, "sha-256=" + of("SHA-256", photo)).expectStatus().is2xxSuccessful();
            upload(header, "sha-512=" + of("SHA-512", photo)).expectStatus().is2xxSuccessful();
            upload(header, "sha-512=%s,\t sha-256=%s".formatted(of("SHA-512", photo), of("SHA-256", photo)))
                    .expectStatus()
                    .is2xxSuccessful();
        }
    }

    @Test
    void refusesBytesThatDoNotAndStoresNothing() {
        byte[] other = newPhoto("jpg", 32, 32);
        for (String header : HEADERS) {
            assertMismatch(upload(header, "sha-256=" + of("SHA-256", other)));
            assertMismatch(upload(header, "sha-512=" + of("SHA-512", other)));
            assertMismatch(upload(header, "sha-256=" + of("SHA-512", photo)));
            assertMismatch(upload(header, "sha-256=::"));
            assertMismatch(
                    upload(header, "sha-512=%s, sha-256=%s".formatted(of("SHA-512", photo), of("SHA-256", other))));
        }

        assertThat(images()).isZero();
    }

    @Test
    void passesOverAlgorithmsThatItDoesNotTrust() {
        upload("Content-Digest", "md5=:AAAA:").expectStatus().isAccepted();
        assertMismatch(upload("Content-Digest", "md5=:AAAA:, sha-256=" + of("SHA-256", new byte[] {1})));
    }

    @Test
    void checksBothHeadersAndAllTheirLines() {
        String right = "sha-256=" + of("SHA-256", photo);
        String wrong = "sha-256=" + of("SHA-256", new byte[] {1});

        assertMismatch(client.post()
                .uri("/api/sessions/{id}/images", sessionId)
                .header("Content-Digest", right)
                .header("Repr-Digest", wrong)
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo)
                .exchange());
        assertMismatch(upload("Content-Digest", "md5=:AAAA:", wrong));
    }

    @Test
    void namesTheHeaderThatIsMalformed() {
        String digest = Base64.getEncoder().encodeToString(new byte[32]);
        for (String header : HEADERS) {
            for (String malformed : List.of(
                    "",
                    "sha-256",
                    "sha-256=" + digest,
                    "sha-256=\"" + digest + "\"",
                    "sha-256=:" + digest,
                    "sha-256=:A:",
                    "sha-256=:A-_A:",
                    "SHA-256=:" + digest + ":",
                    "sha-256=:" + digest + ":,",
                    "sha-256=:" + digest + ": sha-512=:AAAA:",
                    "sha-256 = :" + digest + ":")) {
                upload(header, malformed)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.errors[0].field")
                        .isEqualTo(header);
            }
        }

        assertThat(images()).isZero();
    }

    private ResponseSpec upload(String header, String... values) {
        return client.post()
                .uri("/api/sessions/{id}/images", sessionId)
                .header(header, values)
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo)
                .exchange();
    }

    private int images() {
        return jdbc.sql("select count(*) from images where session_id = ?")
                .param(sessionId)
                .query(Integer.class)
                .single();
    }

    private static void assertMismatch(ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:checksum-mismatch");
    }

    private static String of(String algorithm, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
            return ":" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
