package fi.kutomo.forum.translating;

import fi.kutomo.forum.posts.Markup;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.text.Markdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of translations of posts: one of each post in each language. */
@Component
public class TranslationStore {

    /** A post that is written in that language by now needs no translation into it. */
    private static final String TRANSLATIONS = """
            select t.post, t.lang, t.html, t.translated_by, t.version, t.original <> md5(p.body) as old, case when t.edition < %d then t.body end as stale
            from forum.translation t join forum.post p on p.id = t.post
            where p.state = 'SHOWN' and t.lang <> p.lang
            """.formatted(Markup.EDITION);

    private final JdbcClient jdbc;

    TranslationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In which other languages these posts can be read. */
    public Map<UUID, List<Translation>> of(Collection<UUID> posts) {
        return posts.isEmpty()
                ? Map.of()
                : jdbc.sql(TRANSLATIONS + " and t.post = any (:posts) order by t.lang")
                        .param("posts", posts.toArray(UUID[]::new))
                        .query((row, _) -> translation(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Translation::post));
    }

    Optional<Translation> find(UUID post, Lang lang) {
        return of(List.of(post)).getOrDefault(post, List.of()).stream().filter(each -> each.lang() == lang).findFirst();
    }

    /** As it was typed. */
    String body(UUID post, Lang lang) {
        return jdbc.sql("select body from forum.translation where post = :post and lang = :lang")
                .param("post", post)
                .param("lang", lang.tag())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Writes a translation, in place of the one that was read; refuses what somebody has changed since then. */
    void put(UUID post, Optional<UUID> community, Lang lang, String body, int readVersion, Optional<UUID> by, Instant at) {
        int written = jdbc.sql("""
                insert into forum.translation as t (post, lang, body, html, plain, edition, community, original, translated_by, translated_at)
                select p.id, :lang, :body, :html, :plain, :edition, :community, md5(p.body), :by, :at from forum.post p where p.id = :post
                on conflict (post, lang) do update set body = excluded.body, html = excluded.html, plain = excluded.plain, edition = excluded.edition,
                    original = excluded.original, translated_by = excluded.translated_by, translated_at = excluded.translated_at, version = t.version + 1
                where t.version = :version
                """)
                .param("post", post)
                .param("community", community.orElse(null), Types.OTHER)
                .param("lang", lang.tag())
                .param("body", body)
                .param("html", Markup.html(body, Map.of()))
                .param("plain", Markdown.plain(body))
                .param("edition", Markup.EDITION)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("version", readVersion)
                .update();
        if (written == 0) {
            throw new Refused("forum.form.changedMeanwhile");
        }
    }

    void remove(UUID post, Lang lang) {
        jdbc.sql("delete from forum.translation where post = :post and lang = :lang").param("post", post).param("lang", lang.tag()).update();
    }

    private static Translation translation(ResultSet row) throws SQLException {
        var stale = row.getString("stale");
        return new Translation(
                row.getObject("post", UUID.class), Lang.of(row.getString("lang")).orElse(Lang.FI), stale == null ? row.getString("html") : Markup.html(stale, Map.of()),
                Optional.ofNullable(row.getObject("translated_by", UUID.class)), row.getBoolean("old"), row.getInt("version"));
    }
}
