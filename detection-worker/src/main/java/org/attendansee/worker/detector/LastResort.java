package org.attendansee.worker.detector;

/** What is done when native code does not return: nothing can interrupt it. */
@FunctionalInterface
interface LastResort {
    void take();
}
