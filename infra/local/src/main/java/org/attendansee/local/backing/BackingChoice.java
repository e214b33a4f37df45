package org.attendansee.local.backing;

import java.util.Locale;

/** Where the servers of the tests run. */
enum BackingChoice {
    AUTO,
    CONTAINERS,
    EMBEDDED;

    static BackingChoice fromSystemProperty() {
        return parse(System.getProperty("backing", "auto"));
    }

    static BackingChoice parse(String value) {
        try {
            return valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("-Dbacking must be auto, containers or embedded, not " + value, e);
        }
    }
}
