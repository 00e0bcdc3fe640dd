package fi.kutomo.forum.cases;

import fi.kutomo.forum.cases.Case.State;
import fi.kutomo.forum.cases.Case.Subject;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of cases. */
@Component
public class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Case> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Case> find(Collection<UUID> ids) {
        return jdbc.sql("select * from forum.review_case where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> read(row)).list();
    }

    /** The case for a change: others that change it wait. */
    public Case lock(UUID id) {
        return jdbc.sql("select * from forum.review_case where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("case " + id));
    }

    public Optional<Case> ofPost(UUID post) {
        return jdbc.sql("select * from forum.review_case where post = :post and subject = 'POST'").param("post", post).query((row, _) -> read(row)).optional();
    }

    /** False when there is a case of that post already. */
    boolean insert(Case one) {
        return jdbc.sql("""
                insert into forum.review_case (id, subject, post, thread, held, community, writer, cause, state, urgent, opened_at, waits_from)
                values (:id, :subject, :post, :thread, :held, :community, :writer, :cause, :state, :urgent, :opened, :opened)
                on conflict (post) where subject = 'POST' do nothing
                """)
                .param("id", one.id())
                .param("subject", one.subject().name())
                .param("post", one.post().orElse(null), Types.OTHER)
                .param("thread", one.thread().orElse(null), Types.OTHER)
                .param("held", one.held().orElse(null), Types.OTHER)
                .param("community", one.community().orElse(null), Types.OTHER)
                .param("writer", one.writer().orElse(null), Types.OTHER)
                .param("cause", one.cause().name())
                .param("state", one.state().name())
                .param("urgent", one.urgent())
                .param("opened", Timestamp.from(one.opened()))
                .update() == 1;
    }

    /** Somebody waits for a decision from now on. */
    public void wait(UUID id, State state, Instant from) {
        jdbc.sql("update forum.review_case set state = :state, waits_from = :from, claimed_by = null, claimed_at = null where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("from", Timestamp.from(from))
                .update();
    }

    public void urge(UUID id) {
        jdbc.sql("update forum.review_case set urgent = true where id = :id").param("id", id).update();
    }

    void decided(UUID id) {
        jdbc.sql("update forum.review_case set state = 'DECIDED', urgent = false, claimed_by = null, claimed_at = null where id = :id").param("id", id).update();
    }

    public void claim(UUID id, Optional<UUID> person, Instant at) {
        jdbc.sql("update forum.review_case set claimed_by = :person, claimed_at = :at where id = :id")
                .param("id", id)
                .param("person", person.orElse(null), Types.OTHER)
                .param("at", person.isEmpty() ? null : Timestamp.from(at), Types.TIMESTAMP)
                .update();
    }

    /** What became of a text that was let through. */
    public void became(UUID id, UUID post, UUID thread) {
        jdbc.sql("update forum.review_case set post = :post, thread = :thread where id = :id").param("id", id).param("post", post).param("thread", thread).update();
    }

    /**
     * Which cases a list shows.
     *
     * @param inPublic those that moderators look at
     * @param communities and those of these communities
     * @param states in which a case is
     */
    public record Filter(boolean inPublic, Collection<UUID> communities, Collection<State> states) {}

    /** What is urgent first, then what waits longest; of decided ones, the newest first. */
    public List<Case> list(Filter filter, int offset, int atMost) {
        var order = filter.states().contains(State.DECIDED) ? "waits_from desc" : "urgent desc, waits_from";
        return filtered("select * ", filter, " order by " + order + ", id limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query((row, _) -> read(row))
                .list();
    }

    public long count(Filter filter) {
        return filtered("select count(*) ", filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String select, Filter filter, String end) {
        return jdbc.sql(select + "from forum.review_case where state = any (:states) and (community is null and :inPublic or community = any (:communities))" + end)
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("inPublic", filter.inPublic())
                .param("communities", filter.communities().toArray(UUID[]::new));
    }

    /** Communities in which there are cases. */
    public List<UUID> communities() {
        return jdbc.sql("select distinct community from forum.review_case where community is not null").query(UUID.class).list();
    }

    /** Cases about texts of that person in which something was judged, and texts of that person that wait; newest first. */
    public List<Case> about(UUID person) {
        return jdbc.sql("""
                select c.* from forum.review_case c
                where c.writer = :person and (c.subject = 'HELD' or exists (select from forum.judgement j where j.review_case = c.id and j.outcome <> 'KEPT'))
                order by c.opened_at desc limit 200
                """).param("person", person).query((row, _) -> read(row)).list();
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                Subject.valueOf(row.getString("subject")),
                id(row, "post"),
                id(row, "thread"),
                id(row, "held"),
                id(row, "community"),
                id(row, "writer"),
                Case.Cause.valueOf(row.getString("cause")),
                State.valueOf(row.getString("state")),
                row.getBoolean("urgent"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("waits_from").toInstant(),
                id(row, "claimed_by"),
                Optional.ofNullable(row.getTimestamp("claimed_at")).map(Timestamp::toInstant));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
