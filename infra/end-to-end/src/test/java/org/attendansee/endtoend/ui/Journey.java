package org.attendansee.endtoend.ui;

import java.util.UUID;
import org.attendansee.endtoend.RunningSystem;
import org.attendansee.local.client.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A professor who has just been given an account, before a browser. */
abstract class Journey {

    protected final RunningSystem system = RunningSystem.shared();

    protected final String username = "ada-" + UUID.randomUUID().toString().substring(0, 8);

    /** What the professor's own scripts would use. */
    protected ApiClient api;

    protected Visit visit;

    @BeforeEach
    void begin() {
        system.api().createProfessor(username, Visit.PASSWORD);
        api = new ApiClient(system.stack().api().uri(), username, Visit.PASSWORD);
        visit = new Visit(system.stack().api().uri().toString());
    }

    @AfterEach
    void end() {
        visit.close();
    }
}
