package fi.kutomo.evidence.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who follows which synthesis. */
@Component
class SynthesisFollowStore {

    private static final String SELECT =
            "select f.synthesis, s.slug, f.person, f.since, f.told_run from evidence.synthesis_follow f join evidence.synthesis s on s.id = f.synthesis ";

    private final JdbcClient sql;

    SynthesisFollowStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean follows(UUID synthesis, UUID person) {
        return sql.sql("select exists (select from evidence.synthesis_follow where synthesis = ? and person = ?)")
                .params(synthesis, person)
                .query(Boolean.class)
                .single();
    }

    /** From the run that is public now. */
    void begin(UUID synthesis, UUID person, Instant now) {
        sql.sql("""
                insert into evidence.synthesis_follow (synthesis, person, since, told_run, told_loss_at)
                select :synthesis, :person, :now, coalesce(max(number), 0), :now from evidence.synthesis_run where synthesis = :synthesis
                on conflict do nothing
                """)
                .param("synthesis", synthesis)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID synthesis, UUID person) {
        sql.sql("delete from evidence.synthesis_follow where synthesis = ? and person = ?").params(synthesis, person).update();
    }

    /**
     * Whom to tell of a later run, or of a study that was withdrawn under the last one, once nothing else has happened since a moment.
     * Held until the end of the transaction.
     */
    List<SynthesisFollow> untold(Instant quietSince, int atMost) {
        return sql.sql(SELECT + """
                where s.state = 'PUBLISHED'
                  and (exists (select from evidence.synthesis_run r where r.synthesis = f.synthesis and r.number > f.told_run)
                    or exists (
                        select from evidence.synthesis_loss x
                        where x.synthesis = f.synthesis and x.noted_at > f.told_loss_at
                          and x.run = (select max(r.number) from evidence.synthesis_run r where r.synthesis = f.synthesis)))
                  and not exists (select from evidence.synthesis_run r where r.synthesis = f.synthesis and r.at > :quiet)
                  and not exists (select from evidence.synthesis_loss x where x.synthesis = f.synthesis and x.noted_at > :quiet)
                order by f.synthesis, f.person limit :most for update of f skip locked
                """)
                .param("quiet", Timestamp.from(quietSince))
                .param("most", atMost)
                .query((row, _) -> follow(row))
                .list();
    }

    void told(SynthesisFollow follow, int run, Instant now) {
        sql.sql("update evidence.synthesis_follow set told_run = ?, told_loss_at = ? where synthesis = ? and person = ?")
                .params(run, Timestamp.from(now), follow.synthesis(), follow.person())
                .update();
    }

    List<SynthesisFollow> of(UUID person) {
        return sql.sql(SELECT + "where f.person = ? order by f.since").param(person).query((row, _) -> follow(row)).list();
    }

    void forget(UUID person) {
        sql.sql("delete from evidence.synthesis_follow where person = ?").param(person).update();
    }

    private static SynthesisFollow follow(ResultSet row) throws SQLException {
        return new SynthesisFollow(
                row.getObject("synthesis", UUID.class),
                row.getString("slug"),
                row.getObject("person", UUID.class),
                row.getTimestamp("since").toInstant(),
                row.getInt("told_run"));
    }
}
