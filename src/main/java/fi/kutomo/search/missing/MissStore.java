package fi.kutomo.search.missing;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Misses and wishes in the database. */
@Component
class MissStore {

    private static final int MOST = 20_000;

    private final JdbcClient sql;

    MissStore(JdbcClient sql) {
        this.sql = sql;
    }

    void count(String word, Lang lang) {
        // the table stays small whatever programs may ask for
        sql.sql(
                        """
                        insert into search.miss (word, lang)
                        select :word, :lang
                        where (select count(*) from search.miss) < :most
                           or exists (select from search.miss where word = :word and lang = :lang)
                        on conflict (word, lang) do update set times = search.miss.times + 1, last_at = now()
                        """)
                .param("word", word)
                .param("lang", lang.tag())
                .param("most", MOST)
                .update();
    }

    List<MissesPage.Miss> most(int atMost) {
        return sql.sql("select word, lang, times, last_at from search.miss order by times desc, last_at desc limit :atMost")
                .param("atMost", atMost)
                .query((row, number) -> new MissesPage.Miss(
                        row.getString("word"),
                        Lang.of(row.getString("lang")).orElse(Lang.FI),
                        row.getLong("times"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    /** How many words and wishes went. */
    int forgetOld() {
        return sql.sql("delete from search.miss where last_at < now() - interval '1 year'").update()
                + sql.sql("delete from search.wish where handled_at < now() - interval '1 year'").update();
    }

    void add(UUID id, String words, String wish, Lang lang) {
        sql.sql("insert into search.wish (id, words, wish, lang) values (:id, :words, :wish, :lang)")
                .param("id", id)
                .param("words", words)
                .param("wish", wish)
                .param("lang", lang.tag())
                .update();
    }

    List<MissesPage.Wish> waiting() {
        return sql.sql("select id, words, wish, lang, made_at from search.wish where handled_at is null order by made_at limit 200")
                .query((row, number) -> new MissesPage.Wish(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getString("wish"),
                        Lang.of(row.getString("lang")).orElse(Lang.FI),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    int handle(UUID id, UUID by) {
        return sql.sql("update search.wish set handled_at = now(), handled_by = :by where id = :id and handled_at is null")
                .param("id", id)
                .param("by", by)
                .update();
    }
}
