package org.attendansee.api.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.attendansee.api.web.Conditions;
import org.attendansee.api.web.UncountedPage;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was changed, and forgets what is old. */
@Component
class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditProperties properties;

    AuditLog(JdbcClient jdbc, JsonMapper json, AuditProperties properties) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
    }

    /** The entries that meet the conditions, newest first. */
    UncountedPage<AuditEntry> list(Conditions wanted, Pageable page) {
        return UncountedPage.of(
                jdbc.sql("""
                                select id, at, actor_id, actor_name, action, table_name, row_id, changes
                                from audit_log where %s order by at desc, id desc limit :limit offset :offset""".formatted(wanted.sql()))
                        .params(wanted.values())
                        .param("limit", UncountedPage.limit(page))
                        .param("offset", UncountedPage.offset(page))
                        .query(this::read)
                        .list(),
                page);
    }

    /** Deletes some of the entries that are older than they are kept, and says whether there may be more. */
    @Transactional
    public boolean forgetSome() {
        int deleted = jdbc.sql("""
                        delete from audit_log where id in (
                            select id from audit_log where at < now() - make_interval(secs => :seconds)
                            order by at limit :batch for update skip locked)""")
                .param("seconds", (double) properties.retention().toSeconds())
                .param("batch", properties.batchSize())
                .update();
        return deleted == properties.batchSize();
    }

    private AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                AuditEntry.Action.valueOf(row.getString("action")),
                row.getString("table_name"),
                row.getString("row_id"),
                json.readTree(row.getString("changes")));
    }
}
