package org.attendansee.local.badinput;

import java.util.EnumSet;
import java.util.Set;

/**
 * A file to upload.
 *
 * @param name unique, with an ending that need not be true
 * @param endings what may become of it; more than one where that is left to chance
 */
public record BadInput(String name, byte[] content, Set<Ending> endings) {

    public BadInput {
        endings = Set.copyOf(endings);
    }

    static BadInput of(String name, byte[] content, Ending first, Ending... others) {
        return new BadInput(name, content, EnumSet.of(first, others));
    }

    @Override
    public String toString() {
        return name;
    }
}
