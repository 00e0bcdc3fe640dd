package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.advising.Advice.Change;
import fi.kutomo.ecosystem.advising.Advice.Way;
import fi.kutomo.ecosystem.advising.Round.Findings;
import fi.kutomo.ecosystem.advising.Round.Fragile;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.weighing.Parts;
import fi.kutomo.ecosystem.weighing.Suggestion.Note;
import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of looks at regions and what was found in them. */
@Component
class AdviceStore {

    private final JdbcClient jdbc;

    AdviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a look; whoever begins the same at once waits until this one is done. */
    UUID begin(UUID weaver, String region, Instant at, long seed) {
        return jdbc.sql("""
                insert into ecosystem.advice_round (id, person, region, at, seed, actors, ties, fits) values (:id, :person, :region, :at, :seed, 0, 0, 0)
                on conflict (person, region) do update set at = excluded.at, seed = excluded.seed
                returning id
                """)
                .param("id", Ids.next())
                .param("person", weaver)
                .param("region", region)
                .param("at", Timestamp.from(at))
                .param("seed", seed)
                .query(UUID.class)
                .single();
    }

    /** What was found takes the place of what was found before; earlier suggestions stay without a place. */
    void keep(UUID round, Findings findings, Instant at) {
        jdbc.sql("update ecosystem.advice_round set actors = :actors, ties = :ties, fits = :fits where id = :id")
                .param("actors", findings.actors())
                .param("ties", findings.ties())
                .param("fits", findings.fits())
                .param("id", round)
                .update();
        jdbc.sql("update ecosystem.advice set place = null where round = :round").param("round", round).update();
        for (int place = 0; place < findings.advices().size(); place++) {
            keep(round, findings.advices().get(place), place, at);
        }
        jdbc.sql("delete from ecosystem.advice_fragile where round = :round").param("round", round).update();
        findings.fragile().forEach(each -> jdbc.sql("""
                insert into ecosystem.advice_fragile (id, round, actor, other, tie, parted) values (:id, :round, :actor, :other, :tie, :parted)
                """)
                .param("id", Ids.next())
                .param("round", round)
                .param("actor", each.actor())
                .param("other", each.other().orElse(null), Types.OTHER)
                .param("tie", each.tie().orElse(null), Types.OTHER)
                .param("parted", each.parted())
                .update());
    }

