package org.attendansee.local.chaos;

/** Something that goes wrong. */
interface Fault {

    /** As it is called on the command line and in the report. */
    String name();

    /**
     * Lets it go wrong, and returns when it has been put right: what is broken then has to mend itself.
     *
     * @throws NotPossibleException when it cannot be injected on this machine
     */
    void inject(Scene scene) throws Exception;
}
