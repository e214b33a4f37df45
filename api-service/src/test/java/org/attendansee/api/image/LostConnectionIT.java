package org.attendansee.api.image;

import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The database ends a connection in the middle of a transaction, as when it is killed. */
class LostConnectionIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void endTheConnectionWithEachNewImage() {
        jdbc.sql("create function end_connection() returns trigger language plpgsql as"
                        + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$")
                .update();
        jdbc.sql("create trigger tr_end_connection before insert on images for each row"
                        + " execute function end_connection()")
                .update();
    }

    @AfterEach
    void endNoMore() {
        jdbc.sql("drop function if exists end_connection() cascade").update();
    }

    @Test
    void asksForAnotherAttempt() {
        UUID sessionId = newSession();
        byte[] photo = newPhoto("jpg", 64, 48);

        ResponseSpec answer = post(sessionId, photo);

        answer.expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5");
        endNoMore();
        post(sessionId, photo).expectStatus().isAccepted();
    }

    private ResponseSpec post(UUID sessionId, byte[] photo) {
        return client.post()
                .uri("/api/sessions/{sessionId}/images", sessionId)
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo)
                .exchange();
    }
}
