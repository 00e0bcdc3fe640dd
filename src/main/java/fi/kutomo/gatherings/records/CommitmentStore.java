package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.records.Commitment.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of commitments and what became of them. */
@Component
public class CommitmentStore {

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done to a commitment. */
    enum Act {
        MADE,
        KEPT,
        MOVED,
        DROPPED
    }

    /**
     * Something that was done to a commitment.
     *
     * @param due the day to which it was moved
     */
    record Step(Act act, Optional<LocalDate> due, String reason, Instant at) {}

    Commitment lock(UUID id) {
        return jdbc.sql("select * from gatherings.commitment where id = :id for update")
                .param("id", id)
                .query((row, _) -> commitment(row))
                .optional()
                .orElseThrow(() -> new NotFound("commitment " + id));
    }

    public List<Commitment> find(Collection<UUID> ids) {
        return jdbc.sql("select * from gatherings.commitment where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> commitment(row))
                .list();
    }

    /** Those made in a session, by day. */
    List<Commitment> of(UUID session) {
        return jdbc.sql("select * from gatherings.commitment where session = :session order by due_on, id")
                .param("session", session)
                .query((row, _) -> commitment(row))
                .list();
    }

    /** Open ones of earlier sessions of the same series; without a series, of the community's other sessions without one. */
    public List<Commitment> before(Session session) {
        return jdbc.sql("""
                select c.* from gatherings.commitment c
                where c.state = 'OPEN' and c.community = :community and c.session <> :session and c.series is not distinct from cast(:series as uuid)
                order by c.due_on, c.id
                """)
                .param("community", session.community())
                .param("session", session.id())
                .param("series", session.series().orElse(null), Types.OTHER)
                .query((row, _) -> commitment(row))
                .list();
    }

    /** What a person has promised and not settled, by day. */
    public List<Commitment> open(UUID owner) {
        return jdbc.sql("select * from gatherings.commitment where owned_by = :owner and state = 'OPEN' order by due_on, id")
                .param("owner", owner)
                .query((row, _) -> commitment(row))
                .list();
    }

    /** Open ones that are due by that day and of which that was not told yet. */
    public List<Commitment> due(LocalDate day) {
        return jdbc.sql("""
                select c.* from gatherings.commitment c
                where c.state = 'OPEN' and c.due_on <= :day
                  and not exists (select from gatherings.news n where n.about = c.id and n.what = 'DUE' and n.nth = c.due_on - date '1970-01-01')
                order by c.due_on, c.id
                """)
                .param("day", Date.valueOf(day))
                .query((row, _) -> commitment(row))
                .list();
    }

    /** Steps by commitment, in order, but for its making. */
    Map<UUID, List<Step>> steps(Collection<UUID> commitments) {
        var steps = new HashMap<UUID, List<Step>>();
        jdbc.sql("select * from gatherings.commitment_step where commitment = any (:ids) and act <> 'MADE' order by at, id")
                .param("ids", commitments.toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("commitment", UUID.class), _ -> new ArrayList<>())
                            .add(new Step(
                                    Act.valueOf(row.getString("act")), Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getString("reason"),
                                    row.getTimestamp("at").toInstant()));
                });
        return steps;
    }

    void insert(Commitment made, Instant at) {
        jdbc.sql("""
                insert into gatherings.commitment (id, community, series, session, owned_by, words, due_on, state, made_at)
                values (:id, :community, :series, :session, :owner, :words, :due, 'OPEN', :at)
                """)
                .param("id", made.id())
                .param("community", made.community())
                .param("series", made.series().orElse(null), Types.OTHER)
                .param("session", made.session())
                .param("owner", made.owner())
                .param("words", made.words())
                .param("due", Date.valueOf(made.due()))
                .param("at", Timestamp.from(at))
                .update();
    }

    void settle(UUID id, State state, Instant at) {
        jdbc.sql("update gatherings.commitment set state = :state, settled_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(UUID id, LocalDate due) {
        jdbc.sql("update gatherings.commitment set due_on = :due, version = version + 1 where id = :id").param("id", id).param("due", Date.valueOf(due)).update();
    }

    void note(UUID commitment, Step step, Optional<UUID> by) {
        jdbc.sql("insert into gatherings.commitment_step (id, commitment, act, due_on, reason, at, done_by) values (:id, :commitment, :act, :due, :reason, :at, :by)")
                .param("id", Ids.next())
                .param("commitment", commitment)
                .param("act", step.act().name())
                .param("due", step.due().map(Date::valueOf).orElse(null), Types.DATE)
                .param("reason", step.reason())
                .param("at", Timestamp.from(step.at()))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                row.getObject("id", UUID.class), row.getObject("community", UUID.class), Optional.ofNullable(row.getObject("series", UUID.class)),
                row.getObject("session", UUID.class), row.getObject("owned_by", UUID.class), row.getString("words"), row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")));
    }
}
