package org.attendansee.api.image;

import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FaceDeletionIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    private UUID imageId;
    private UUID face;

    @BeforeEach
    void photograph() {
        imageId = Rows.image(jdbc, newSession(), "PROCESSED");
        face = Rows.face(jdbc, imageId, 1);
        Rows.face(jdbc, imageId, 10);
        Rows.face(jdbc, imageId, 11);
    }

    @Test
    void leavesTheOtherFacesAndCountsThem() {
        delete("/api/face-crops/{id}", face).expectStatus().isNoContent();

        get("/api/face-crops/{id}", face).expectStatus().isNotFound();
        get("/api/images/{id}", imageId)
                .expectBody()
                .jsonPath("$.faceCount")
                .isEqualTo(2)
                .jsonPath("$.faces.length()")
                .isEqualTo(2);
        delete("/api/face-crops/{id}", face).expectStatus().isNotFound();
        get("/api/images/{id}", imageId).expectBody().jsonPath("$.faceCount").isEqualTo(2);
    }
}
