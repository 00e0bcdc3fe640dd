package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps what people have weighed, all of it: the newest counts, the others are its history. */
@Component
class WeighingStore {

    private static final TypeReference<List<Weight>> WEIGHTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    WeighingStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when this number is not the next one: somebody has weighed the same meanwhile. */
    boolean insert(EntryId entry, Weighing weighing) {
        return jdbc.sql("""
                        insert into evidence.weighing (entry, effect_term, number, weights, looked, weighed_at, weighed_by)
                        select :entry, :term, :number, :weights, :looked, :at, :by
                        where :number = (
                            select coalesce(max(number), 0) + 1 from evidence.weighing where entry = :entry and effect_term = :term)
                        on conflict do nothing
                        """)
                        .param("entry", entry.value())
                        .param("term", weighing.effectTerm())
                        .param("number", weighing.number())
                        .param("weights", json.jsonb(weighing.weights()))
                        .param("looked", weighing.looked())
                        .param("at", Timestamp.from(weighing.at()))
                        .param("by", weighing.by().orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    /** What counts now, for each outcome that was ever weighed. */
    Map<EntryId, List<Weighing>> newest(Collection<EntryId> entries) {
        var found = new LinkedHashMap<EntryId, List<Weighing>>();
        jdbc.sql("""
                select distinct on (entry, effect_term) entry, effect_term, number, weights, looked, weighed_at, weighed_by
                from evidence.weighing where entry = any (?)
                order by entry, effect_term, number desc
                """).param(entries.stream().map(EntryId::value).toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(new EntryId(row.getObject("entry", UUID.class)), _ -> new ArrayList<>()).add(weighing(row));
        });
        return found;
    }

    /** Newest first. */
    List<Weighing> history(EntryId entry, String effectTerm) {
        return jdbc.sql("""
                select effect_term, number, weights, looked, weighed_at, weighed_by from evidence.weighing
                where entry = ? and effect_term = ? order by number desc
                """)
                .params(entry.value(), effectTerm)
                .query((row, _) -> weighing(row))
                .list();
    }

    /** What this person has weighed, oldest first. */
    List<Weighing> by(UUID person) {
        return jdbc.sql("""
                select effect_term, number, weights, looked, weighed_at, weighed_by from evidence.weighing
                where weighed_by = ? order by weighed_at
                """)
                .param(person)
                .query((row, _) -> weighing(row))
                .list();
    }

    void forget(UUID person) {
        jdbc.sql("update evidence.weighing set weighed_by = null where weighed_by = ?").param(person).update();
    }

    private Weighing weighing(ResultSet row) throws SQLException {
        return new Weighing(
                row.getString("effect_term"),
                row.getInt("number"),
                json.read(row.getString("weights"), WEIGHTS),
                row.getString("looked"),
                row.getTimestamp("weighed_at").toInstant(),
                Optional.ofNullable(row.getObject("weighed_by", UUID.class)));
    }
}
