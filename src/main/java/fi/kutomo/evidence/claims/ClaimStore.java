package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.claims.Claim.Ground;
import fi.kutomo.evidence.claims.Claim.Wording;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of claims with the studies under them. */
@Component
class ClaimStore {

    private final JdbcClient jdbc;
    private final Json json;

    ClaimStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Claim> find(UUID id) {
        return read("where c.id = :key", id).stream().findFirst();
    }

    List<Claim> find(Collection<UUID> ids) {
        return read("where c.id = any (:key) order by c.number", ids.toArray(UUID[]::new));
    }

    Optional<Claim> numbered(int number) {
        return read("where c.number = :key", number).stream().findFirst();
    }

    List<Claim> about(EntryId entry) {
        return read("where c.state = 'PUBLISHED' and c.entry = :key order by c.number", entry.value());
    }

    List<Claim> published(Collection<UUID> ids) {
        return read("where c.state = 'PUBLISHED' and c.id = any (:key) order by c.number", ids.toArray(UUID[]::new));
    }

    List<Claim> restingOn(StudyId study) {
        return read("where c.state = 'PUBLISHED' and c.id in (select claim from evidence.claim_study where study = :key) order by c.number", study.value());
    }

    List<Claim> published(int offset, int atMost) {
        return read("where c.state = 'PUBLISHED' order by c.number desc offset :key limit " + atMost, offset);
    }

    long countPublished() {
        return jdbc.sql("select count(*) from evidence.claim where state = 'PUBLISHED'").query(Long.class).single();
    }

    /** Of one person or of everybody, the newest first. */
    List<Claim> drafts(Optional<UUID> writer) {
        return writer.map(person -> read("where c.state = 'DRAFT' and c.created_by = :key order by c.number desc limit 200", person))
                .orElseGet(() -> read("where c.state = :key order by c.number desc limit 200", "DRAFT"));
    }

    private List<Claim> read(String condition, Object key) {
        var bare = jdbc.sql("select c.* from evidence.claim c " + condition).param("key", key).query((row, _) -> claim(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        var grounds = jdbc.sql("select * from evidence.claim_study where claim = any (:ids) order by claim, position")
                .param("ids", bare.stream().map(Claim::id).toArray(UUID[]::new))
                .query((row, _) -> java.util.Map.entry(row.getObject("claim", UUID.class), ground(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(java.util.Map.Entry::getKey, Collectors.mapping(java.util.Map.Entry::getValue, Collectors.toList())));
        return bare.stream().map(claim -> with(claim, grounds.getOrDefault(claim.id(), List.of()))).toList();
    }

    private static Claim with(Claim claim, List<Ground> grounds) {
        var wording = claim.wording();
        return new Claim(
                claim.id(), claim.number(), claim.version(), claim.state(),
                new Wording(wording.text(), wording.scope(), wording.entry(), wording.effectTerm(), grounds), claim.withdrawnReason(),
                claim.writer(), claim.changedAt(), claim.publishedAt());
    }

    private Claim claim(ResultSet row) throws SQLException {
        var wording = new Wording(
                json.read(row.getString("text"), LocalizedText.class),
                json.read(row.getString("scope"), LocalizedText.class),
                Optional.ofNullable(row.getObject("entry", UUID.class)).map(EntryId::new),
                Optional.ofNullable(row.getString("effect_term")),
                List.of());
        return new Claim(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                StudyState.valueOf(row.getString("state")),
                wording,
                Optional.ofNullable(row.getString("withdrawn_reason")),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                new StudyId(row.getObject("study", UUID.class)), Stance.valueOf(row.getString("stance")), row.getString("passage"), row.getString("page"));
    }

    void insert(UUID id, Wording wording, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into evidence.claim (id, state, text, created_at, created_by, changed_at, changed_by)
                values (?, 'DRAFT', '{}', ?, ?, ?, ?)
                """)
                .params(Arrays.asList(id, Timestamp.from(at), by.orElse(null), Timestamp.from(at), by.orElse(null)))
                .update();
        write(id, wording);
    }

    void update(UUID id, int readVersion, Wording wording, Instant at, Optional<UUID> by) {
        step(id, readVersion, at, by);
        write(id, wording);
    }

    void publish(UUID id, int readVersion, Instant at, Optional<UUID> by) {
        step(id, readVersion, at, by);
        jdbc.sql("update evidence.claim set state = 'PUBLISHED', published_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    void withdraw(UUID id, int readVersion, String reason, Instant at, Optional<UUID> by) {
        step(id, readVersion, at, by);
        jdbc.sql("update evidence.claim set state = 'WITHDRAWN', withdrawn_reason = ? where id = ?").params(reason, id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evidence.claim where id = ?").param(id).update();
    }

    private void step(UUID id, int readVersion, Instant at, Optional<UUID> by) {
        var taken = jdbc.sql("update evidence.claim set version = version + 1, changed_at = ?, changed_by = ? where id = ? and version = ?")
                .params(Arrays.asList(Timestamp.from(at), by.orElse(null), id, readVersion))
                .update();
        if (taken == 0) {
            throw new Refused("evidence.claims.changedMeanwhile");
        }
    }

    private void write(UUID id, Wording wording) {
        jdbc.sql("update evidence.claim set text = ?, scope = ?, entry = ?, effect_term = ? where id = ?")
                .params(Arrays.asList(
                        json.jsonb(wording.text()), json.jsonb(wording.scope()), wording.entry().map(EntryId::value).orElse(null),
                        wording.effectTerm().orElse(null), id))
                .update();
        jdbc.sql("delete from evidence.claim_study where claim = ?").param(id).update();
        for (int position = 0; position < wording.grounds().size(); position++) {
            var ground = wording.grounds().get(position);
            jdbc.sql("insert into evidence.claim_study (claim, study, position, stance, passage, page) values (?, ?, ?, ?, ?, ?)")
                    .params(id, ground.study().value(), position, ground.stance().name(), ground.passage(), ground.page())
                    .update();
        }
    }
}
