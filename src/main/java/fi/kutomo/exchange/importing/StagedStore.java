package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found until it is written. */
@Component
class StagedStore {

    private static final int PORTION = 1000;
    private static final String COLUMNS = "id, position, wanted, kind, fields_off, fields_on, planned, outcome, permanent_id";
    private static final String SELECT = "select finding, " + COLUMNS + " from exchange.staged";
    private static final String OPEN = """
             from exchange.staged where run = :run and wanted and outcome is null order by described, position limit :most for update
            """;

    private final JdbcClient jdbc;
    private final Json json;

    /** The findings of the import that was read last: most are written at once, and need not be read back. */
    private volatile SoftReference<Fresh> fresh = new SoftReference<>(new Fresh(new UUID(0, 0), List.of()));

    private record Fresh(UUID run, List<Finding> findings) {}

    StagedStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param planned what would become of each finding, in the same order */
    void insert(UUID run, List<Finding> findings, List<String> planned) {
        for (int from = 0; from < findings.size(); from += PORTION) {
            var portion = findings.subList(from, Math.min(findings.size(), from + PORTION));
            var plans = planned.subList(from, from + portion.size());
            int first = from;
            jdbc.sql("""
                    insert into exchange.staged (id, run, position, finding, described, wanted, kind, planned)
                    select s.id, :run, :first + s.nr, s.finding::json, s.described, s.described, s.kind, s.planned
                    from unnest(:ids::uuid[], :findings::text[], :described::boolean[], :kinds::text[], :planned::text[])
                        with ordinality as s (id, finding, described, kind, planned, nr)
                    """)
                    .param("run", run)
                    .param("first", first)
                    .param("ids", portion.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                    .param("findings", texts(portion, json::text))
                    .param("described", portion.stream().map(Finding::described).toArray(Boolean[]::new))
                    .param("kinds", texts(portion, finding -> finding.kind().word()))
                    .param("planned", plans.toArray(String[]::new))
                    .update();
        }
        fresh = new SoftReference<>(new Fresh(run, List.copyOf(findings)));
    }

    Staged get(UUID run, int position) {
        return jdbc.sql(SELECT + " where run = :run and position = :position")
                .param("run", run)
                .param("position", position)
                .query((row, _) -> staged(row))
                .optional()
                .orElseThrow(() -> new NotFound("finding " + position));
    }

    List<Staged> page(UUID run, boolean described, int offset, int atMost) {
        return jdbc.sql(SELECT + " where run = :run and described = :described order by position offset :offset limit :most")
                .param("run", run)
                .param("described", described)
                .param("offset", offset)
                .param("most", atMost)
                .query((row, _) -> staged(row))
                .list();
    }

    /** Next findings to write; suggestions that were ticked come first, so that what names them can link to them. Held until the end. */
    List<Staged> open(UUID run, int atMost) {
        var known = Optional.ofNullable(fresh.get()).filter(last -> last.run().equals(run)).map(Fresh::findings);
        return jdbc.sql("select " + (known.isPresent() ? "" : "finding, ") + COLUMNS + OPEN)
                .param("run", run)
                .param("most", atMost)
                .query((row, _) -> known.isPresent() ? staged(row, known.get().get(row.getInt("position") - 1)) : staged(row))
                .list();
    }

    /** How many findings are planned to what, described ones only. */
    Map<String, Integer> planned(UUID run) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select planned, count(*) from exchange.staged where run = :run and described group by planned")
                .param("run", run)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    int count(UUID run, boolean described) {
        return jdbc.sql("select count(*) from exchange.staged where run = :run and described = :described")
                .param("run", run)
                .param("described", described)
                .query(Integer.class)
                .single();
    }

    int wanted(UUID run) {
        return jdbc.sql("select count(*) from exchange.staged where run = :run and wanted and described")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    void tick(UUID run, int position, boolean wanted, @Nullable EntryKind kind, Collection<String> off, Collection<String> on) {
        jdbc.sql("""
                update exchange.staged set wanted = :wanted, kind = coalesce(:kind, kind), fields_off = :off, fields_on = :on
                where run = :run and position = :position and outcome is null
                """)
                .param("wanted", wanted)
                .param("kind", kind == null ? null : kind.word(), java.sql.Types.VARCHAR)
                .param("off", off.toArray(String[]::new))
                .param("on", on.toArray(String[]::new))
                .param("run", run)
                .param("position", position)
                .update();
    }

    /** Ids of the entries that this import has made of what its source only names. */
    List<String> namedBy(UUID run) {
        return jdbc.sql("select permanent_id from exchange.staged where run = :run and not described and permanent_id is not null order by position")
                .param("run", run)
                .query(String.class)
                .list();
    }

    void written(Collection<Done> done) {
        jdbc.sql("""
                update exchange.staged s set outcome = d.outcome, permanent_id = d.entry
                from unnest(:ids::uuid[], :outcomes::text[], :entries::text[]) as d (id, outcome, entry) where s.id = d.id
                """)
                .param("ids", done.stream().map(Done::id).toArray(UUID[]::new))
                .param("outcomes", texts(done, Done::outcome))
                .param("entries", texts(done, each -> each.entry().value()))
                .update();
    }

    /** What became of a finding. */
    record Done(UUID id, String outcome, PermanentId entry) {}

    private static <T> @Nullable String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private Staged staged(ResultSet row) throws SQLException {
        return staged(row, json.read(row.getString("finding"), Finding.class));
    }

    private static Staged staged(ResultSet row, Finding finding) throws SQLException {
        return new Staged(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                finding,
                row.getBoolean("wanted"),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                set(row, "fields_off"),
                set(row, "fields_on"),
                row.getString("planned"),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("permanent_id")).map(PermanentId::new));
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
