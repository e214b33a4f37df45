package org.attendansee.local.chaos;

/** A burst of files that begin as photographs and cannot be opened. */
record DamagedPhotos(String name) implements Fault {

    private static final int PHOTOS = 50;

    @Override
    public void inject(Scene scene) throws InterruptedException {
        for (int i = 0; i < PHOTOS; i++) {
            scene.upload(scene.mint().damaged());
        }
    }
}
