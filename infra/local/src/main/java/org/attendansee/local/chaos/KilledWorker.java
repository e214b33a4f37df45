package org.attendansee.local.chaos;

import org.attendansee.local.chaos.Rows.Work;

/** {@code kill -9} of a worker that has a photograph in hand. */
record KilledWorker(String name) implements Fault {

    @Override
    public void inject(Scene scene) throws Exception {
        Work work = scene.await("a worker at work", scene.rows()::work);
        scene.stack().worker(work.worker()).kill();
    }
}
