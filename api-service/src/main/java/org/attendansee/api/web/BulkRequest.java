package org.attendansee.api.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same action on many rows.
 *
 * @param action which actions there are depends on the rows
 * @param ids of the rows; one that is repeated counts once
 * @param studentId whose faces they are, when they are labelled
 * @param group name of the group that users join or leave
 */
public record BulkRequest(
        @NotBlank String action,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> ids,
        @Nullable UUID studentId,
        @Nullable String group) {}
