package org.attendansee.api.body;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * The body of one request, counted as it is read. It stands where Tomcat hands over bytes, below every reader of
 * parameters, forms and JSON, and after chunks were put together.
 */
final class BoundedBody implements InputBuffer {

    /** Of the request, for whoever knows that its route takes more. */
    static final String ATTRIBUTE = BoundedBody.class.getName();

    private final Request request;
    private final InputBuffer body;
    private final Duration grace;
    private final long minBytesPerSecond;
    private final long startedAt = System.nanoTime();
    private DataSize limit;
    private long bytes;

    BoundedBody(Request request, BodyProperties properties) {
        this.request = request;
        this.body = request.getInputBuffer();
        this.grace = properties.grace();
        this.minBytesPerSecond = properties.minBytesPerSecond().toBytes();
        this.limit = properties.maxSize();
    }

    void raiseTo(DataSize other) {
        if (other.compareTo(limit) > 0) {
            limit = other;
        }
    }

    /** @throws BodyTooLargeException when the client announces more than it may send */
    void requireAnnouncedSize() {
        requireSize(request.getContentLengthLong());
    }

    /**
     * @throws BodyTooLargeException when the client announces, or has sent, more than it may
     * @throws BodyTooSlowException when the client takes too long
     */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        requireAnnouncedSize();
        int count = body.doRead(handler);
        if (count > 0) {
            bytes += count;
            requireSize(bytes);
            requirePace();
        }
        return count;
    }

    @Override
    public int available() {
        return body.available();
    }

    private void requireSize(long size) {
        if (size > limit.toBytes()) {
            throw new BodyTooLargeException(limit);
        }
    }

    private void requirePace() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
        Duration allowed = grace.plusSeconds(bytes / minBytesPerSecond);
        if (elapsed.compareTo(allowed) > 0) {
            throw new BodyTooSlowException(bytes, elapsed);
        }
    }
}
