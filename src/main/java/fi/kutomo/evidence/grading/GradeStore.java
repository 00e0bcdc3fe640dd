package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps the last reckoning of each entry and which entries rest on which studies. */
@Component
class GradeStore {

    private static final TypeReference<List<Reckoned>> RESULTS = new TypeReference<>() {};

    /** Any number that no other lock has. */
    private static final long LOCK = 7_412_061L;

    private final JdbcClient jdbc;
    private final Json json;

    GradeStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One grading at a time until the end of the transaction, so that an older reading never overwrites a younger one. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    Optional<EntryGrades> find(EntryId entry) {
        return Optional.ofNullable(find(List.of(entry)).get(entry));
    }

    Map<EntryId, EntryGrades> find(Collection<EntryId> entries) {
        var found = new LinkedHashMap<EntryId, EntryGrades>();
        jdbc.sql("select entry, basis, results, reckoned_at from evidence.graded where entry = any (?)").param(ids(entries)).query(row -> {
            var graded = graded(row);
            found.put(graded.entry(), graded);
        });
        return found;
    }

    /** The newest version of an entry that a published study says it looked at. */
    OptionalInt revisionStudied(EntryId entry) {
        return jdbc.sql("""
                select max(e.revision) from evidence.study_entry e join evidence.study s on s.id = e.study
                where e.entry = ? and s.state = 'PUBLISHED'
                """).param(entry.value()).query((row, _) -> {
            int revision = row.getInt(1);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(revision);
        }).single();
    }

    /** Levels by scale, without the rest. */
    Map<EntryId, Map<String, String>> levels(Collection<EntryId> entries) {
        var found = new LinkedHashMap<EntryId, Map<String, String>>();
        jdbc.sql("""
                select g.entry, r.value ->> 'scale' as scale, r.value ->> 'level' as level
                from evidence.graded g cross join jsonb_array_elements(g.results) as r
                where g.entry = any (?)
                """).param(ids(entries)).query(row -> {
            found.computeIfAbsent(new EntryId(row.getObject("entry", UUID.class)), _ -> new LinkedHashMap<>())
                    .put(row.getString("scale"), row.getString("level"));
        });
        return found;
    }

    void write(Collection<EntryGrades> all) {
        var fresh = List.copyOf(all);
        var entries = fresh.stream().map(EntryGrades::entry).toList();
        jdbc.sql("delete from evidence.graded_study where entry = any (?)").param(ids(entries)).update();
        jdbc.sql("""
                insert into evidence.graded (entry, grade, rung, rules, basis, results, reckoned_at)
                select t.entry, t.grade, t.rung, t.rules, t.basis::jsonb, t.results::jsonb, :at
                from unnest(:entries::uuid[], :grades::text[], :rungs::int[], :rules::text[], :bases::text[], :results::text[])
                    as t (entry, grade, rung, rules, basis, results)
                on conflict (entry) do update set grade = excluded.grade, rung = excluded.rung, rules = excluded.rules,
                    basis = excluded.basis, results = excluded.results, reckoned_at = excluded.reckoned_at
                """)
                .param("at", fresh.stream().findFirst().map(graded -> Timestamp.from(graded.at())).orElse(null))
                .param("entries", ids(entries))
                .param("grades", texts(fresh, graded -> graded.grade().name()))
                .param("rungs", fresh.stream().map(graded -> Math.min(graded.own().rung(), EvidenceGrade.STRONG.ordinal())).toArray(Integer[]::new))
                .param("rules", texts(fresh, EntryGrades::rules))
                .param("bases", texts(fresh, graded -> json.text(graded.basis())))
                .param("results", texts(fresh, graded -> json.text(graded.results())))
                .update();
        writeStudies(fresh);
    }

    private void writeStudies(List<EntryGrades> fresh) {
        var entries = new ArrayList<UUID>();
        var studies = new ArrayList<UUID>();
        fresh.forEach(graded -> graded.basis().studies().forEach(study -> {
            entries.add(graded.entry().value());
            studies.add(study.id().value());
        }));
        jdbc.sql("""
                insert into evidence.graded_study (entry, study)
                select t.entry, t.study from unnest(?::uuid[], ?::uuid[]) as t (entry, study)
                """).params(entries.toArray(UUID[]::new), studies.toArray(UUID[]::new)).update();
    }

    void remove(Collection<EntryId> entries) {
        jdbc.sql("delete from evidence.graded where entry = any (?)").param(ids(entries)).update();
    }

    /** Entries that rested on this study when they were last graded. */
    List<EntryId> restingOn(StudyId study) {
        return jdbc.sql("select entry from evidence.graded_study where study = ? order by entry")
                .param(study.value())
                .query((row, _) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Which of these were graded by exactly these rules. */
    List<EntryId> gradedBy(Collection<EntryId> entries, String rules) {
        return jdbc.sql("select entry from evidence.graded where entry = any (?) and rules = ?")
                .params(ids(entries), rules)
                .query((row, _) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** A grade without what it was reckoned from. */
    record Line(EntryId entry, int rung, String rules, Instant at) {}

    /** A part of all grades, in the order of the entries' ids. */
    List<Line> lines(int from, int atMost) {
        return jdbc.sql("select entry, rung, rules, reckoned_at from evidence.graded order by entry offset ? limit ?")
                .params(from, atMost)
                .query((row, _) -> new Line(
                        new EntryId(row.getObject("entry", UUID.class)), row.getInt("rung"), row.getString("rules"),
                        row.getTimestamp("reckoned_at").toInstant()))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from evidence.graded").query(Long.class).single();
    }

    /** How many entries stand on each level of a scale. */
    Map<String, Long> counts(String scale) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select r.value ->> 'level' as level, count(*) as entries
                from evidence.graded g cross join jsonb_array_elements(g.results) as r
                where r.value ->> 'scale' = ? group by 1 order by 1
                """).param(scale).query(row -> {
            counts.put(row.getString("level"), row.getLong("entries"));
        });
        return counts;
    }

    /** Every basis with its levels, in portions: for trying other rules. */
    List<EntryGrades> after(EntryId entry, int atMost) {
        return jdbc.sql("select entry, basis, results, reckoned_at from evidence.graded where entry > ? order by entry limit ?")
                .params(entry.value(), atMost)
                .query((row, _) -> graded(row))
                .list();
    }

    private EntryGrades graded(ResultSet row) throws SQLException {
        return new EntryGrades(
                new EntryId(row.getObject("entry", UUID.class)),
                json.read(row.getString("basis"), Basis.class),
                json.read(row.getString("results"), RESULTS),
                row.getTimestamp("reckoned_at").toInstant());
    }

    private static <T> String[] texts(List<T> all, java.util.function.Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static UUID[] ids(Collection<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(UUID[]::new);
    }
}
