package fi.kutomo.knowledge.desk;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.desk.DeskPage.Item;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits on a desk: the queues, each with its first items, and the whole lists behind them. */
@Component
class DeskQuery {

    private static final int MOST = 20;

    private static final String ITEM =
            """
            select e.permanent_id, e.kind, e.slug, e.changed_at, e.publication, count(*) over () as total,
                   coalesce(e.content #>> array['texts', 'title', :lang, 'text'],
                            e.content #>> array['texts', 'title', e.original, 'text'],
                            e.permanent_id) as title
            from knowledge.entry e
            """;

    private static final String WORDS =
            """
             and (e.permanent_id = upper(:words) or exists (
                 select 1 from jsonb_each(e.content #> '{texts,title}') as said (lang, text)
                 where said.text ->> 'text' ilike '%' || :pattern || '%'))
            """;

    private final JdbcClient sql;

    DeskQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** Some items of a list, and how many it has in all. */
    record Found(List<Item> items, long total) {}

    /** The first pages of the reader's own that stand so, the last changed first. */
    Found mine(Queued state, Caller caller, LocalDate today) {
        return first(Whose.MINE.condition() + " and " + state.condition(), "e.changed_at desc", "write/", caller, today);
    }

    /** Asked of the steward when the day has come; of editors where nobody answers for the entry. */
    Found due(Caller caller, boolean editor, LocalDate today) {
        var whose = editor ? "(e.steward = :me or e.steward is null)" : "e.steward = :me";
        return first(whose + " and " + Queued.DUE.condition(), "e.review_by", "write/", caller, today);
    }

    Found waiting(Caller caller, LocalDate today) {
        return first(Queued.SUBMITTED.condition(), "e.changed_at", "review/", caller, today);
    }

    /** One page of a whole list, the last changed first. */
    Found list(EntriesPage.Asked asked, Caller caller, LocalDate today, int offset, int most) {
        var conditions = new ArrayList<String>();
        conditions.add(asked.whose().condition());
        asked.state().ifPresent(state -> conditions.add(state.condition()));
        asked.kind().ifPresent(_ -> conditions.add("e.kind = :kind"));
        var where = "where " + String.join(" and ", conditions) + (asked.words().isBlank() ? "" : WORDS);
        return found(sql.sql(ITEM + where + " order by e.changed_at desc, e.id limit :most offset :offset")
                .param("lang", caller.lang().tag())
                .param("me", me(caller))
                .param("today", today)
                .param("kind", asked.kind().map(kind -> kind.word()).orElse(""))
                .param("words", asked.words())
                .param("pattern", asked.words().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> new Row(item(row, "write/", caller), row.getLong("total")))
                .list());
    }

    long mergesCount() {
        return count("select count(*) from knowledge.merge_proposal where state = 'OPEN'");
    }

    long suggestionsCount() {
        return count("select count(*) from knowledge.suggestion where state = 'OPEN'");
    }

    private long count(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }

    private Found first(String where, String order, String place, Caller caller, LocalDate today) {
        return found(sql.sql(ITEM + "where " + where + " order by " + order + ", e.id limit " + MOST)
                .param("lang", caller.lang().tag())
                .param("me", me(caller))
                .param("today", today)
                .query((row, _) -> new Row(item(row, place, caller), row.getLong("total")))
                .list());
    }

    private record Row(Item item, long total) {}

    private static Found found(List<Row> rows) {
        return new Found(rows.stream().map(Row::item).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static UUID me(Caller caller) {
        return caller.person().orElse(new UUID(0, 0));
    }

    private static Item item(ResultSet row, String place, Caller caller) throws SQLException {
        var id = row.getString("permanent_id");
        var kind = row.getString("kind");
        var state = row.getString("publication");
        var path = state.equals(Publication.WITHDRAWN.name())
                ? caller.is(Role.EDITOR)
                        ? "write/" + id + "/publication"
                        : EntryKind.of(kind).orElseThrow().plural() + "/" + row.getString("slug")
                : place + id;
        return new Item(row.getString("title"), kind, row.getTimestamp("changed_at").toInstant(), path, state);
    }
}
