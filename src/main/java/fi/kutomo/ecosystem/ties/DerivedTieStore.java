package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.knowledge.EntryId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of ties that follow from common undertakings, between actors that the reader sees. */
@Component
class DerivedTieStore {

    private static final String DERIVED = " from ecosystem.derived_tie(:day) d join ecosystem.actor a on a.id = d.from_actor join ecosystem.actor b on b.id = d.to_actor"
            + Sight.people("a") + Sight.people("b") + "where" + Sight.shown("a") + "and" + Sight.shown("b");

    private static final String OF_ONE = "and (d.from_actor = :actor or d.to_actor = :actor)";

    private final JdbcClient jdbc;

    DerivedTieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one actor the strongest of all that ever were. */
    List<DerivedTie> of(UUID actor, Sight sight, int atMost) {
        return sight.on(jdbc.sql("select d.*" + DERIVED + OF_ONE + " order by d.weight desc, d.kind, d.from_actor, d.to_actor limit :most"))
                .param("day", null, Types.DATE)
                .param("actor", actor)
                .param("most", atMost)
                .query((row, _) -> derived(row))
                .list();
    }

    long count(UUID actor, Sight sight) {
        return sight.on(jdbc.sql("select count(*)" + DERIVED + OF_ONE)).param("day", null, Types.DATE).param("actor", actor).query(Long.class).single();
    }

    /** All: from what ran on a day, or from whatever there was. */
    List<DerivedTie> on(Optional<LocalDate> day, Sight sight) {
        return sight.on(jdbc.sql("select d.*" + DERIVED + " order by d.weight desc, d.kind, d.from_actor, d.to_actor"))
                .param("day", day.map(Date::valueOf).orElse(null), Types.DATE)
                .query((row, _) -> derived(row))
                .list();
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
                Arrays.stream((UUID[]) row.getArray("examples").getArray()).map(EntryId::new).toList());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }
}
