package org.attendansee.local.migrate;

import java.util.List;
import java.util.regex.Pattern;

/** How far to go: a word from the command line, understood against the changes of a database. */
public record Target(String word) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final String ZERO = "zero";

    /** The changes from the first to the one that is named by its number or id. */
    List<SchemaChange> upTo(List<SchemaChange> changes) {
        return changes.subList(0, find(changes).number());
    }

    SchemaChange find(List<SchemaChange> changes) {
        return changes.stream().filter(this::names).findFirst().orElseThrow(() -> unknown(changes.size()));
    }

    /**
     * How many changes to undo.
     *
     * @param ran in the order in which they ran
     */
    int countBack(List<SchemaChange> ran) {
        if (word.equals(ZERO)) {
            return ran.size();
        }
        if (isNumber()) {
            return checkedCount(ran.size());
        }
        for (int i = 0; i < ran.size(); i++) {
            if (ran.get(i).id().equals(word)) {
                return ran.size() - 1 - i;
            }
        }
        throw new NoSuchChangeException("No change " + word + " has run here; see ./attendansee migrate --status");
    }

    private int checkedCount(int ran) {
        int count = Integer.parseInt(word);
        if (count > ran) {
            throw new NoSuchChangeException(count + " changes cannot be undone: " + ran + " have run");
        }
        return count;
    }

    private boolean names(SchemaChange change) {
        return isNumber()
                ? change.number() == Integer.parseInt(word)
                : change.id().equals(word);
    }

    private boolean isNumber() {
        return NUMBER.matcher(word).matches();
    }

    private NoSuchChangeException unknown(int count) {
        return new NoSuchChangeException(
                "There is no change " + word + "; the changelog has " + count + ", see ./attendansee migrate --status");
    }

    @Override
    public String toString() {
        return word;
    }
}
