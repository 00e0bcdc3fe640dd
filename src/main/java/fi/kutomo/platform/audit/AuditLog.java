package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who did what to what, when and why. Written in the transaction of the act itself; entries are never changed. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    public AuditLog(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void record(Caller caller, String what, Ref about) {
        record(caller, what, List.of(about), Map.of());
    }

    public void record(Caller caller, String what, Ref about, Map<String, ?> details) {
        record(caller, what, List.of(about), details);
    }

    /** The same act done to many things at once, in one statement. */
    public void record(Caller caller, String what, Collection<Ref> about, Map<String, ?> details) {
        if (about.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into platform.audit_entry (id, at, person, person_name, what, about_kind, about, details)
                select t.id, :at, :person, :name, :what, t.kind, t.about, :details
                from unnest(:ids::uuid[], :kinds::text[], :abouts::uuid[]) as t (id, kind, about)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", caller.person().orElse(null), java.sql.Types.OTHER)
                .param("name", caller.name())
                .param("what", what)
                .param("details", json.jsonb(withOrganisation(caller, details)))
                .param("ids", about.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("kinds", about.stream().map(Ref::kind).toArray(String[]::new))
                .param("abouts", about.stream().map(Ref::id).toArray(UUID[]::new))
                .update();
    }

    /** Who acts for an organisation answers for it, so it stands with every act. */
    private static Map<String, Object> withOrganisation(Caller caller, Map<String, ?> details) {
        var all = new java.util.LinkedHashMap<String, Object>(details);
        caller.actingFor().ifPresent(organisation -> all.put("actingFor", organisation.id()));
        return all;
    }

    /** What was done to one thing, newest first. */
    public List<AuditEntry> about(UUID id, int atMost) {
        return jdbc.sql("""
                select at, person, person_name, what, about_kind, about, details from platform.audit_entry
                where about = :id order by at desc, id desc limit :most
                """)
                .param("id", id)
                .param("most", atMost)
                .query((row, _) -> new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("person", UUID.class)),
                        row.getString("person_name"),
                        row.getString("what"),
                        new Ref(row.getString("about_kind"), row.getObject("about", UUID.class)),
                        row.getString("details")))
                .list();
    }

    /** One act; the details are JSON. */
    public record AuditEntry(Instant at, Optional<UUID> person, String personName, String what, Ref about, String details) {}
}
