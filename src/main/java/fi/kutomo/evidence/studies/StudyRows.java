package fi.kutomo.evidence.studies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads studies: four statements, however many studies there are. */
@Component
class StudyRows {

    private final JdbcClient jdbc;
    private final Json json;

    StudyRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    PGobject jsonb(Object value) {
        return json.jsonb(value);
    }

    /** Studies by a condition over {@code evidence.study s} with the parameter {@code :key}. */
    List<Study> read(String condition, Object key) {
        var bare = jdbc.sql("select s.* from evidence.study s " + condition).param("key", key).query((row, _) -> bare(row)).list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var ids = bare.stream().map(study -> study.id().value()).toArray(UUID[]::new);
        var outcomes = parts(
                "select study as of, o.* from evidence.study_outcome o where study = any (:ids) order by study, position", ids, StudyRows::outcome);
        var entries = parts(
                "select study as of, entry, revision from evidence.study_entry where study = any (:ids) order by study, entry", ids,
                row -> new Studied(new EntryId(row.getObject("entry", UUID.class)), whole(row, "revision")));
        var terms = parts(
                "select study as of, term from evidence.study_term where study = any (:ids) order by study, term", ids,
                row -> row.getString("term"));
        return bare.stream().map(study -> filled(study, outcomes, entries, terms)).toList();
    }

    private static Study filled(
            Study bare, Map<UUID, List<StudyOutcome>> outcomes, Map<UUID, List<Studied>> entries, Map<UUID, List<String>> terms) {
        var id = bare.id().value();
        var text = new StudyText(
                bare.text().source(), bare.text().making(), entries.getOrDefault(id, List.of()), terms.getOrDefault(id, List.of()),
                outcomes.getOrDefault(id, List.of()), bare.text().processLearning());
        return new Study(
                bare.id(), bare.version(), bare.state(), bare.slug(), text, bare.withdrawnReason(), bare.writer(), bare.createdAt(),
                bare.changedAt(), bare.publishedAt());
    }

    /** Reads one value of a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> parts(String select, UUID[] ids, Reading<T> reading) {
        return jdbc.sql(select).param("ids", ids)
                .query((row, _) -> Map.entry(row.getObject("of", UUID.class), reading.of(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Study bare(ResultSet row) throws SQLException {
        var text = new StudyText(
                source(row), making(row), List.of(), List.of(), List.of(), json.read(row.getString("process_learning"), LocalizedText.class));
        return new Study(
                new StudyId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                StudyState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("slug")),
                text,
                Optional.ofNullable(row.getString("withdrawn_reason")),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("lang"),
                row.getString("title"),
                row.getString("authors"),
                whole(row, "year"),
                row.getString("published_in"),
                Optional.ofNullable(row.getString("doi")),
                Optional.ofNullable(row.getString("address")),
                json.read(row.getString("summary"), LocalizedText.class));
    }

    private static Making making(ResultSet row) throws SQLException {
        return new Making(
                named(Design.class, row.getString("design")),
                named(Setting.class, row.getString("setting")),
                row.getString("country"),
                named(Quality.class, row.getString("quality")),
                row.getString("quality_reason"),
                whole(row, "n"),
                decimal(row, "attrition"),
                decimal(row, "attrition_difference"),
                Optional.ofNullable(row.getObject("independent", Boolean.class)),
                Optional.ofNullable(row.getObject("peer_reviewed", Boolean.class)),
                Optional.ofNullable(row.getObject("registered", Boolean.class)),
                row.getString("registration"));
    }

    private static StudyOutcome outcome(ResultSet row) throws SQLException {
        return new StudyOutcome(
                row.getObject("id", UUID.class),
                row.getString("effect_term"),
                row.getBoolean("main"),
                Direction.valueOf(row.getString("direction")),
                named(Measure.class, row.getString("measure")),
                decimal(row, "effect"),
                decimal(row, "se"),
                whole(row, "follow_up_months"),
                row.getString("passage"),
                row.getString("page"));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String name) {
        return Optional.ofNullable(name).map(known -> Enum.valueOf(type, known));
    }

    private static OptionalInt whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
