package org.attendansee.local.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.attendansee.local.stack.ServiceJars;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to a stack.
 *
 * @param dataFolder empty
 * @param models where workers find their networks; without it they look in their cache
 * @param workers how many, from 2: somebody has to take over
 * @param rate photographs per second
 * @param photos how many photographs are accepted at least before it ends
 * @param faults names of those to inject; their order is always the same
 * @param outage how long parts are frozen, absent or in the way
 */
public record ChaosPlan(
        Path dataFolder,
        ServiceJars jars,
        @Nullable Path models,
        int workers,
        int rate,
        int photos,
        List<String> faults,
        Duration outage) {

    public ChaosPlan {
        faults = List.copyOf(faults);
        if (workers < 2) {
            throw new StackException("There must be 2 workers or more, so that one can take over from another");
        }
        if (rate < 1) {
            throw new StackException("There must be a photograph or more per second, not " + rate);
        }
        List<String> unknown =
                faults.stream().filter(name -> !Faults.names().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new StackException("There is no fault %s; there are %s"
                    .formatted(String.join(", ", unknown), String.join(", ", Faults.names())));
        }
    }
}
