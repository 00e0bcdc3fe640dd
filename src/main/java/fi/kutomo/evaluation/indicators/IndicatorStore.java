package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the library of indicators with all former states. */
@Component
public class IndicatorStore {

    private static final String SELECT = "select id, version, meaning, slug, content, retired, changed_at from evaluation.indicator";
    private static final String FILTERS =
            """
             where words like all(:patterns) and (:level = '' or content ->> 'level' = :level)
              and (:theme = '' or content ->> 'theme' = :theme)
            """;

    private final JdbcClient jdbc;
    private final Json json;

    IndicatorStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A former state. */
    record Former(int version, int meaning, Indicator indicator, Instant changedAt) {}

    /** What is sought: words, and a level and a theme where one is asked for. */
    record Sought(String words, String level, String theme) {}

    void insert(UUID id, String slug, Indicator indicator, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into evaluation.indicator (id, slug, content, words, created_at, changed_at, changed_by)
                values (:id, :slug, :content, :words, :at, :at, :by)
                on conflict (slug) do nothing
                """)
                .param("id", id)
                .param("slug", slug)
                .param("content", json.jsonb(indicator))
                .param("words", words(indicator))
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /** Puts the present state among the former ones and writes the new one. */
    void change(KeptIndicator before, Indicator indicator, int meaning, boolean retired, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into evaluation.indicator_former (id, indicator, version, meaning, content, changed_at, changed_by)
                select :former, id, version, meaning, content, changed_at, changed_by from evaluation.indicator where id = :id
                """)
                .param("former", Ids.next())
                .param("id", before.id())
                .update();
        jdbc.sql("""
                update evaluation.indicator
                set version = version + 1, meaning = :meaning, content = :content, words = :words, retired = :retired, changed_at = :at,
                    changed_by = :by
                where id = :id
                """)
                .param("meaning", meaning)
                .param("content", json.jsonb(indicator))
                .param("words", words(indicator))
                .param("retired", retired)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", before.id())
                .update();
    }

    private static String words(Indicator indicator) {
        var texts = Stream.of(indicator.name(), indicator.definition(), indicator.unit(), indicator.source()).flatMap(text -> text.byTag().values().stream());
        return Stream.of(Stream.of(indicator.code()), texts, indicator.links().values().stream())
                .flatMap(all -> all)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** All of them, retired ones, too: values stand under them. */
    List<UUID> all() {
        return jdbc.sql("select id from evaluation.indicator").query(UUID.class).list();
    }

    boolean empty() {
        return !jdbc.sql("select exists (select 1 from evaluation.indicator)").query(Boolean.class).single();
    }

    boolean taken(String slug) {
        return jdbc.sql("select exists (select 1 from evaluation.indicator where slug = :slug)").param("slug", slug).query(Boolean.class).single();
    }

    public KeptIndicator get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("indicator " + slug));
    }

    public Optional<KeptIndicator> find(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug").param("slug", slug).query((row, _) -> kept(row)).optional();
    }

    /** These, retired ones, too. */
    public List<KeptIndicator> these(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> kept(row)).list();
    }

    KeptIndicator lock(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug for update")
                .param("slug", slug)
                .query((row, _) -> kept(row))
                .optional()
                .orElseThrow(() -> new NotFound("indicator " + slug));
    }

    /** Those in use, for choosing. */
    public List<KeptIndicator> offered() {
        return jdbc.sql(SELECT + " where not retired order by slug").query((row, _) -> kept(row)).list();
    }

    List<KeptIndicator> having(Sought sought, int from, int most) {
        return jdbc.sql(SELECT + FILTERS + " order by retired, content ->> 'code' = '', content ->> 'code', slug limit :most offset :from")
                .param("patterns", patterns(sought.words()))
                .param("level", sought.level())
                .param("theme", sought.theme())
                .param("most", most)
                .param("from", from)
                .query((row, _) -> kept(row))
                .list();
    }

    long count(Sought sought) {
        return jdbc.sql("select count(*) from evaluation.indicator" + FILTERS)
                .param("patterns", patterns(sought.words()))
                .param("level", sought.level())
                .param("theme", sought.theme())
                .query(Long.class)
                .single();
    }

    private static String[] patterns(String asked) {
        return asked.isBlank()
                ? new String[] {"%"}
                : Arrays.stream(asked.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                        .toArray(String[]::new);
    }

    List<Former> former(UUID id) {
        return jdbc.sql("""
                select version, meaning, content, changed_at from evaluation.indicator_former where indicator = :id order by version desc
                """)
                .param("id", id)
                .query((row, _) -> new Former(
                        row.getInt("version"), row.getInt("meaning"), json.read(row.getString("content"), Indicator.class),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private KeptIndicator kept(ResultSet row) throws SQLException {
        return new KeptIndicator(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("meaning"),
                row.getString("slug"),
                json.read(row.getString("content"), Indicator.class),
                row.getBoolean("retired"),
                row.getTimestamp("changed_at").toInstant());
    }
}
