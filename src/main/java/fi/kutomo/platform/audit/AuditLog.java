package fi.kutomo.platform.audit;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who did what to what, when, from where and why. Written in the transaction of the act itself; entries are never changed. What
 * is personal in an entry lies beside it, so that it can be forgotten.
 */
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

    /** With the reason that the caller gave; it is forgotten with the person whom it is about. */
    public void record(Caller caller, String what, Ref about, Map<String, ?> details, String why) {
        record(caller, what, List.of(about), details, Optional.of(why));
    }

    /** The same act done to many things at once, in one statement. */
    public void record(Caller caller, String what, Collection<Ref> about, Map<String, ?> details) {
        record(caller, what, about, details, Optional.empty());
    }

    private void record(Caller caller, String what, Collection<Ref> about, Map<String, ?> details, Optional<String> why) {
        if (about.isEmpty()) {
            return;
        }
        var salt = Chain.salt();
        var parts = parts(caller, why);
        var digests = new LinkedHashMap<String, String>();
        parts.forEach((part, said) -> digests.put(part, Chain.digest(salt, said)));
        jdbc.sql("""
                with added as (
                    insert into platform.audit_entry (id, at, person, what, about_kind, about, details, parts)
                    select t.id, :at, :person, :what, t.kind, t.about, :details, :digests
                    from unnest(:ids::uuid[], :kinds::text[], :abouts::uuid[]) as t (id, kind, about)
                    returning id
                ), beside as (
                    insert into platform.audit_part (entry, part, salt, said)
                    select added.id, p.part, :salt, p.said
                    from added cross join unnest(:parts::text[], :said::text[]) as p (part, said)
                )
                insert into platform.audit_unsealed (entry) select id from added
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", caller.person().orElse(null), java.sql.Types.OTHER)
                .param("what", what)
                .param("details", json.jsonb(withOrganisation(caller, details)))
                .param("digests", json.jsonb(digests))
                .param("salt", salt)
                .param("parts", parts.keySet().toArray(String[]::new))
                .param("said", parts.values().toArray(String[]::new))
                .param("ids", about.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("kinds", about.stream().map(Ref::kind).toArray(String[]::new))
                .param("abouts", about.stream().map(Ref::id).toArray(UUID[]::new))
                .update();
    }

    /** Who acts for an organisation answers for it, so it stands with every act. */
    private static Map<String, Object> withOrganisation(Caller caller, Map<String, ?> details) {
        var all = new LinkedHashMap<String, Object>(details);
        caller.actingFor().ifPresent(organisation -> all.put("actingFor", organisation.id()));
        return all;
    }

    private static Map<String, String> parts(Caller caller, Optional<String> why) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("name", caller.name());
        var whence = Whence.now();
        whence.address().ifPresent(address -> parts.put("address", address));
        whence.agent().ifPresent(agent -> parts.put("agent", agent));
        why.filter(text -> !text.isBlank()).ifPresent(text -> parts.put("why", text.strip()));
        return parts;
    }

    /** What was done to one thing, newest first. */
    public List<AuditEntry> about(UUID id, int atMost) {
        return new AuditStore(jdbc).find(AuditQuery.about(id), 0, atMost);
    }

    /** What one person did, newest first. */
    public List<AuditEntry> by(UUID person, int from, int atMost) {
        return new AuditStore(jdbc).find(AuditQuery.by(person), from, atMost);
    }

    /** What others did about one person, looking up included, newest first. */
    public List<AuditEntry> aboutPerson(UUID person, int from, int atMost) {
        return new AuditStore(jdbc).find(AuditQuery.aboutPerson(person), from, atMost);
    }

    public long countBy(UUID person) {
        return new AuditStore(jdbc).count(AuditQuery.by(person));
    }

    public long countAboutPerson(UUID person) {
        return new AuditStore(jdbc).count(AuditQuery.aboutPerson(person));
    }

    /**
     * One act; the details are JSON.
     *
     * @param personName as it was then, empty once forgotten
     * @param address network from which the act came, where it is still kept
     */
    public record AuditEntry(
            UUID id,
            Instant at,
            Optional<UUID> person,
            String personName,
            String what,
            Ref about,
            String details,
            Optional<String> address,
            Optional<String> agent,
            Optional<String> why) {}
}
