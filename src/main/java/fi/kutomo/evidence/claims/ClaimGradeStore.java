package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the last reckoning of each public claim. */
@Component
class ClaimGradeStore {

    /** Any number that no other lock has. */
    private static final long LOCK = 7_412_062L;

    private final JdbcClient jdbc;
    private final Json json;

    ClaimGradeStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One grading at a time until the end of the transaction, so that an older reading never overwrites a younger one. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    Optional<ClaimGrade> find(UUID claim) {
        return Optional.ofNullable(find(List.of(claim)).get(claim));
    }

    Map<UUID, ClaimGrade> find(Collection<UUID> claims) {
        var found = new LinkedHashMap<UUID, ClaimGrade>();
        jdbc.sql("select claim, basis, result, reckoned_at from evidence.graded_claim where claim = any (?)")
                .param(claims.toArray(UUID[]::new))
                .query((row, _) -> grade(row))
                .list()
                .forEach(grade -> found.put(grade.claim(), grade));
        return found;
    }

    void write(ClaimGrade grade) {
        jdbc.sql("""
                insert into evidence.graded_claim (claim, level, rules, basis, result, reckoned_at) values (?, ?, ?, ?, ?, ?)
                on conflict (claim) do update set level = excluded.level, rules = excluded.rules, basis = excluded.basis,
                    result = excluded.result, reckoned_at = excluded.reckoned_at
                """)
                .params(
                        grade.claim(), grade.result().level(), grade.result().signature(), json.jsonb(grade.basis()), json.jsonb(grade.result()),
                        Timestamp.from(grade.at()))
                .update();
    }

    void remove(UUID claim) {
        jdbc.sql("delete from evidence.graded_claim where claim = ?").param(claim).update();
    }

    /** Public claims that were not graded by these rules. */
    List<UUID> notYet(String rules, int atMost) {
        return jdbc.sql("""
                select c.id from evidence.claim c left join evidence.graded_claim g on g.claim = c.id and g.rules = ?
                where c.state = 'PUBLISHED' and g.claim is null order by c.id limit ?
                """)
                .params(rules, atMost)
                .query(UUID.class)
                .list();
    }

    /** How many claims stand on each level. */
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select level, count(*) as claims from evidence.graded_claim group by level order by level").query(row -> {
            counts.put(row.getString("level"), row.getLong("claims"));
        });
        return counts;
    }

    /** Every reckoning, in portions in the order of the claims' ids. */
    List<ClaimGrade> after(UUID claim, int atMost) {
        return jdbc.sql("select claim, basis, result, reckoned_at from evidence.graded_claim where claim > ? order by claim limit ?")
                .params(claim, atMost)
                .query((row, _) -> grade(row))
                .list();
    }

    private ClaimGrade grade(ResultSet row) throws SQLException {
        return new ClaimGrade(
                row.getObject("claim", UUID.class),
                json.read(row.getString("basis"), Basis.class),
                json.read(row.getString("result"), Reckoned.class),
                row.getTimestamp("reckoned_at").toInstant());
    }
}
