package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the versions of the rules. */
@Component
public class ScaleStore {

    private static final String SELECT = "select rules, state, note, created_at, created_by, in_force_at from evidence.scale ";

    private final JdbcClient jdbc;
    private final Json json;

    ScaleStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One program at a time brings rules of this scale, until the end of its transaction; the next one sees what came. */
    void takeTurn(String scale) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('evidence.scale'), hashtext(?))").param(scale).query(row -> {});
    }

    /** The rules in force, in the order in which scales are shown. */
    public List<Rules> current() {
        return jdbc.sql(SELECT + "where state = 'CURRENT'")
                .query((row, _) -> version(row).rules())
                .list()
                .stream()
                .sorted(Comparator.comparingInt(rules -> RuleFiles.EVERY.indexOf(rules.scale())))
                .toList();
    }

    /** Those by which entries are graded. */
    public List<Rules> ofEntries() {
        return current().stream().filter(rules -> RuleFiles.SCALES.contains(rules.scale())).toList();
    }

    public Rules current(String scale) {
        return jdbc.sql(SELECT + "where scale = ? and state = 'CURRENT'")
                .param(scale)
                .query((row, _) -> version(row).rules())
                .optional()
                .orElseThrow(() -> new NotFound("scale " + scale));
    }

    public ScaleVersion get(String scale, int number) {
        return jdbc.sql(SELECT + "where scale = ? and version = ?")
                .params(scale, number)
                .query((row, _) -> version(row))
                .optional()
                .orElseThrow(() -> new NotFound("scale " + scale + " " + number));
    }

    /** Newest first. */
    public List<ScaleVersion> versions(String scale) {
        return jdbc.sql(SELECT + "where scale = ? order by version desc").param(scale).query((row, _) -> version(row)).list();
    }

    public Optional<ScaleVersion> draft(String scale) {
        return jdbc.sql(SELECT + "where scale = ? and state = 'DRAFT' for update").param(scale).query((row, _) -> version(row)).optional();
    }

    public void insert(ScaleVersion fresh) {
        jdbc.sql("""
                insert into evidence.scale (scale, version, state, rules, note, created_at, created_by, in_force_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        fresh.rules().scale(), fresh.rules().version(), fresh.state().name(), json.jsonb(fresh.rules()), fresh.note(),
                        Timestamp.from(fresh.created()), fresh.createdBy().orElse(null), fresh.inForce().map(Timestamp::from).orElse(null)))
                .update();
    }

    public void updateDraft(Rules rules, String note) {
        jdbc.sql("update evidence.scale set rules = ?, note = ? where scale = ? and state = 'DRAFT'")
                .params(json.jsonb(rules), note, rules.scale())
                .update();
    }

    public void deleteDraft(String scale) {
        jdbc.sql("delete from evidence.scale where scale = ? and state = 'DRAFT'").param(scale).update();
    }

    /** Puts the draft in the place of the version in force. */
    public void putIntoForce(String scale, Instant at, Optional<UUID> by) {
        retireCurrent(scale);
        jdbc.sql("update evidence.scale set state = 'CURRENT', in_force_at = ?, put_by = ? where scale = ? and state = 'DRAFT'")
                .params(Arrays.asList(Timestamp.from(at), by.orElse(null), scale))
                .update();
    }

    void retireCurrent(String scale) {
        jdbc.sql("update evidence.scale set state = 'RETIRED' where scale = ? and state = 'CURRENT'").param(scale).update();
    }

    /** Gives the draft of this scale the number that these rules have. */
    void renumberDraft(Rules rules) {
        jdbc.sql("update evidence.scale set version = ?, rules = ? where scale = ? and state = 'DRAFT'")
                .params(rules.version(), json.jsonb(rules), rules.scale())
                .update();
    }

    /** Remembers that a version that comes with the program has come to this site. */
    void brought(Rules ours, Instant at) {
        jdbc.sql("insert into evidence.scale_arrival (scale, version, at) values (?, ?, ?) on conflict do nothing")
                .params(ours.scale(), ours.version(), Timestamp.from(at))
                .update();
    }

    boolean wasBrought(Rules ours) {
        return jdbc.sql("select exists (select from evidence.scale_arrival where scale = ? and version = ?)")
                .params(ours.scale(), ours.version())
                .query(Boolean.class)
                .single();
    }

    private ScaleVersion version(ResultSet row) throws SQLException {
        return new ScaleVersion(
                json.read(row.getString("rules"), Rules.class),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("in_force_at")).map(Timestamp::toInstant));
    }
}
