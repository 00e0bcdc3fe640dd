package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Ground;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people have answered; the newest answer to a question counts. */
@Component
class JudgementStore {

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EntryId entry, Judgement judgement) {
        jdbc.sql("insert into evidence.judged_fact (id, entry, fact, holds, reason, judged_at, judged_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(), entry.value(), judgement.fact().name(), judgement.holds().orElse(null), judgement.reason(),
                        Timestamp.from(judgement.at()), judgement.by().orElse(null)))
                .update();
    }

    Map<EntryId, List<Judgement>> newest(Collection<EntryId> entries) {
        var found = new LinkedHashMap<EntryId, List<Judgement>>();
        jdbc.sql("""
                select distinct on (entry, fact) entry, fact, holds, reason, judged_at, judged_by
                from evidence.judged_fact where entry = any (?)
                order by entry, fact, judged_at desc, id desc
                """).param(entries.stream().map(EntryId::value).toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(new EntryId(row.getObject("entry", UUID.class)), _ -> new ArrayList<>()).add(judgement(row));
        });
        return found;
    }

    /** Of which entries these are. */
    List<EntryId> entries(Collection<UUID> ids) {
        return jdbc.sql("select distinct entry from evidence.judged_fact where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> new EntryId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What this person has judged, oldest first. */
    List<Judgement> by(UUID person) {
        return jdbc.sql("select fact, holds, reason, judged_at, judged_by from evidence.judged_fact where judged_by = ? order by judged_at")
                .param(person)
                .query((row, _) -> judgement(row))
                .list();
    }

    /** Versions of rules that this person has drafted or put into force. */
    long rulesBy(UUID person) {
        return jdbc.sql("select count(*) from evidence.scale where created_by = :person or put_by = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    void forget(UUID person) {
        jdbc.sql("update evidence.judged_fact set judged_by = null where judged_by = ?").param(person).update();
        jdbc.sql("update evidence.scale set created_by = null where created_by = ?").param(person).update();
        jdbc.sql("update evidence.scale set put_by = null where put_by = ?").param(person).update();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                Ground.Fact.valueOf(row.getString("fact")),
                Optional.ofNullable(row.getObject("holds", Boolean.class)),
                row.getString("reason"),
                row.getTimestamp("judged_at").toInstant(),
                Optional.ofNullable(row.getObject("judged_by", UUID.class)));
    }
}
