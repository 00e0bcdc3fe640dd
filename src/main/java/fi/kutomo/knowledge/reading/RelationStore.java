package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Text;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What the public may know of the entries around one: those that it names and those that name it, in one question. */
@Component
class RelationStore {

    /** Incoming links shown of each kind; the rest is found by searching. */
    static final int SHOWN = 12;

    private static final TypeReference<Map<String, Text>> BY_TAG = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    RelationStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A public entry beside the one that is read.
     *
     * @param incoming it names the one that is read
     * @param total how many of its kind name it
     */
    record Related(
            PermanentId id,
            EntryKind kind,
            String path,
            Lang original,
            Map<Lang, String> titles,
            Map<Lang, String> summaries,
            Optional<String> stage,
            Optional<String> start,
            Optional<String> end,
            boolean incoming,
            long total) {

        Lang langFor(Lang reader) {
            return titles.containsKey(reader) ? reader : titles.containsKey(original) ? original : titles.keySet().iterator().next();
        }
    }

    List<Related> around(PermanentId self, Collection<PermanentId> named) {
        return jdbc.sql(
                        """
                        with shown as (
                            select e.id, false as incoming, 1::bigint as total
                            from knowledge.entry e
                            where e.permanent_id = any (:named) and e.revision is not null and e.publication <> 'WITHDRAWN'
                            union all
                            select ranked.id, true, ranked.total
                            from (
                                select naming.id, count(*) over (partition by naming.kind) as total,
                                    row_number() over (partition by naming.kind order by naming.published_at desc, naming.id) as place
                                from (
                                    select distinct e.id, e.kind, e.published_at
                                    from knowledge.entry_link l
                                    join knowledge.entry e on e.id = l.entry
                                    join knowledge.revision r on r.entry = e.id and r.number = e.revision
                                    where l.target = :self and e.publication <> 'WITHDRAWN' and e.permanent_id <> all (:named)
                                        and jsonb_exists(r.content -> 'values' -> l.field, :self)
                                ) naming
                            ) ranked
                            where ranked.place <= :shown
                        )
                        select e.permanent_id, e.kind, e.slug, e.original, s.incoming, s.total,
                            r.content #> '{texts,title}' as titles, r.content #> '{texts,summary}' as summaries,
                            r.content #>> '{values,stage,0}' as stage, r.content #>> '{values,start,0}' as start_day,
                            r.content #>> '{values,end,0}' as end_day
                        from shown s
                        join knowledge.entry e on e.id = s.id
                        join knowledge.revision r on r.entry = e.id and r.number = e.revision
                        order by s.incoming, e.published_at desc, e.permanent_id
                        """)
                .param("self", self.value())
                .param("named", named.stream().map(PermanentId::value).toArray(String[]::new))
                .param("shown", SHOWN)
                .query((row, number) -> related(row))
                .list();
    }

    private Related related(ResultSet row) throws SQLException {
        var kind = EntryKind.of(row.getString("kind")).orElseThrow();
        return new Related(
                new PermanentId(row.getString("permanent_id")),
                kind,
                kind.plural() + "/" + row.getString("slug"),
                Lang.of(row.getString("original")).orElseThrow(),
                texts(row.getString("titles")),
                texts(row.getString("summaries")),
                Optional.ofNullable(row.getString("stage")),
                Optional.ofNullable(row.getString("start_day")),
                Optional.ofNullable(row.getString("end_day")),
                row.getBoolean("incoming"),
                row.getLong("total"));
    }

    private Map<Lang, String> texts(@Nullable String column) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        if (column != null) {
            json.read(column, BY_TAG).forEach((tag, text) -> Lang.of(tag).ifPresent(lang -> texts.put(lang, text.text())));
        }
        return texts;
    }
}
