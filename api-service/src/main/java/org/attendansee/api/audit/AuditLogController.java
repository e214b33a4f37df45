package org.attendansee.api.audit;

import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.web.Conditions;
import org.attendansee.api.web.UncountedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For administrators. */
@RestController
class AuditLogController {

    private final AuditLog log;

    AuditLogController(AuditLog log) {
        this.log = log;
    }

    /**
     * Lists who changed what and when. Newest first, whatever the {@code sort}.
     *
     * @param from the earliest time
     * @param to the end of the time, not included
     */
    @GetMapping("/api/audit-log")
    UncountedPage<AuditEntry> list(
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(required = false) @Nullable String rowId,
            @RequestParam(required = false) @Nullable UUID actorId,
            @RequestParam(required = false) AuditEntry.@Nullable Action action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @PageableDefault(size = 50) Pageable pageable) {
        Conditions wanted = new Conditions()
                .and("table_name = :table", "table", table)
                .and("row_id = :rowId", "rowId", rowId)
                .and("actor_id = :actorId", "actorId", actorId)
                .and("action = :action", "action", action)
                .and("at >= :from", "from", from)
                .and("at < :to", "to", to);
        return log.list(wanted, pageable);
    }
}
