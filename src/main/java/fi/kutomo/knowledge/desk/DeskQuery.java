package fi.kutomo.knowledge.desk;

import fi.kutomo.knowledge.desk.DeskPage.Item;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queues of a desk. Each is one statement over an index, at most twenty items. */
@Component
class DeskQuery {

    private static final int MOST = 20;

    private static final String ITEM =
            """
            select e.permanent_id, e.kind, e.changed_at, e.review_by,
                   coalesce(e.content #>> array['texts', 'title', :lang, 'text'],
                            e.content #>> array['texts', 'title', e.original, 'text'],
                            e.permanent_id) as title
            from knowledge.entry e
            """;

    private static final String MINE =
            "(e.steward = :me or exists (select 1 from knowledge.co_author c where c.entry = e.id and c.person = :me))";

    private final JdbcClient sql;

    DeskQuery(JdbcClient sql) {
        this.sql = sql;
    }

    List<Item> drafts(Caller caller) {
        return mine(caller, "e.publication = 'DRAFT'");
    }

    List<Item> returned(Caller caller) {
        return mine(caller, "e.publication = 'RETURNED'");
    }

    List<Item> submitted(Caller caller) {
        return mine(caller, "e.publication = 'SUBMITTED'");
    }

    /** Public entries of mine that were changed since their newest revision. */
    List<Item> unpublishedChanges(Caller caller) {
        return mine(
                caller,
                """
                e.publication = 'PUBLISHED' and e.content <> (
                    select r.content from knowledge.revision r where r.entry = e.id and r.number = e.revision)
                """);
    }

    /** Asked of the steward when the day has come; of editors where nobody answers for the entry. */
    List<Item> due(Caller caller, boolean editor, LocalDate today) {
        var whose = editor ? "(e.steward = :me or e.steward is null)" : "e.steward = :me";
        return sql.sql(ITEM + "where " + whose + " and e.publication = 'PUBLISHED' and e.review_by <= :today "
                        + "order by e.review_by, e.id limit " + MOST)
                .param("lang", caller.lang().tag())
                .param("me", me(caller))
                .param("today", today)
                .query((row, _) -> item(row, "write/"))
                .list();
    }

    List<Item> waiting(Lang lang) {
        return sql.sql(ITEM + "where e.publication = 'SUBMITTED' order by e.changed_at, e.id limit " + MOST)
                .param("lang", lang.tag())
                .query((row, _) -> item(row, "review/"))
                .list();
    }

    long waitingCount() {
        return count("select count(*) from knowledge.entry where publication = 'SUBMITTED'");
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

    private List<Item> mine(Caller caller, String condition) {
        return sql.sql(ITEM + "where " + MINE + " and " + condition + " order by e.changed_at desc, e.id limit " + MOST)
                .param("lang", caller.lang().tag())
                .param("me", me(caller))
                .query((row, _) -> item(row, "write/"))
                .list();
    }

    private static UUID me(Caller caller) {
        return caller.person().orElse(new UUID(0, 0));
    }

    private static Item item(ResultSet row, String place) throws SQLException {
        return new Item(
                row.getString("title"),
                row.getString("kind"),
                row.getTimestamp("changed_at").toInstant(),
                place + row.getString("permanent_id"),
                Optional.empty());
    }
}
