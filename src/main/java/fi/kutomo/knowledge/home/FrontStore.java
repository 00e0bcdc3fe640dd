package fi.kutomo.knowledge.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the front page asks about everything that is public. */
@Component
class FrontStore {

    private final JdbcClient jdbc;

    FrontStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cards there are of each kind. */
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select kind, count(*) from catalogue.card group by kind").query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** The newest cards, of each kind a few, so that one large import does not push everything else off the page. */
    List<UUID> newest(int atMost, int ofEachKind, List<String> kinds) {
        return jdbc.sql(
                        """
                        select newest.id
                        from unnest(:kinds::text[]) as wanted (kind)
                        cross join lateral (
                            select c.id, c.published_at from catalogue.card c
                            where c.kind = wanted.kind
                            order by c.published_at desc, c.id desc
                            limit :each
                        ) newest
                        order by newest.published_at desc, newest.id desc
                        limit :most
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("each", ofEachKind)
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    /** The entry whose turn it is on this day: concepts and models one after another, every day another one. */
    Optional<UUID> ofTheDay(LocalDate day) {
        return jdbc.sql(
                        """
                        with worth as (
                            select id, row_number() over (order by permanent_id) - 1 as place, count(*) over () as all_of_them
                            from knowledge.entry
                            where kind in ('concept', 'model') and publication <> 'WITHDRAWN' and revision is not null
                        )
                        select id from worth where place = :day % all_of_them
                        """)
                .param("day", day.toEpochDay())
                .query(UUID.class)
                .optional();
    }
}
