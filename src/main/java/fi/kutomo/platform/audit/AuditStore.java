package fi.kutomo.platform.audit;

import fi.kutomo.platform.audit.AuditLog.AuditEntry;
import fi.kutomo.platform.kernel.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the audit log as they are read, and their personal parts as they are forgotten. */
@Component
class AuditStore {

    private static final String WANTED = """
            from platform.audit_entry e
            where (:person::uuid is null or e.person = :person)
              and (:about::uuid is null or e.about = :about)
              and (not :others or e.person is distinct from e.about)
              and (:what = '' or starts_with(e.what, :what))
              and (:name = '' or exists (select 1 from platform.audit_part p
                   where p.entry = e.id and p.part = 'name' and strpos(lower(p.said), lower(:name)) > 0))
              and (:from::timestamptz is null or e.at >= :from)
              and (:until::timestamptz is null or e.at < :until)
            """;

    private static final String PART = "(select said from platform.audit_part p where p.entry = e.id and p.part = '%s') as %s";

    private final JdbcClient sql;

    AuditStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<AuditEntry> find(AuditQuery query, int from, int atMost) {
        var columns = "select e.*, " + PART.formatted("name", "name") + ", " + PART.formatted("address", "address") + ", "
                + PART.formatted("agent", "agent") + ", " + PART.formatted("why", "why") + " ";
        return limited(columns + WANTED + " order by e.at desc, e.id desc offset :offset limit :most", query)
                .param("offset", from)
                .param("most", atMost)
                .query((row, _) -> entry(row))
                .list();
    }

    long count(AuditQuery query) {
        return limited("select count(*) " + WANTED, query).query(Long.class).single();
    }

    /** Forgets under which name and from where a person acted, and why others acted about the person. */
    void forget(UUID person) {
        sql.sql("""
                delete from platform.audit_part p using platform.audit_entry e
                where e.id = p.entry and (e.person = :person or (p.part = 'why' and e.about = :person))
                """)
                .param("person", person)
                .update();
    }

    /** Forgets from where people acted before that moment. */
    int forgetWhence(Instant before) {
        return sql.sql("""
                delete from platform.audit_part p using platform.audit_entry e
                where e.id = p.entry and p.part in ('address', 'agent') and e.at < :before
                """)
                .param("before", Timestamp.from(before))
                .update();
    }

    private JdbcClient.StatementSpec limited(String query, AuditQuery wanted) {
        return sql.sql(query)
                .param("person", wanted.person().orElse(null), Types.OTHER)
                .param("about", wanted.about().orElse(null), Types.OTHER)
                .param("others", wanted.others())
                .param("what", wanted.what())
                .param("name", wanted.name())
                .param("from", wanted.from().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("until", wanted.until().map(Timestamp::from).orElse(null), Types.TIMESTAMP);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getString("what"),
                new Ref(row.getString("about_kind"), row.getObject("about", UUID.class)),
                row.getString("details"),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("agent")),
                Optional.ofNullable(row.getString("why")));
    }
}
