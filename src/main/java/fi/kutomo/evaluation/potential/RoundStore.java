package fi.kutomo.evaluation.potential;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Rounds with their sheets. Each sheet keeps what was computed from it, with the weights and the version of the rule. */
@Component
class RoundStore {

    private static final TypeReference<Map<Point, Integer>> MARKS = new TypeReference<>() {};
    private static final TypeReference<Map<Aspect, String>> REASONS = new TypeReference<>() {};

    /** The newest open round of each entry. */
    private static final String NEWEST = """
             from evaluation.potential_round r
            where opened_at is not null and not exists (
                select from evaluation.potential_round later where later.entry = r.entry and later.opened_at is not null and later.number > r.number)
            """;

    private static final String SELF_IS_IN = " exists (select from evaluation.potential s where s.round = r.id and s.self and s.handed_in_at is not null)";

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    RoundStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** All of an entry, the newest first. */
    List<Round> of(EntryId entry) {
        return rounds("select * from evaluation.potential_round where entry = :entry order by number desc", Map.of("entry", entry.value()));
    }

    /** The newest open round of each entry, the one opened last first. */
    List<Round> opened(int from, int most) {
        return rounds("select r.*" + NEWEST + " order by opened_at desc, id limit :most offset :from", Map.of("from", from, "most", most));
    }

    int countOpened() {
        return sql.sql("select count(*)" + NEWEST).query(Integer.class).single();
    }

    /** Those in which the makers have given and an assessor is wanted, the oldest first. */
    List<Round> waiting(int most) {
        return rounds(
                "select r.* from evaluation.potential_round r where opened_at is null and" + SELF_IS_IN + " order by begun_at, id limit :most",
                Map.of("most", most));
    }

    /** Those in which both sides have given and only sheets that nobody has touched since this time are missing. */
    List<Round> stalled(Instant since) {
        return rounds("""
                select r.* from evaluation.potential_round r
                where opened_at is null
                  and exists (select from evaluation.potential a where a.round = r.id and not a.self and a.handed_in_at is not null)
                  and not exists (
                    select from evaluation.potential u where u.round = r.id and not u.self and u.handed_in_at is null and u.changed_at >= :since)
                  and"""
                + SELF_IS_IN, Map.of("since", Timestamp.from(since)));
    }

    /** Nobody else writes about this entry until the transaction is over. */
    void lock(EntryId entry) {
        sql.sql("select pg_advisory_xact_lock(hashtext('evaluation.potential'), hashtext(:entry))")
                .param("entry", entry.value().toString())
                .query()
                .listOfRows();
    }

    void insert(Round round) {
        sql.sql("""
                insert into evaluation.potential_round (id, entry, permanent_id, number, begun_at)
                values (:id, :entry, :permanent, :number, :begun)
                """)
                .param("id", round.id())
                .param("entry", round.entry().value())
                .param("permanent", round.permanentId().value())
                .param("number", round.number())
                .param("begun", Timestamp.from(round.begunAt()))
                .update();
    }

    void open(UUID round) {
        sql.sql("update evaluation.potential_round set opened_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", round)
                .update();
    }

    void insert(UUID round, Sheet sheet) {
        filled("""
                insert into evaluation.potential (
                    id, version, round, revision, self, person, marks, reasons, weights, rule, result, handed_in_at, changed_at)
                values (:id, :version, :round, :revision, :self, :person, :marks, :reasons, :weights, :rule, :result, :handed, :now)
                """, sheet)
                .param("round", round)
                .param("self", sheet.self())
                .update();
    }

    void update(Sheet sheet) {
        filled("""
                update evaluation.potential
                set version = :version + 1, revision = :revision, person = :person, marks = :marks, reasons = :reasons, weights = :weights,
                    rule = :rule, result = :result, handed_in_at = :handed, changed_at = :now
                where id = :id
                """, sheet)
                .update();
    }

    void delete(UUID sheet) {
        sql.sql("delete from evaluation.potential where id = :id").param("id", sheet).update();
    }

    private JdbcClient.StatementSpec filled(String statement, Sheet sheet) {
        return sql.sql(statement)
                .param("id", sheet.id())
                .param("version", sheet.version())
                .param("revision", sheet.revision())
                .param("person", sheet.person().orElse(null), Types.OTHER)
                .param("marks", json.jsonb(sheet.marks()))
                .param("reasons", json.jsonb(sheet.reasons()))
                .param("weights", json.jsonb(Potential.EQUAL))
                .param("rule", Potential.RULE)
                .param("result", json.jsonb(result(sheet.potential())))
                .param("handed", sheet.handedInAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()));
    }

    private static Map<String, Object> result(Potential potential) {
        var result = new TreeMap<String, Object>();
        potential.whole().ifPresent(whole -> result.put("potential", whole));
        potential.geometric().ifPresent(mean -> result.put("geometric", mean));
        result.put("scores", potential.scores());
        result.put("coverage", potential.coverage());
        result.put("low", potential.low());
        result.put("high", potential.high());
        result.put("blocking", potential.blocking());
        return result;
    }

    private List<Round> rounds(String query, Map<String, ?> parameters) {
        var bare = sql.sql(query).params(parameters).query((row, _) -> round(row)).list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var sheets = sql.sql("select * from evaluation.potential where round in (:rounds) order by self desc, id")
                .param("rounds", bare.stream().map(Round::id).toList())
                .query((row, _) -> Map.entry(row.getObject("round", UUID.class), sheet(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return bare.stream()
                .map(round -> new Round(
                        round.id(), round.entry(), round.permanentId(), round.number(), round.begunAt(), round.openedAt(),
                        sheets.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("entry", UUID.class)),
                PermanentId.parse(row.getString("permanent_id")).orElseThrow(),
                row.getInt("number"),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("opened_at")).map(Timestamp::toInstant),
                List.of());
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("revision"),
                row.getBoolean("self") ? Side.MAKERS : Side.ASSESSOR,
                Optional.ofNullable(row.getObject("person", UUID.class)),
                json.read(row.getString("marks"), MARKS),
                json.read(row.getString("reasons"), REASONS),
                Optional.ofNullable(row.getTimestamp("handed_in_at")).map(Timestamp::toInstant));
    }
}
