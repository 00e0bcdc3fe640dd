package fi.kutomo.forum.finding;

import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SQL of finding posts. In public only the index of public posts is read; in a community only the posts of that one. So neither an answer nor
 * the time that it takes rests on anything that the reader may not read.
 */
@Component
class FoundStore {

    static final String OPEN = "\u0002";
    static final String CLOSE = "\u0003";

    /** Of very common words only the newest posts are weighed. */
    private static final String FOUND = """
            with asked as materialized (
                select websearch_to_tsquery('finnish', :words) || websearch_to_tsquery('swedish', :words) || websearch_to_tsquery('english', :words) as query),
            within as materialized (%s),
            best as (select distinct on (p.id) p.*, ts_rank(p.words, a.query) as weight from within p, asked a order by p.id, weight desc),
            hit as (select b.*, count(*) over () as total from best b order by b.weight desc, b.written_at desc, b.id limit :most offset :offset)
            select t.slug, t.title, t.lang as title_lang, h.number, h.lang, h.written_by, h.written_at, h.total,
                ts_headline(cast(case h.lang when 'sv' then 'swedish' when 'en' then 'english' else 'finnish' end as regconfig), left(h.plain, 20000), a.query,
                    'StartSel=\u0002, StopSel=\u0003, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter= … ') as words
            from hit h join forum.thread t on t.id = h.thread, asked a order by h.weight desc, h.written_at desc, h.id
            """;

    private static final String POST = "p.id, p.thread, p.number, p.written_by, p.written_at";

    /** Posts, and what people translated of them; a translation is found in its own language. */
    private static final String IN_PUBLIC = """
            (select %1$s, p.lang, p.plain, p.words from forum.post p join forum.thread t on t.id = p.thread, asked a
            where p.community is null and p.state = 'SHOWN' and p.words @@ a.query and t.state in ('OPEN', 'CLOSED')
            order by p.written_at desc limit 5000)
            union all
            (select %1$s, r.lang, r.plain, r.words from forum.translation r join forum.post p on p.id = r.post join forum.thread t on t.id = p.thread, asked a
            where r.community is null and p.community is null and p.state = 'SHOWN' and r.words @@ a.query and t.state in ('OPEN', 'CLOSED')
            order by p.written_at desc limit 5000)
            """.formatted(POST);

    private static final String IN_COMMUNITY = """
            (select %1$s, p.lang, p.plain, p.words from (select * from forum.post where community = :community and state = 'SHOWN' offset 0) p
            join forum.thread t on t.id = p.thread, asked a
            where p.words @@ a.query and t.state in ('OPEN', 'CLOSED')
            order by p.written_at desc limit 5000)
            union all
            (select %1$s, r.lang, r.plain, r.words from (select * from forum.translation where community = :community offset 0) r
            join forum.post p on p.id = r.post and p.state = 'SHOWN' join forum.thread t on t.id = p.thread, asked a
            where r.words @@ a.query and t.state in ('OPEN', 'CLOSED')
            order by p.written_at desc limit 5000)
            """.formatted(POST);

    private final JdbcClient jdbc;

    FoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A post that was found.
     *
     * @param words a piece of it, with {@link #OPEN} and {@link #CLOSE} around what was sought
     * @param total how many were found
     */
    record Found(
            String slug, String title, Lang titleLang, int number, Lang lang, Optional<UUID> writer, Instant written, String words, long total) {}

    static String question(Optional<UUID> community) {
        return FOUND.formatted(community.isPresent() ? IN_COMMUNITY : IN_PUBLIC);
    }

    List<Found> find(String words, Optional<UUID> community, int offset, int atMost) {
        return jdbc.sql(question(community))
                .param("words", words)
                .param("community", community.orElse(null), Types.OTHER)
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("slug"), row.getString("title"), Lang.of(row.getString("title_lang")).orElse(Lang.FI), row.getInt("number"),
                Lang.of(row.getString("lang")).orElse(Lang.FI), Optional.ofNullable(row.getObject("written_by", UUID.class)), row.getTimestamp("written_at").toInstant(),
                row.getString("words"), row.getLong("total"));
    }
}
