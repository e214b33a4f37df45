package org.attendansee.local.evaluation;

import java.util.List;

/**
 * A detector with a policy, to be judged.
 *
 * @param detector as the report calls it, such as {@code yunet_n_dynamic}
 * @param policy as the report calls it, such as {@code 16 px}
 * @param arguments that make a worker so
 */
public record Setting(String detector, String policy, List<String> arguments) {

    public Setting {
        arguments = List.copyOf(arguments);
    }

    /** Fit for a folder. */
    String folder() {
        return (detector + " " + policy).replaceAll("[^A-Za-z0-9.]+", "-");
    }
}
