package fi.kutomo.evaluation.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of municipalities: what comes with the program, and over it what editors have brought. */
@Component
class ContextStore {

    private final JdbcClient jdbc;
    private final Municipalities municipalities;

    ContextStore(JdbcClient jdbc, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /** Writes over what editors had brought of this municipality before. */
    void put(Statistic statistic, Optional<UUID> by) {
        jdbc.sql("""
                insert into evaluation.context (area, population, unemployment, older, year, source, changed_at, changed_by)
                values (:area, :population, :unemployment, :older, :year, :source, :at, :by)
                on conflict on constraint pk_context do update
                set population = excluded.population, unemployment = excluded.unemployment, older = excluded.older, year = excluded.year,
                    source = excluded.source, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("area", statistic.area())
                .param("population", statistic.population(), Types.INTEGER)
                .param("unemployment", statistic.unemployment(), Types.DOUBLE)
                .param("older", statistic.older(), Types.DOUBLE)
                .param("year", statistic.year())
                .param("source", statistic.source())
                .param("at", Timestamp.from(statistic.changedAt()))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    Map<String, Statistic> statistics(Collection<String> areas) {
        return jdbc.sql("""
                select area, population, unemployment, older, year, source, changed_at from evaluation.context where area = any (:areas)
                """)
                .param("areas", areas.toArray(String[]::new))
                .query((row, _) -> statistic(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Statistic::area, Function.identity()));
    }

    /** Of those of which anything is known. */
    Map<String, Context> contexts(Collection<String> areas) {
        var brought = statistics(areas);
        var contexts = new LinkedHashMap<String, Context>();
        for (var area : areas) {
            var known = municipalities.find(area);
            var statistic = Optional.ofNullable(brought.get(area));
            if (known.isPresent() || statistic.isPresent()) {
                contexts.put(area, context(known, statistic));
            }
        }
        return contexts;
    }

    private static Context context(Optional<Municipalities.Known> known, Optional<Statistic> statistic) {
        return new Context(
                statistic.flatMap(each -> Optional.ofNullable(each.population())).or(() -> known.map(Municipalities.Known::population)).orElse(null),
                statistic.map(Statistic::unemployment).orElse(null),
                statistic.map(Statistic::older).orElse(null),
                known.map(Municipalities.Known::settlement).orElse(null),
                known.map(Municipalities.Known::swedish).orElse(null));
    }

    private static Statistic statistic(ResultSet row) throws SQLException {
        return new Statistic(
                row.getString("area"), row.getObject("population", Integer.class), number(row, "unemployment"), number(row, "older"), row.getInt("year"),
                row.getString("source"), row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
