package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.kernel.Slug;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Screenings and who screens. */
@Component
class ScreeningStore {

    private static final int SIZE = 25;

    private final JdbcClient sql;
    private final Clock clock;

    ScreeningStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A screening in a list. */
    record Line(String slug, String title, Lang lang, boolean open, Instant changedAt, int references) {}

    Slug freeSlug(String title) {
        var wanted = Slug.from(title);
        var taken = sql.sql("select slug from evidence.screening where slug = :slug or slug like :like")
                .param("slug", wanted.value())
                .param("like", wanted.value().substring(0, Math.min(70, wanted.value().length())) + "-%")
                .query(String.class)
                .set();
        return wanted.firstFree(slug -> slug.leadsToForm() || taken.contains(slug.value()));
    }

    UUID add(Slug slug, Lang lang, ScreeningForm form, Optional<UUID> person) {
        var id = Ids.next();
        sql.sql("""
                insert into evidence.screening
                    (id, slug, lang, title, question, criteria, reasons, doubled, by_doi, by_title, years, open, created_at, created_by, changed_at)
                values (:id, :slug, :lang, :title, :question, :criteria, :reasons, :doubled, :byDoi, :byTitle, :years, :open, :now, :person, :now)
                """)
                .param("id", id)
                .param("slug", slug.value())
                .param("lang", lang.tag())
                .param("title", form.title())
                .param("question", form.question())
                .param("criteria", form.criteria())
                .param("reasons", form.reasonList().toArray(String[]::new))
                .param("doubled", form.isDoubled())
                .param("byDoi", form.rule().byDoi())
                .param("byTitle", form.rule().byTitle())
                .param("years", form.rule().years())
                .param("open", form.isOpen())
                .param("now", now())
                .param("person", person.orElse(null), Types.OTHER)
                .update();
        return id;
    }

    /** False when somebody has changed it since this version was read. */
    boolean change(UUID id, ScreeningForm form) {
        return sql.sql("""
                        update evidence.screening
                        set version = version + 1, title = :title, question = :question, criteria = :criteria, reasons = :reasons,
                            doubled = :doubled, by_doi = :byDoi, by_title = :byTitle, years = :years, open = :open, changed_at = :now
                        where id = :id and version = :version
                        """)
                        .param("title", form.title())
                        .param("question", form.question())
                        .param("criteria", form.criteria())
                        .param("reasons", form.reasonList().toArray(String[]::new))
                        .param("doubled", form.isDoubled())
                        .param("byDoi", form.rule().byDoi())
                        .param("byTitle", form.rule().byTitle())
                        .param("years", form.rule().years())
                        .param("open", form.isOpen())
                        .param("now", now())
                        .param("id", id)
                        .param("version", form.versionNumber())
                        .update()
                == 1;
    }

    /** Lets somebody screen, or screen again. */
    void addScreener(UUID screening, UUID person) {
        sql.sql("""
                insert into evidence.screening_screener (id, screening, person, since) values (:id, :screening, :person, :now)
                on conflict (screening, person) do update set until = null
                """)
                .param("id", Ids.next())
                .param("screening", screening)
                .param("person", person)
                .param("now", now())
                .update();
    }

    /** The row of somebody who settles a conflict without screening; made when there is none. */
    UUID third(UUID screening, UUID person) {
        sql.sql("""
                insert into evidence.screening_screener (id, screening, person, since, until) values (:id, :screening, :person, :now, :now)
                on conflict (screening, person) do nothing
                """)
                .param("id", Ids.next())
                .param("screening", screening)
                .param("person", person)
                .param("now", now())
                .update();
        return sql.sql("select id from evidence.screening_screener where screening = :screening and person = :person")
                .param("screening", screening)
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    boolean endScreener(UUID screening, UUID screener) {
        return sql.sql("update evidence.screening_screener set until = :now where id = :id and screening = :screening and until is null")
                        .param("now", now())
                        .param("id", screener)
                        .param("screening", screening)
                        .update()
                == 1;
    }

    Optional<Screening> find(UUID id) {
        return sql.sql("select * from evidence.screening where id = :id").param("id", id).query((row, _) -> screening(row)).optional();
    }

    Optional<Screening> find(String slug) {
        return sql.sql("select * from evidence.screening where slug = :slug").param("slug", slug).query((row, _) -> screening(row)).optional();
    }

    /** Those of these that everybody may read. */
    List<Screening> open(Collection<UUID> ids) {
        return sql.sql("select * from evidence.screening where id = any (:ids) and open")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> screening(row))
                .list();
    }

    /** All that everybody may read. */
    List<UUID> open() {
        return sql.sql("select id from evidence.screening where open").query(UUID.class).list();
    }

    PageOf<Line> list(boolean all, Optional<UUID> person, int page) {
        var visible =
                """
                (s.open or :all or s.created_by = :person or exists (
                    select 1 from evidence.screening_screener r where r.screening = s.id and r.person = :person and r.until is null))
                """;
        var total = sql.sql("select count(*) from evidence.screening s where " + visible)
                .param("all", all)
                .param("person", person.orElse(null), Types.OTHER)
                .query(Long.class)
                .single();
        var items = sql.sql("""
                select s.slug, s.title, s.lang, s.open, s.changed_at,
                    (select count(*) from evidence.screening_reference r where r.screening = s.id) as found
                from evidence.screening s
                where %s
                order by s.changed_at desc, s.id
                limit :size offset :offset
                """.formatted(visible))
                .param("all", all)
                .param("person", person.orElse(null), Types.OTHER)
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query((row, _) -> new Line(
                        row.getString("slug"), row.getString("title"), Lang.of(row.getString("lang")).orElse(Lang.FI), row.getBoolean("open"),
                        row.getTimestamp("changed_at").toInstant(), row.getInt("found")))
                .list();
        return new PageOf<>(items, page, SIZE, total);
    }

    private Screening screening(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Screening(
                id,
                row.getInt("version"),
                row.getString("slug"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                row.getBoolean("open"),
                row.getString("title"),
                row.getString("question"),
                row.getString("criteria"),
                strings(row.getArray("reasons")),
                row.getBoolean("doubled"),
                new DuplicateRule(row.getBoolean("by_doi"), row.getBoolean("by_title"), row.getInt("years")),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                screeners(id));
    }

    private List<Screening.Screener> screeners(UUID id) {
        return sql.sql("select id, person, until is null as active from evidence.screening_screener where screening = :id order by since, id")
                .param("id", id)
                .query((row, _) -> new Screening.Screener(
                        row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("person", UUID.class)), row.getBoolean("active")))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
