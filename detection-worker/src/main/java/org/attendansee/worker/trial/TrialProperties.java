package org.attendansee.worker.trial;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a trial does apart from detecting.
 *
 * @param copies folder for an upright PNG of each photograph, named by its place in the input, counting from 0; null
 *     for none
 * @param repetitions how often each photograph is searched, of which the fastest counts
 */
@ConfigurationProperties("attendansee.trial")
record TrialProperties(
        @Nullable Path copies, @DefaultValue("1") int repetitions) {

    TrialProperties {
        if (repetitions < 1) {
            throw new IllegalArgumentException("attendansee.trial.repetitions must be 1 or more, not " + repetitions);
        }
    }
}
