package org.attendansee.api.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param groups names of the groups that say what the user may do, in order
 * @param roles that these groups grant: {@code ADMINISTRATOR}, {@code PROFESSOR}
 */
record UserResponse(
        UUID id,
        @JsonUnwrapped UserFields fields,
        List<String> groups,
        List<String> roles,
        boolean active,
        Instant createdAt) {

    static UserResponse from(User user) {
        return new UserResponse(
                user.id(), user.fields(), user.groupNames(), user.roles(), user.active(), user.createdAt());
    }
}
