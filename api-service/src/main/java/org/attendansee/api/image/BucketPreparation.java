package org.attendansee.api.image;

import org.attendansee.common.storage.ObjectStore;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Nothing is accepted before the bucket for it exists. */
@Component
class BucketPreparation implements ApplicationRunner {

    private final ObjectStore store;

    BucketPreparation(ObjectStore store) {
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        store.prepare();
    }
}
