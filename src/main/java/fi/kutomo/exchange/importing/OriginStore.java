package fi.kutomo.exchange.importing;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps where entries came from. */
@Component
class OriginStore {

    private static final TypeReference<Map<String, Origin.Trace>> TRACES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    OriginStore(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Origins by the key of the source. */
    Map<String, Origin> of(Collection<String> sourceKeys) {
        var found = new HashMap<String, Origin>();
        jdbc.sql("select permanent_id, source_key, source_name, address, fields from exchange.origin where source_key = any (:keys)")
                .param("keys", sourceKeys.toArray(String[]::new))
                .query((row, _) -> origin(row))
                .list()
                .forEach(origin -> found.put(origin.sourceKey(), origin));
        return found;
    }

    /** All sources of an entry, the latest first. */
    List<Origin> of(PermanentId id) {
        return jdbc.sql("select permanent_id, source_key, source_name, address, fields from exchange.origin where permanent_id = :id order by seen_at desc")
                .param("id", id.value())
                .query((row, _) -> origin(row))
                .list();
    }

    /** Every origin, in order of the source's key. */
    void all(Consumer<Origin> each) {
        var after = "";
        while (true) {
            var next = jdbc.sql("""
                    select permanent_id, source_key, source_name, address, fields from exchange.origin
                    where source_key > :after order by source_key limit 1000
                    """)
                    .param("after", after)
                    .query((row, _) -> origin(row))
                    .list();
            if (next.isEmpty()) {
                return;
            }
            next.forEach(each);
            after = next.getLast().sourceKey();
        }
    }

    /** Writes or rewrites origins in one statement. */
    void save(Collection<Origin> origins, @Nullable UUID run) {
        if (origins.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into exchange.origin (id, permanent_id, source_key, run, source_name, address, fields, seen_at)
                select o.id, o.permanent_id, o.source_key, cast(:run as uuid), o.source_name, o.address, o.fields::jsonb, :at
                from unnest(:ids::uuid[], :entries::text[], :keys::text[], :names::text[], :addresses::text[], :fields::text[])
                    as o (id, permanent_id, source_key, source_name, address, fields)
                on conflict (source_key) do update set permanent_id = excluded.permanent_id, run = excluded.run,
                    source_name = excluded.source_name, address = excluded.address, seen_at = excluded.seen_at,
                    fields = origin.fields || excluded.fields
                """)
                .param("run", run, java.sql.Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("ids", origins.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("entries", texts(origins, origin -> origin.id().value()))
                .param("keys", texts(origins, Origin::sourceKey))
                .param("names", texts(origins, Origin::sourceName))
                .param("addresses", texts(origins, Origin::address))
                .param("fields", texts(origins, origin -> json.text(origin.fields())))
                .update();
    }

    private static String[] texts(Collection<Origin> origins, java.util.function.Function<Origin, String> text) {
        return origins.stream().map(text).toArray(String[]::new);
    }

    private Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                new PermanentId(row.getString("permanent_id")),
                row.getString("source_key"),
                row.getString("source_name"),
                row.getString("address"),
                json.read(row.getString("fields"), TRACES));
    }
}
