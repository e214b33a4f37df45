package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.ProblemType;
import org.attendansee.api.web.Reason;
import org.springframework.http.HttpHeaders;

/**
 * What the sender of a photograph says that its bytes add up to: {@code Content-Digest} and {@code Repr-Digest} (RFC
 * 9530), which are the same for a body that is sent whole and as it is. The two algorithms that the RFC calls secure
 * are checked; others are passed over, as it demands.
 */
record Checksums(List<Checksum> all) {

    private static final List<String> HEADERS = List.of("Content-Digest", "Repr-Digest");

    /** A member of a dictionary (RFC 9651) whose value is a byte sequence, without parameters, as there are none. */
    private static final Pattern MEMBER =
            Pattern.compile("(?<algorithm>[a-z*][a-z0-9_.*-]*)=:(?<value>[A-Za-z0-9+/]*={0,2}):");

    /** @throws InvalidFieldException when one of the headers is not as the RFC has it */
    static Checksums in(HttpHeaders headers) {
        List<Checksum> found = new ArrayList<>();
        for (String header : HEADERS) {
            for (String line : headers.getOrEmpty(header)) {
                for (String member : line.split(",", -1)) {
                    found.add(Checksum.parse(header, member.strip()));
                }
            }
        }
        return new Checksums(found);
    }

    /** @throws ChecksumMismatchException when the bytes that arrived are others */
    void require(SpooledPhoto photo) throws IOException {
        for (Checksum checksum : all) {
            if (!checksum.matches(photo)) {
                throw new ChecksumMismatchException(checksum);
            }
        }
    }

    record Checksum(String header, String algorithm, byte[] value) {

        private static Checksum parse(String header, String member) {
            Matcher matcher = MEMBER.matcher(member);
            if (!matcher.matches()) {
                throw malformed(header);
            }
            try {
                return new Checksum(
                        header, matcher.group("algorithm"), Base64.getDecoder().decode(matcher.group("value")));
            } catch (IllegalArgumentException e) {
                throw malformed(header);
            }
        }

        private static InvalidFieldException malformed(String header) {
            return new InvalidFieldException(header, Reason.of("digest-syntax", "must have the form sha-256=:BASE64:"));
        }

        private boolean matches(SpooledPhoto photo) throws IOException {
            return switch (algorithm) {
                case "sha-256" -> MessageDigest.isEqual(value, HexFormat.of().parseHex(photo.sha256()));
                case "sha-512" -> MessageDigest.isEqual(value, sha512(photo));
                default -> true;
            };
        }

        private static byte[] sha512(SpooledPhoto photo) throws IOException {
            try (InputStream content = photo.open();
                    DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-512"))) {
                digested.transferTo(OutputStream.nullOutputStream());
                return digested.getMessageDigest().digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-512", e);
            }
        }
    }

    /** The photograph was damaged on its way. */
    static final class ChecksumMismatchException extends DomainException {

        ChecksumMismatchException(Checksum checksum) {
            super(
                    ProblemType.CHECKSUM_MISMATCH,
                    "The bytes that arrived do not add up to the %s of %s. Send them again."
                            .formatted(checksum.algorithm(), checksum.header()));
        }
    }
}
