package org.attendansee.local.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What clients were told: the promises that are checked in the end. Safe for use by many threads. */
final class Ledger {

    /** What stands in place of a fault while there is none. */
    static final String NO_FAULT = "none";

    private final List<AcceptedPhoto> accepted = new ArrayList<>();
    private final Map<String, Integer> sentAgain = new HashMap<>();
    private final List<String> errors = new ArrayList<>();
    private String fault = NO_FAULT;

    /** From now on everything is put down to this fault. */
    synchronized void begin(String fault) {
        this.fault = fault;
    }

    synchronized void accept(UUID imageId, UUID sessionId, MintedPhoto photo) {
        accepted.add(new AcceptedPhoto(imageId, sessionId, photo.variant(), photo.sha256(), fault));
    }

    /** A client was asked to try again, or got no answer. */
    synchronized void sendAgain() {
        sentAgain.merge(fault, 1, Integer::sum);
    }

    /** A client got an answer that no client should get. */
    synchronized void error(String answer) {
        errors.add(fault + ": " + answer);
    }

    synchronized List<AcceptedPhoto> accepted() {
        return List.copyOf(accepted);
    }

    synchronized int sentAgain(String duringFault) {
        return sentAgain.getOrDefault(duringFault, 0);
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }
}
