package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.ecosystem.weighing.Parts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what weavers say of lines of the desk. */
@Component
public class VerdictStore {

    private static final String ASIDE = "act = 'ASIDE' and ended_at is null and (until is null or until > :now)";

    /** What does not concern the reader, who must not learn what is said of the own. */
    private static final String FOREIGN = """
             and not exists (
                select from ecosystem.actor c where c.id in (v.one, v.other) and coalesce(c.became, c.id) = any (:own))
            """;

    private final JdbcClient jdbc;

    VerdictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of lines that this weaver has put aside in a region, by their kind. */
    Map<String, Set<String>> aside(UUID weaver, String region, Instant now) {
        return putAside(weaver, region, now).stream()
                .collect(Collectors.groupingBy(Verdict::kind, Collectors.mapping(each -> each.subject().key(), Collectors.toSet())));
    }

    /** Keys of pairs whose introduction this weaver has put aside in a region. */
    public Set<UUID> pairsAside(UUID weaver, String region, Instant now) {
        return aside(weaver, region, now).getOrDefault(Verdict.ADVICE, Set.of()).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** The same as verdicts, the newest first. */
    List<Verdict> putAside(UUID weaver, String region, Instant now) {
        return jdbc.sql("select * from ecosystem.desk_verdict where person = :person and region = :region and " + ASIDE + " order by at desc, id")
                .param("person", weaver)
                .param("region", region)
                .param("now", Timestamp.from(now))
                .query((row, _) -> verdict(row))
                .list();
    }

    /** What this weaver has said of the reasons for a pair, the oldest first. */
    public List<Verdict> corrections(UUID weaver, String region, UUID pair) {
        return jdbc.sql("""
                select * from ecosystem.desk_verdict
                where person = :person and region = :region and kind = 'advice' and key = :pair and act = 'CORRECTED' order by at, id
                """)
                .param("person", weaver)
                .param("region", region)
                .param("pair", pair.toString())
                .query((row, _) -> verdict(row))
                .list();
    }

    Optional<Verdict> find(UUID weaver, UUID id) {
        return jdbc.sql("select * from ecosystem.desk_verdict where id = :id and person = :person")
                .param("id", id)
                .param("person", weaver)
                .query((row, _) -> verdict(row))
                .optional();
    }

    /** What was put aside for a while and has come back is put aside anew. @return whether it was not put aside already */
    public boolean insert(UUID weaver, Verdict verdict) {
        jdbc.sql("""
                update ecosystem.desk_verdict set ended_at = until
                where person = :person and region = :region and kind = :kind and key = :key and act = 'ASIDE' and ended_at is null and until <= :now
                """)
                .param("person", weaver)
                .param("region", verdict.region())
                .param("kind", verdict.kind())
                .param("key", verdict.subject().key())
                .param("now", Timestamp.from(verdict.at()))
                .update();
        var actors = verdict.subject().actors();
        return jdbc.sql("""
                insert into ecosystem.desk_verdict (id, person, region, kind, key, one, other, act, about, words, fit, bridge, feasible, fatigue, at, until)
                values (:id, :person, :region, :kind, :key, :one, :other, :act, :about, :words, :fit, :bridge, :feasible, :fatigue, :at, :until)
                on conflict do nothing
                """)
                .param("id", verdict.id())
                .param("person", weaver)
                .param("region", verdict.region())
                .param("kind", verdict.kind())
                .param("key", verdict.subject().key())
                .param("one", actors.isEmpty() ? null : actors.getFirst(), Types.OTHER)
                .param("other", actors.size() < 2 ? null : actors.getLast(), Types.OTHER)
                .param("act", verdict.about().act().name())
                .param("about", verdict.about().name())
                .param("words", verdict.words())
                .param("fit", verdict.parts().map(Parts::fit).orElse(null), Types.DOUBLE)
                .param("bridge", verdict.parts().map(Parts::bridge).orElse(null), Types.DOUBLE)
                .param("feasible", verdict.parts().map(Parts::feasible).orElse(null), Types.DOUBLE)
                .param("fatigue", verdict.parts().map(Parts::fatigue).orElse(null), Types.DOUBLE)
                .param("at", Timestamp.from(verdict.at()))
                .param("until", verdict.until().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update() == 1;
    }

    /** @return whether it was put aside until now */
    boolean end(UUID id, Instant at) {
        return jdbc.sql("update ecosystem.desk_verdict set ended_at = :now where id = :id and " + ASIDE)
                .param("id", id)
                .param("now", Timestamp.from(at))
                .update() == 1;
    }

    public int count(UUID weaver, String region) {
        return jdbc.sql("select count(*) from ecosystem.desk_verdict where person = :person and region = :region")
                .param("person", weaver)
                .param("region", region)
                .query(Integer.class)
                .single();
    }

    /**
     * Everything but what is said of actors of the other's own: that stays. What both have put aside, the other has put aside; what the first
     * said of it goes over as something of the past.
     *
     * @param own actors, as they stand merged now, for which the other speaks
     */
    public void hand(String region, UUID from, UUID to, Set<UUID> own, Instant now) {
        jdbc.sql("""
                update ecosystem.desk_verdict set ended_at = until
                where person in (:from, :to) and region = :region and act = 'ASIDE' and ended_at is null and until <= :now
                """)
                .param("from", from)
                .param("to", to)
                .param("region", region)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                update ecosystem.desk_verdict v set ended_at = :now
                where v.person = :from and v.region = :region and v.act = 'ASIDE' and v.ended_at is null and exists (
                    select from ecosystem.desk_verdict o
                    where o.person = :to and o.region = v.region and o.kind = v.kind and o.key = v.key and o.act = 'ASIDE' and o.ended_at is null)
                """ + FOREIGN)
                .param("from", from)
                .param("to", to)
                .param("region", region)
                .param("own", own.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("update ecosystem.desk_verdict v set person = :to where v.person = :from and v.region = :region" + FOREIGN)
                .param("from", from)
                .param("to", to)
                .param("region", region)
                .param("own", own.toArray(UUID[]::new))
                .update();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        var actors = Stream.of(Optional.ofNullable(row.getObject("one", UUID.class)), Optional.ofNullable(row.getObject("other", UUID.class)))
                .flatMap(Optional::stream)
                .toList();
        var parts = row.getObject("fit") == null
                ? Optional.<Parts>empty()
                : Optional.of(new Parts(row.getDouble("fit"), row.getDouble("bridge"), row.getDouble("feasible"), row.getDouble("fatigue")));
        return new Verdict(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getString("kind"),
                new Worth.Subject(row.getString("key"), actors),
                About.valueOf(row.getString("about")),
                row.getString("words"),
                parts,
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant));
    }
}
