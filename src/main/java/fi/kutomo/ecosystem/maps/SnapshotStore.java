package fi.kutomo.ecosystem.maps;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what was on saved maps on a day. */
@Component
class SnapshotStore {

    /** An actor that was merged into another is told by that one. */
    static final String STANDING = "case when %1$s.became is null then %1$s.id else ecosystem.standing(%1$s.id) end";

    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one map, the newest first. */
    List<Snapshot> of(UUID map) {
        return jdbc.sql("select * from ecosystem.map_snapshot where map = :map order by taken_on desc").param("map", map).query((row, _) -> snapshot(row)).list();
    }

    Optional<Snapshot> on(UUID map, LocalDate day) {
        return jdbc.sql("select * from ecosystem.map_snapshot where map = :map and taken_on = :day")
                .param("map", map)
                .param("day", Date.valueOf(day))
                .query((row, _) -> snapshot(row))
                .optional();
    }

    /** @return whether there was none of this day yet */
    boolean insert(UUID map, Snapshot snapshot, Instant at, Optional<UUID> by) {
        return jdbc.sql("""
                insert into ecosystem.map_snapshot (id, map, taken_on, sentence, taken_at, taken_by) values (:id, :map, :day, :sentence, :at, :by)
                on conflict (map, taken_on) do nothing
                """)
                .param("id", snapshot.id())
                .param("map", map)
                .param("day", Date.valueOf(snapshot.day()))
                .param("sentence", snapshot.sentence().parameters())
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update() == 1;
    }

    /** Writes down who is on it and how they are tied. What goes at this very moment is left out. */
    void hold(UUID snapshot, MapContent content) {
        jdbc.sql("insert into ecosystem.map_snapshot_actor (snapshot, actor) select :snapshot, a.id from ecosystem.actor a where a.id = any (:actors)")
                .param("snapshot", snapshot)
                .param("actors", content.actors().stream().map(actor -> actor.id()).toArray(UUID[]::new))
                .update();
        holdStated(snapshot, content.strands().stream().filter(strand -> !strand.derived()).toList());
        holdDerived(snapshot, content.strands().stream().filter(Strand::derived).toList());
    }

    private void holdStated(UUID snapshot, List<Strand> strands) {
        jdbc.sql("""
                insert into ecosystem.map_snapshot_tie (snapshot, tie, strength, valid_from, valid_to)
                select :snapshot, t.id, n.strength, n.since, n.until
                from unnest(:ties::uuid[], :strengths::integer[], :since::date[], :until::date[]) as n (id, strength, since, until)
                join ecosystem.tie t on t.id = n.id
                """)
                .param("snapshot", snapshot)
                .param("ties", strands.stream().map(strand -> strand.tie().orElseThrow()).toArray(UUID[]::new))
                .param("strengths", strands.stream().map(strand -> strand.strength().stream().boxed().findFirst().orElse(null)).toArray(Integer[]::new))
                .param("since", days(strands.stream().map(Strand::since).toList()))
                .param("until", days(strands.stream().map(Strand::until).toList()))
                .update();
    }

    private void holdDerived(UUID snapshot, List<Strand> strands) {
        jdbc.sql("""
                insert into ecosystem.map_snapshot_derived (snapshot, kind, from_actor, to_actor, weight, undertakings, began, ended)
                select :snapshot, n.kind, n.one, n.other, n.weight, n.undertakings, n.began, n.ended
                from unnest(:kinds::text[], :from::uuid[], :to::uuid[], :weights::double precision[], :undertakings::integer[], :began::date[], :ended::date[])
                    as n (kind, one, other, weight, undertakings, began, ended)
                join ecosystem.actor a on a.id = n.one join ecosystem.actor b on b.id = n.other
                """)
                .param("snapshot", snapshot)
                .param("kinds", strands.stream().map(Strand::kind).toArray(String[]::new))
                .param("from", strands.stream().map(Strand::from).toArray(UUID[]::new))
                .param("to", strands.stream().map(Strand::to).toArray(UUID[]::new))
                .param("weights", strands.stream().map(Strand::common).toArray(Double[]::new))
                .param("undertakings", strands.stream().map(Strand::undertakings).toArray(Integer[]::new))
                .param("began", days(strands.stream().map(Strand::since).toList()))
                .param("ended", days(strands.stream().map(Strand::until).toList()))
                .update();
    }

    private static Date[] days(List<Optional<LocalDate>> days) {
        return days.stream().map(day -> day.map(Date::valueOf).orElse(null)).toArray(Date[]::new);
    }

    Snapshot.Held held(UUID snapshot) {
        var actors = new HashSet<>(jdbc.sql("select " + STANDING.formatted("a")
                        + " from ecosystem.map_snapshot_actor s join ecosystem.actor a on a.id = s.actor where s.snapshot = :snapshot")
                .param("snapshot", snapshot)
                .query(UUID.class)
                .list());
        return new Snapshot.Held(actors, stated(snapshot), derived(snapshot));
    }

    private Map<UUID, Snapshot.Stated> stated(UUID snapshot) {
        var stated = new HashMap<UUID, Snapshot.Stated>();
        jdbc.sql("select tie, strength, valid_from, valid_to from ecosystem.map_snapshot_tie where snapshot = :snapshot")
                .param("snapshot", snapshot)
                .query(row -> {
                    int strength = row.getInt("strength");
                    stated.put(row.getObject("tie", UUID.class), new Snapshot.Stated(
                            row.wasNull() ? OptionalInt.empty() : OptionalInt.of(strength), day(row, "valid_from"), day(row, "valid_to")));
                });
        return stated;
    }

    private Map<String, Snapshot.Derived> derived(UUID snapshot) {
        var derived = new HashMap<String, Snapshot.Derived>();
        jdbc.sql("select d.kind, d.weight, d.undertakings, d.began, d.ended, d.kind in ('AUTHORITY_OF', 'MODEL_FROM', 'ADOPTION') as directed, " + STANDING.formatted("a") + " as one, "
                        + STANDING.formatted("b") + " as other from ecosystem.map_snapshot_derived d join ecosystem.actor a on a.id = d.from_actor "
                        + "join ecosystem.actor b on b.id = d.to_actor where d.snapshot = :snapshot order by d.weight")
                .param("snapshot", snapshot)
                .query(row -> {
                    derived.put(
                            Snapshot.key(row.getString("kind"), row.getObject("one", UUID.class), row.getObject("other", UUID.class), row.getBoolean("directed")),
                            new Snapshot.Derived(row.getDouble("weight"), row.getInt("undertakings"), day(row, "began"), day(row, "ended")));
                });
        return derived;
    }

    void remove(UUID snapshot) {
        jdbc.sql("delete from ecosystem.map_snapshot where id = :id").param("id", snapshot).update();
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(row.getObject("id", UUID.class), row.getDate("taken_on").toLocalDate(), Sentence.of(row.getString("sentence")));
    }
}
