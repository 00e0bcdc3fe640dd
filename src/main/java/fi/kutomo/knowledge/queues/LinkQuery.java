package fi.kutomo.knowledge.queues;

import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries name an organisation, of many organisations in one question. */
@Component
class LinkQuery {

    private final JdbcClient sql;

    LinkQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many entries name it, and the first of them: projects before others, the latest first. */
    record Some(long all, List<Named> first) {}

    record Named(String id, String title) {}

    Map<String, Some> some(Collection<String> organisations, Lang lang) {
        var found = new HashMap<String, Some>();
        sql.sql("""
                select target, links, permanent_id, title
                from (
                    select l.target, e.permanent_id,
                        coalesce(e.content #>> array['texts', 'title', :lang, 'text'], e.content #>> array['texts', 'title', e.original, 'text'], e.permanent_id) as title,
                        count(*) over (partition by l.target) as links,
                        row_number() over (partition by l.target order by e.kind <> 'project', e.permanent_id desc) as number
                    from (select distinct target, entry from knowledge.entry_link where target = any (:ids)) l
                    join knowledge.entry e on e.id = l.entry and e.publication <> 'WITHDRAWN') t
                where number <= 3
                order by target, number
                """)
                .param("lang", lang.tag())
                .param("ids", organisations.toArray(String[]::new))
                .query(row -> {
                    long links = row.getLong("links");
                    found.computeIfAbsent(row.getString("target"), _ -> new Some(links, new ArrayList<>()))
                            .first()
                            .add(new Named(row.getString("permanent_id"), row.getString("title")));
                });
        return found;
    }
}
