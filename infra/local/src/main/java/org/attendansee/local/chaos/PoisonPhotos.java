package org.attendansee.local.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.local.chaos.Rows.Work;
import org.attendansee.local.stack.ServiceProcess;

/** Photographs that kill whichever worker begins with them, until workers leave them alone. */
record PoisonPhotos(String name) implements Fault {

    /** What they fail as. */
    static final String REASON = "POISON";

    private static final int PHOTOS = 3;

    @Override
    public void inject(Scene scene) throws Exception {
        List<UUID> poison = new ArrayList<>();
        for (int i = 0; i < PHOTOS; i++) {
            poison.add(scene.upload(scene.mint().heavy()));
        }
        scene.await("workers to leave poison alone", () -> {
            for (Work work : scene.rows().work(poison)) {
                killInTheAct(scene, work);
            }
            return scene.rows().finished(poison) == PHOTOS ? Optional.of(poison) : Optional.empty();
        });
    }

    private static void killInTheAct(Scene scene, Work work) throws SQLException {
        ServiceProcess worker = scene.stack().worker(work.worker());
        if (!worker.alive() || worker.startedAt().isAfter(work.begun())) {
            return;
        }
        // It may finish between a look and the kill, so it has to stand still meanwhile.
        worker.freeze();
        if (scene.rows().work(List.of(work.imageId())).contains(work)) {
            worker.kill();
        } else {
            worker.thaw();
        }
    }
}
