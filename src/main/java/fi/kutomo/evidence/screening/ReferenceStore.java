package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** References of screenings and the answers about them. */
@Component
class ReferenceStore {

    static final int SIZE = 50;

    private final JdbcClient sql;
    private final Clock clock;

    ReferenceStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds them behind the last number; the screening is locked so that numbers stay apart. */
    void add(UUID screening, Source source, String sourceName, List<ReferenceReader.Found> found) {
        sql.sql("select 1 from evidence.screening where id = :id for update").param("id", screening).query(Integer.class).single();
        sql.sql("""
                insert into evidence.screening_reference
                    (id, screening, number, source, source_name, title, authors, year, doi, summary)
                select t.id, :screening, (select coalesce(max(number), 0) from evidence.screening_reference where screening = :screening) + t.place,
                    :source, :sourceName, t.title, t.authors, nullif(t.year, 0), t.doi, t.summary
                from unnest(:ids::uuid[], :titles::text[], :authors::text[], :years::int[], :dois::text[], :summaries::text[])
                    with ordinality as t (id, title, authors, year, doi, summary, place)
                """)
                .param("screening", screening)
                .param("source", source.name())
                .param("sourceName", sourceName)
                .param("ids", found.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("titles", found.stream().map(ReferenceReader.Found::title).toArray(String[]::new))
                .param("authors", found.stream().map(ReferenceReader.Found::authors).toArray(String[]::new))
                .param("years", found.stream().map(each -> each.year().orElse(0)).toArray(Integer[]::new))
                .param("dois", found.stream().map(ReferenceReader.Found::doi).toArray(String[]::new))
                .param("summaries", found.stream().map(ReferenceReader.Found::summary).toArray(String[]::new))
                .update();
    }

    int count(UUID screening) {
        return sql.sql("select count(*) from evidence.screening_reference where screening = :id").param("id", screening).query(Integer.class).single();
    }

    PageOf<Reference> page(UUID screening, int page) {
        var items = sql.sql("select * from evidence.screening_reference where screening = :id order by number limit :size offset :offset")
                .param("id", screening)
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query((row, _) -> reference(row))
                .list();
        return new PageOf<>(items, page, SIZE, count(screening));
    }

    List<Reference> all(UUID screening) {
        return sql.sql("""
                select id, screening, number, source, source_name, title, authors, year, doi, '' as summary, removal, duplicate_of, not_retrieved
                from evidence.screening_reference where screening = :id order by number
                """)
                .param("id", screening)
                .query((row, _) -> reference(row))
                .list();
    }

    List<Reference> these(UUID screening, List<Integer> numbers) {
        return sql.sql("select * from evidence.screening_reference where screening = :id and number = any(:numbers) order by number")
                .param("id", screening)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, _) -> reference(row))
                .list();
    }

    Optional<Reference> find(UUID screening, int number) {
        return these(screening, List.of(number)).stream().findFirst();
    }

    /** Both share their answers from now on; copies of the copy follow it. */
    void duplicate(UUID reference, UUID of) {
        sql.sql("update evidence.screening_reference set duplicate_of = :of where id = :id or duplicate_of = :id")
                .param("of", of)
                .param("id", reference)
                .update();
    }

    void noDuplicate(UUID reference) {
        sql.sql("update evidence.screening_reference set duplicate_of = null where id = :id").param("id", reference).update();
    }

    void report(UUID reference, Optional<UUID> of) {
        sql.sql("update evidence.screening_reference set report_of = :of where id = :id")
                .param("of", of.orElse(null), Types.OTHER)
                .param("id", reference)
                .update();
    }

    void remove(UUID reference, Optional<Removal> why) {
        sql.sql("update evidence.screening_reference set removal = :why where id = :id")
                .param("why", why.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("id", reference)
                .update();
    }

    void retrieved(UUID reference, boolean retrieved) {
        sql.sql("update evidence.screening_reference set not_retrieved = :not where id = :id")
                .param("not", !retrieved)
                .param("id", reference)
                .update();
    }

    /** An answer; a new one of the same screener takes the place of the former. */
    void decide(UUID reference, Decision decision) {
        sql.sql("""
                insert into evidence.screening_decision (reference, screener, stage, answer, reason, third, at)
                values (:reference, :screener, :stage, :answer, :reason, :third, :now)
                on conflict (reference, screener, stage) do update set answer = :answer, reason = :reason, third = :third, at = :now
                """)
                .param("reference", reference)
                .param("screener", decision.screener())
                .param("stage", decision.stage().name())
                .param("answer", decision.answer().name())
                .param("reason", decision.reason())
                .param("third", decision.third())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The number of the reference about which this screener answered last. */
    Optional<Integer> lastAnswered(UUID screener, Stage stage) {
        return sql.sql("""
                select r.number from evidence.screening_decision d join evidence.screening_reference r on r.id = d.reference
                where d.screener = :screener and d.stage = :stage and not d.third order by d.at desc limit 1
                """)
                .param("screener", screener)
                .param("stage", stage.name())
                .query(Integer.class)
                .optional();
    }

    /** Answers by the reference that stands for a group of duplicates: its own first, then those of its copies. */
    Map<UUID, List<Decision>> decisions(UUID screening) {
        var byReference = new HashMap<UUID, List<Decision>>();
        sql.sql("""
                select coalesce(r.duplicate_of, r.id) as reference, d.screener, d.stage, d.answer, d.reason, d.third
                from evidence.screening_decision d
                join evidence.screening_reference r on r.id = d.reference
                where r.screening = :id
                order by r.duplicate_of is not null, d.at, d.screener
                """)
                .param("id", screening)
                .query((row, _) -> {
                    byReference.computeIfAbsent(row.getObject("reference", UUID.class), _ -> new ArrayList<>()).add(decision(row));
                    return true;
                })
                .list();
        return byReference;
    }

    /** Where every reference stands, in the order of their numbers. */
    List<Item> items(Screening screening) {
        var decisions = decisions(screening.id());
        return sql.sql("""
                select id, number, source, removal, duplicate_of, report_of, not_retrieved
                from evidence.screening_reference where screening = :id order by number
                """)
                .param("id", screening.id())
                .query((row, _) -> item(row, screening.doubled(), decisions))
                .list();
    }

    private static Item item(ResultSet row, boolean doubled, Map<UUID, List<Decision>> decisions) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var copyOf = Optional.ofNullable(row.getObject("duplicate_of", UUID.class));
        var answers = decisions.getOrDefault(copyOf.orElse(id), List.of());
        return new Item(
                id,
                row.getInt("number"),
                Source.valueOf(row.getString("source")),
                Optional.ofNullable(row.getString("removal")).map(Removal::valueOf),
                copyOf,
                Optional.ofNullable(row.getObject("report_of", UUID.class)),
                row.getBoolean("not_retrieved"),
                Outcome.of(answers.stream().filter(each -> each.stage() == Stage.TITLE).toList(), doubled),
                Outcome.of(answers.stream().filter(each -> each.stage() == Stage.FULL_TEXT).toList(), doubled));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("screener", UUID.class),
                Stage.valueOf(row.getString("stage")),
                Answer.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getBoolean("third"));
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Source.valueOf(row.getString("source")),
                row.getString("source_name"),
                row.getString("title"),
                row.getString("authors"),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                row.getString("doi"),
                row.getString("summary"),
                Optional.ofNullable(row.getObject("duplicate_of", UUID.class)),
                Optional.ofNullable(row.getString("removal")).map(Removal::valueOf),
                row.getBoolean("not_retrieved"));
    }
}
