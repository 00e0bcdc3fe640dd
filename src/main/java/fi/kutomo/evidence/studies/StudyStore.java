package fi.kutomo.evidence.studies;

import static java.util.stream.Collectors.toMap;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of studies with their outcomes, entries and terms. */
@Component
public class StudyStore {

    private final JdbcClient jdbc;
    private final StudyRows rows;

    StudyStore(JdbcClient jdbc, StudyRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Study> find(StudyId id) {
        return rows.read("where s.id = :key", id.value()).stream().findFirst();
    }

    public Optional<Study> at(String slug) {
        return rows.read("where s.slug = :key", slug).stream().findFirst();
    }

    /** In the order in which they were asked for. */
    public List<Study> find(Collection<UUID> ids) {
        var known = rows.read("where s.id = any (:key)", ids.toArray(UUID[]::new)).stream()
                .collect(toMap(study -> study.id().value(), Function.identity()));
        var found = new ArrayList<Study>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(found::add));
        return found;
    }

    /** Studies that are not withdrawn, by their DOI in lower case. */
    public Map<String, StudyId> withDoi(Collection<String> dois) {
        return jdbc.sql("select lower(doi) as doi, id from evidence.study where lower(doi) = any (:dois) and state <> 'WITHDRAWN'")
                .param("dois", dois.stream().map(doi -> doi.toLowerCase(java.util.Locale.ROOT)).toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("doi"), new StudyId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Studies that are not withdrawn, by {@link #titleKey}. */
    public Map<String, StudyId> titled(Collection<String> titles) {
        return jdbc.sql("""
                select lower(regexp_replace(title, '[[:space:]]+', ' ', 'g')) || '|' || coalesce(year::text, '') as key, min(id::text)::uuid as id
                from evidence.study
                where lower(regexp_replace(title, '[[:space:]]+', ' ', 'g')) = any (:titles) and state <> 'WITHDRAWN'
                group by 1
                """)
                .param("titles", titles.stream().map(StudyStore::plain).toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("key"), new StudyId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Title and year, by which a study without a DOI is recognised; case and white space apart. */
    public static String titleKey(String title, OptionalInt year) {
        return plain(title) + "|" + Typed.text(year);
    }

    private static String plain(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    public void insert(Study study) {
        jdbc.sql("""
                insert into evidence.study (id, version, state, lang, title, created_at, created_by, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        study.id().value(), study.version(), study.state().name(), study.text().source().lang(), study.text().source().title(),
                        Timestamp.from(study.createdAt()), study.writer().orElse(null), Timestamp.from(study.changedAt()), study.writer().orElse(null)))
                .update();
        write(study.id(), study.text());
    }

    /** Writes a new text over the version that was read; refused when somebody else has written meanwhile. */
    public void update(StudyId id, int readVersion, StudyText text, Instant at, Optional<UUID> by) {
        step(id, readVersion, at, by);
        write(id, text);
    }

    /** Takes the next version number, or refuses. */
    private void step(StudyId id, int readVersion, Instant at, Optional<UUID> by) {
        var taken = jdbc.sql("update evidence.study set version = version + 1, changed_at = ?, changed_by = ? where id = ? and version = ?")
                .params(Arrays.asList(Timestamp.from(at), by.orElse(null), id.value(), readVersion))
                .update();
        if (taken == 0) {
            throw new Refused("evidence.studies.changedMeanwhile");
        }
    }

    public void publish(StudyId id, int readVersion, String slug, Instant at, Optional<UUID> by) {
        step(id, readVersion, at, by);
        jdbc.sql("update evidence.study set state = 'PUBLISHED', slug = ?, published_at = coalesce(published_at, ?) where id = ?")
                .params(slug, Timestamp.from(at), id.value())
                .update();
    }

    public void withdraw(StudyId id, int readVersion, String reason, Instant at, Optional<UUID> by) {
        step(id, readVersion, at, by);
        jdbc.sql("update evidence.study set state = 'WITHDRAWN', withdrawn_reason = ? where id = ?").params(reason, id.value()).update();
    }

    public void delete(StudyId id) {
        jdbc.sql("delete from evidence.study where id = ?").param(id.value()).update();
    }

    private void write(StudyId id, StudyText text) {
        writeSource(id, text);
        writeMaking(id, text.making());
        for (var table : List.of("study_outcome", "study_entry", "study_term")) {
            jdbc.sql("delete from evidence." + table + " where study = ?").param(id.value()).update();
        }
        for (int position = 0; position < text.outcomes().size(); position++) {
            writeOutcome(id, position, text.outcomes().get(position));
        }
        text.entries().forEach(studied -> jdbc.sql("insert into evidence.study_entry (study, entry, revision) values (?, ?, ?)")
                .params(Arrays.asList(id.value(), studied.entry().value(), studied.revision().isPresent() ? studied.revision().getAsInt() : null))
                .update());
        text.terms().stream().distinct().forEach(term -> jdbc.sql("insert into evidence.study_term (study, term) values (?, ?)")
                .params(id.value(), term)
                .update());
    }

    private void writeSource(StudyId id, StudyText text) {
        var source = text.source();
        jdbc.sql("""
                update evidence.study set lang = ?, title = ?, authors = ?, year = ?, published_in = ?, doi = ?, address = ?, summary = ?,
                    process_learning = ?
                where id = ?
                """)
                .params(Arrays.asList(
                        source.lang(), source.title(), source.authors(), source.year().isPresent() ? source.year().getAsInt() : null,
                        source.publishedIn(), source.doi().orElse(null), source.address().orElse(null), rows.jsonb(source.summary()),
                        rows.jsonb(text.processLearning()), id.value()))
                .update();
    }

    private void writeMaking(StudyId id, Making making) {
        jdbc.sql("""
                update evidence.study set design = ?, setting = ?, country = ?, quality = ?, quality_reason = ?, n = ?, attrition = ?,
                    attrition_difference = ?, independent = ?, peer_reviewed = ?, registered = ?, registration = ?
                where id = ?
                """)
                .params(Arrays.asList(
                        name(making.design()), name(making.setting()), making.country(), name(making.quality()), making.qualityReason(),
                        making.n().isPresent() ? making.n().getAsInt() : null,
                        making.attrition().isPresent() ? making.attrition().getAsDouble() : null,
                        making.attritionDifference().isPresent() ? making.attritionDifference().getAsDouble() : null,
                        making.independent().orElse(null), making.peerReviewed().orElse(null), making.registered().orElse(null),
                        making.registration(), id.value()))
                .update();
    }

    private void writeOutcome(StudyId id, int position, StudyOutcome outcome) {
        jdbc.sql("""
                insert into evidence.study_outcome (id, study, position, effect_term, main, direction, measure, effect, se,
                    follow_up_months, passage, page)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        outcome.id(), id.value(), position, outcome.effectTerm(), outcome.main(), outcome.direction().name(),
                        name(outcome.measure()), outcome.effect().isPresent() ? outcome.effect().getAsDouble() : null,
                        outcome.se().isPresent() ? outcome.se().getAsDouble() : null,
                        outcome.followUpMonths().isPresent() ? outcome.followUpMonths().getAsInt() : null, outcome.passage(), outcome.page()))
                .update();
    }

    private static @Nullable String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }
}
