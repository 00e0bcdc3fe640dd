package fi.kutomo.evaluation.proxies;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the register of money values with all their former states. */
@Component
public class ProxyStore {

    private static final String SELECT = "select id, version, slug, content, retired, changed_at from evaluation.proxy";

    private final JdbcClient jdbc;
    private final Json json;

    ProxyStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A former state. */
    record Former(int version, Proxy proxy, Instant changedAt) {}

    void insert(UUID id, String slug, Proxy proxy, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into evaluation.proxy (id, slug, content, words, created_at, changed_at, changed_by)
                values (:id, :slug, :content, :words, :at, :at, :by)
                """)
                .param("id", id)
                .param("slug", slug)
                .param("content", json.jsonb(proxy))
                .param("words", words(proxy))
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /** Puts the present state among the former ones and writes the new one. */
    void change(KeptProxy before, Proxy proxy, boolean retired, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into evaluation.proxy_former (id, proxy, version, content, changed_at, changed_by)
                select :former, id, version, content, changed_at, changed_by from evaluation.proxy where id = :id
                """)
                .param("former", Ids.next())
                .param("id", before.id())
                .update();
        jdbc.sql("""
                update evaluation.proxy
                set version = version + 1, content = :content, words = :words, retired = :retired, changed_at = :at, changed_by = :by
                where id = :id
                """)
                .param("content", json.jsonb(proxy))
                .param("words", words(proxy))
                .param("retired", retired)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", before.id())
                .update();
    }

    private static String words(Proxy proxy) {
        var texts = Stream.of(proxy.name(), proxy.unit(), proxy.source(), proxy.note()).flatMap(text -> text.byTag().values().stream());
        var countries = Lang.ALL.stream().map(proxy::countryIn).distinct();
        return Stream.of(texts, countries, Stream.of(proxy.question())).flatMap(all -> all).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }

    /** All of them, retired ones, too: they can still be read. */
    List<UUID> all() {
        return jdbc.sql("select id from evaluation.proxy").query(UUID.class).list();
    }

    List<KeptProxy> these(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> kept(row)).list();
    }

    public Optional<KeptProxy> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query((row, _) -> kept(row)).optional();
    }

    KeptProxy get(String slug) {
        return found(SELECT + " where slug = :slug", slug);
    }

    KeptProxy lock(String slug) {
        return found(SELECT + " where slug = :slug for update", slug);
    }

    private KeptProxy found(String sql, String slug) {
        return jdbc.sql(sql).param("slug", slug).query((row, _) -> kept(row)).optional().orElseThrow(() -> new NotFound("proxy " + slug));
    }

    boolean taken(String slug) {
        return jdbc.sql("select exists (select 1 from evaluation.proxy where slug = :slug)").param("slug", slug).query(Boolean.class).single();
    }

    /** Those in use, for choosing. */
    public List<KeptProxy> offered() {
        return jdbc.sql(SELECT + " where not retired order by slug").query((row, _) -> kept(row)).list();
    }

    /** Those whose words hold all of these and whose change is this one, if one is asked for; those in use first. */
    List<KeptProxy> having(String asked, String effect, int from, int most) {
        return jdbc.sql(SELECT
                        + """
                         where words like all(:patterns) and (:effect = '' or content ->> 'effect' = :effect)
                        order by retired, slug limit :most offset :from
                        """)
                .param("patterns", patterns(asked))
                .param("effect", effect)
                .param("most", most)
                .param("from", from)
                .query((row, _) -> kept(row))
                .list();
    }

    long count(String asked, String effect) {
        return jdbc.sql("""
                select count(*) from evaluation.proxy
                where words like all(:patterns) and (:effect = '' or content ->> 'effect' = :effect)
                """)
                .param("patterns", patterns(asked))
                .param("effect", effect)
                .query(Long.class)
                .single();
    }

    private static String[] patterns(String asked) {
        return asked.isBlank()
                ? new String[] {"%"}
                : java.util.Arrays.stream(asked.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                        .toArray(String[]::new);
    }

    List<Former> former(UUID id) {
        return jdbc.sql("select version, content, changed_at from evaluation.proxy_former where proxy = :id order by version desc")
                .param("id", id)
                .query((row, _) -> new Former(
                        row.getInt("version"), json.read(row.getString("content"), Proxy.class), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private KeptProxy kept(ResultSet row) throws SQLException {
        return new KeptProxy(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("slug"),
                json.read(row.getString("content"), Proxy.class),
                row.getBoolean("retired"),
                row.getTimestamp("changed_at").toInstant());
    }
}
