package org.attendansee.local.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.attendansee.local.chaos.Rows.Work;
import org.attendansee.local.stack.ServiceProcess;

/** Photographs that kill whichever worker begins with them, until workers leave them alone. */
record PoisonPhotos(String name) implements Fault {

    private static final int PHOTOS = 3;

    @Override
    public void inject(Scene scene) throws Exception {
        List<UUID> poison = new ArrayList<>();
        for (int i = 0; i < PHOTOS; i++) {
            poison.add(scene.upload(scene.mint().heavy()));
        }
        Set<Work> ended = new HashSet<>();
        scene.await("workers to leave poison alone", () -> {
            for (Work work : scene.rows().work(poison)) {
                if (!ended.contains(work) && killedInTheAct(scene, work)) {
                    ended.add(work);
                }
            }
            return scene.rows().finished(poison) == PHOTOS ? Optional.of(poison) : Optional.empty();
        });
    }

    private static boolean killedInTheAct(Scene scene, Work work) throws SQLException {
        ServiceProcess worker = scene.worker(work.worker());
        if (!worker.alive()) {
            return false;
        }
        // It may finish between a look and the kill, so it has to stand still meanwhile.
        worker.freeze();
        if (!scene.rows().work(List.of(work.imageId())).contains(work)) {
            worker.thaw();
            return false;
        }
        worker.kill();
        return true;
    }
}
