package org.attendansee.local.lecturehall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Flow;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class UniquePhotosTest {

    private final UniquePhotos photos = new UniquePhotos(new LectureHall(640, 480, 1, 1).draw());

    @Test
    void areWholePicturesOfTheirOwn() throws Exception {
        byte[] first = bytes(photos.next().content());
        UniquePhotos.Photo second = photos.next();

        assertThat(first).hasSize(photos.size()).isNotEqualTo(bytes(second.content()));
        assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isEqualTo(640);
        assertThat(second.bytes()).isEqualTo(bytes(second.content()));
        assertThat(second.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(second.content()))));
    }

    private static byte[] bytes(BodyPublisher publisher) throws IOException {
        var subscriber = BodySubscribers.ofByteArray();
        publisher.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer item) {
                subscriber.onNext(List.of(item));
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
        return subscriber.getBody().toCompletableFuture().join();
    }
}
