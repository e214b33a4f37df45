package org.attendansee.api.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attendansee.api.web.BulkResponse.Outcome;
import org.attendansee.api.web.BulkResponse.Result;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to many rows of a kind with one request. Each row is worked on as if it were the only one, in a
 * transaction of its own: one that is refused keeps no other from its turn.
 */
public final class BulkActions {

    private final Map<String, Supplier<Consumer<UUID>>> actions = new LinkedHashMap<>();

    /** @param action takes the id of a row, and checks whether the client may do it to that row */
    public BulkActions with(String name, Consumer<UUID> action) {
        actions.put(name, () -> action);
        return this;
    }

    /**
     * @param field of the request that the action needs
     * @param value of that field; null when the client did not send it
     */
    public <T> BulkActions with(String name, String field, @Nullable T value, BiConsumer<UUID, T> action) {
        actions.put(name, () -> {
            if (value == null) {
                throw new InvalidFieldException(
                        field,
                        Reason.of("required-by-action", "is required for the action {action}")
                                .with("action", name));
            }
            return id -> action.accept(id, value);
        });
        return this;
    }

    /**
     * Does what was asked for, row by row. When the database or another part is away, it ends there with the exception.
     *
     * @throws InvalidFieldException when there is no such action, or it needs another field
     */
    public BulkResponse run(BulkRequest request) {
        Supplier<Consumer<UUID>> wanted = actions.get(request.action());
        if (wanted == null) {
            throw new InvalidFieldException(
                    "action",
                    Reason.of("unknown-action", "must be one of {allowed}")
                            .with("allowed", String.join(", ", actions.keySet())));
        }
        Consumer<UUID> action = wanted.get();
        return new BulkResponse(
                request.ids().stream().distinct().map(id -> run(action, id)).toList());
    }

    private static Result run(Consumer<UUID> action, UUID id) {
        try {
            action.accept(id);
            return new Result(id, Outcome.DONE, null);
        } catch (RuntimeException e) {
            return new Result(id, Outcome.REFUSED, Refusals.of(e).orElseThrow(() -> e));
        }
    }
}
