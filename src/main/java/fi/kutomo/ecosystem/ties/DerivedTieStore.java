package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Sight;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL of ties that follow from common undertakings, between actors that the reader sees. */
@Component
class DerivedTieStore {

    private static final String BETWEEN_SHOWN = " from d join ecosystem.actor a on a.id = d.from_actor join ecosystem.actor b on b.id = d.to_actor"
            + Sight.people("a") + Sight.people("b") + "where" + Sight.shown("a") + "and" + Sight.shown("b");

    /** There are few of these, so they are reckoned for all actors at once. */
    private static final String ADOPTIONS = " union all select * from ecosystem.adoption_tie(:day) d";

    private static final String STRONGEST_FIRST = " order by d.weight desc, d.kind, d.from_actor, d.to_actor";

    private static final int FETCHED = 1000;

    private final JdbcClient jdbc;

    DerivedTieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of them, the strongest first: of one actor or of all, from what ran on a day or from whatever there was. */
    List<DerivedTie> part(Optional<UUID> of, Optional<LocalDate> day, Sight sight, long offset, int atMost) {
        return asked("select d.*", of, day, sight, STRONGEST_FIRST + " limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> derived(row))
                .list();
    }

    long count(Optional<UUID> of, Optional<LocalDate> day, Sight sight) {
        return asked("select count(*)", of, day, sight, "").query(Long.class).single();
    }

    List<DerivedTie> on(Optional<LocalDate> day, Sight sight) {
        return asked("select d.*", Optional.empty(), day, sight, STRONGEST_FIRST).query((row, _) -> derived(row)).list();
    }

    /** Those between these actors, reckoned from what these have in common alone. */
    List<DerivedTie> among(Collection<UUID> actors, Optional<LocalDate> day, Sight sight) {
        return sight.on(jdbc.sql("with d as materialized (select * from ecosystem.derived_tie_among(:actors, :day)"
                        + ADOPTIONS + " where d.from_actor = any (:actors) and d.to_actor = any (:actors)) select d.*" + BETWEEN_SHOWN + STRONGEST_FIRST))
                .param("actors", actors.toArray(UUID[]::new))
                .param("day", day.map(Date::valueOf).orElse(null), Types.DATE)
                .query((row, _) -> derived(row))
                .list();
    }

    /** All of them one after the other, without holding them at once; inside a transaction. */
    void each(Optional<LocalDate> day, Sight sight, Consumer<DerivedTie> taker) {
        try (var found = asked("select d.*", Optional.empty(), day, sight, STRONGEST_FIRST)
                .withFetchSize(FETCHED)
                .query((row, _) -> derived(row))
                .stream()) {
            found.forEach(taker);
        }
    }

    private StatementSpec asked(String select, Optional<UUID> of, Optional<LocalDate> day, Sight sight, String end) {
        var derived = of.isPresent() ? "ecosystem.derived_tie_of(:actor, :day)" : "ecosystem.derived_tie(:day)";
        // Reckoned once: joined as it stands it would be reckoned anew for each actor
        var adoptions = ADOPTIONS + (of.isPresent() ? " where :actor in (d.from_actor, d.to_actor)" : "");
        return sight.on(jdbc.sql("with d as materialized (select * from " + derived + adoptions + ") " + select + BETWEEN_SHOWN + end))
                .param("actor", of.orElse(null), Types.OTHER)
                .param("day", day.map(Date::valueOf).orElse(null), Types.DATE);
    }

    private static DerivedTie derived(ResultSet row) throws SQLException {
        return new DerivedTie(
                DerivedTie.Kind.valueOf(row.getString("kind")),
                row.getObject("from_actor", UUID.class),
                row.getObject("to_actor", UUID.class),
                row.getDouble("weight"),
                row.getInt("undertakings"),
                day(row, "began"),
                day(row, "ended"),
                List.of((UUID[]) row.getArray("examples").getArray()));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