    private void keep(UUID round, Advice advice, int place, Instant at) {
        jdbc.sql("""
                insert into ecosystem.advice (id, round, pair, one, other, place, one_needs, other_needs, crossed, notes, through, rests_on, fit, bridge, feasible,
                    fatigue, efficiency, steps_before, steps_after, first_at, last_at)
                values (:id, :round, :pair, :one, :other, :place, :oneNeeds, :otherNeeds, :crossed, :notes, :through, :restsOn, :fit, :bridge, :feasible,
                    :fatigue, :efficiency, :before, :after, :at, :at)
                on conflict (round, pair) do update set one = excluded.one, other = excluded.other, place = excluded.place, one_needs = excluded.one_needs,
                    other_needs = excluded.other_needs, crossed = excluded.crossed, notes = excluded.notes, through = excluded.through,
                    rests_on = excluded.rests_on, fit = excluded.fit, bridge = excluded.bridge, feasible = excluded.feasible, fatigue = excluded.fatigue,
                    efficiency = excluded.efficiency, steps_before = excluded.steps_before, steps_after = excluded.steps_after, last_at = excluded.last_at
                """)
                .param("id", advice.id())
                .param("round", round)
                .param("pair", advice.pair())
                .param("one", advice.one())
                .param("other", advice.other())
                .param("place", place)
                .param("oneNeeds", advice.oneNeeds().toArray(String[]::new))
                .param("otherNeeds", advice.otherNeeds().toArray(String[]::new))
                .param("crossed", advice.crossed().stream().map(Enum::name).toArray(String[]::new))
                .param("notes", advice.notes().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("through", advice.way().through().toArray(UUID[]::new))
                .param("restsOn", advice.way().restsOn().toArray(UUID[]::new))
                .param("fit", advice.parts().fit())
                .param("bridge", advice.parts().bridge())
                .param("feasible", advice.parts().feasible())
                .param("fatigue", advice.parts().fatigue())
                .param("efficiency", advice.change().efficiency())
                .param("before", known(advice.change().before()), Types.DOUBLE)
                .param("after", known(advice.change().after()), Types.DOUBLE)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Double known(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    Optional<Round> round(UUID weaver, String region) {
        return jdbc.sql("select * from ecosystem.advice_round where person = :person and region = :region")
                .param("person", weaver)
                .param("region", region)
                .query((row, _) -> round(row))
                .optional();
    }

    /** Looks that were last made before then, the oldest first. */
    List<Round> before(Instant then) {
        return jdbc.sql("select * from ecosystem.advice_round where at < :then order by at").param("then", Timestamp.from(then)).query((row, _) -> round(row)).list();
    }

    void forget(UUID round) {
        jdbc.sql("delete from ecosystem.advice_round where id = :id").param("id", round).update();
    }

    /** The last list, the best first. */
    List<Advice> list(UUID round) {
        return jdbc.sql("select * from ecosystem.advice where round = :round and place is not null order by place")
                .param("round", round)
                .query((row, _) -> advice(row))
                .list();
    }

    List<Fragile> fragile(UUID round) {
        return jdbc.sql("select * from ecosystem.advice_fragile where round = :round order by parted desc, id")
                .param("round", round)
                .query((row, _) -> new Fragile(
                        row.getObject("actor", UUID.class),
                        Optional.ofNullable(row.getObject("other", UUID.class)),
                        Optional.ofNullable(row.getObject("tie", UUID.class)),
                        row.getInt("parted")))
                .list();
    }

    /** A suggestion with the look in which it was found. */
    record Found(Round round, Advice advice) {}

    Optional<Found> find(UUID id) {
        return jdbc.sql("select r.id as round_id, a.* from ecosystem.advice a join ecosystem.advice_round r on r.id = a.round where a.id = :id")
                .param("id", id)
                .query((row, _) -> new Found(roundOf(row.getObject("round_id", UUID.class)), advice(row)))
                .optional();
    }

    private Round roundOf(UUID id) {
        return jdbc.sql("select * from ecosystem.advice_round where id = :id").param("id", id).query((row, _) -> round(row)).single();
    }

    /** What this weaver was last told of these two, in whichever region. */
    Optional<Advice> ofPair(UUID weaver, UUID pair) {
        return jdbc.sql("""
                select a.* from ecosystem.advice a join ecosystem.advice_round r on r.id = a.round
                where r.person = :person and a.pair = :pair order by a.last_at desc limit 1
                """)
                .param("person", weaver)
                .param("pair", pair)
                .query((row, _) -> advice(row))
                .optional();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getString("region"), row.getTimestamp("at").toInstant(),
                row.getLong("seed"), row.getInt("actors"), row.getInt("ties"), row.getInt("fits"));
    }

    private static Advice advice(ResultSet row) throws SQLException {
        return new Advice(
                row.getObject("id", UUID.class),
                row.getObject("pair", UUID.class),
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                texts(row, "one_needs"),
                texts(row, "other_needs"),
                texts(row, "crossed").stream().map(Silo::valueOf).toList(),
                texts(row, "notes").stream().map(Note::valueOf).collect(Collectors.toSet()),
                new Way(ids(row, "through"), ids(row, "rests_on")),
                parts(row),
                new Change(row.getDouble("efficiency"), number(row, "steps_before"), number(row, "steps_after")));
    }

    static Parts parts(ResultSet row) throws SQLException {
        return new Parts(row.getDouble("fit"), row.getDouble("bridge"), row.getDouble("feasible"), row.getDouble("fatigue"));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }
}
