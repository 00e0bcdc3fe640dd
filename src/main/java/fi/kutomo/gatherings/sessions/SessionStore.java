package fi.kutomo.gatherings.sessions;

import fi.kutomo.gatherings.sessions.Session.Came;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** SQL of sessions. */
@Component
public class SessionStore {

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    SessionStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Session> at(String slug) {
        return jdbc.sql("select * from gatherings.session where slug = :slug").param("slug", slug).query((row, _) -> session(row)).optional();
    }

    public Optional<Session> withCode(String code) {
        return jdbc.sql("select * from gatherings.session where code = :code").param("code", code).query((row, _) -> session(row)).optional();
    }

    public Optional<Session> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Session> find(Collection<UUID> ids) {
        return jdbc.sql("select * from gatherings.session where id = any (:ids) order by begins_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> session(row))
                .list();
    }

    /** Held until the end of the transaction: what is done to a session is done one after the other. */
    public Session lock(UUID id) {
        return jdbc.sql("select * from gatherings.session where id = :id for update")
                .param("id", id)
                .query((row, _) -> session(row))
                .optional()
                .orElseThrow(() -> new NotFound("session " + id));
    }

    /** All of these communities, by time. */
    public List<Session> of(Collection<UUID> communities) {
        return jdbc.sql("select * from gatherings.session where community = any (:ids) order by begins_at, id")
                .param("ids", communities.toArray(UUID[]::new))
                .query((row, _) -> session(row))
                .list();
    }

    /** Communities that have called to something that is not over at this moment. */
    public List<UUID> calling(Instant now) {
        return jdbc.sql("select distinct community from gatherings.session where state in ('CALLED', 'RUNNING') and begins_at + minutes * interval '1 minute' > :now")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Called by these communities and not over at this moment, by time. */
    public List<Session> coming(Instant now, Collection<UUID> communities, int atMost) {
        return jdbc.sql("""
                select * from gatherings.session
                where state in ('CALLED', 'RUNNING') and begins_at + minutes * interval '1 minute' > :now and community = any (:communities)
                order by begins_at, id
                limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("communities", communities.toArray(UUID[]::new))
                .param("most", atMost)
                .query((row, _) -> session(row))
                .list();
    }

    /** Called ones that begin between these moments. */
    public List<UUID> beginning(Instant from, Instant until) {
        return jdbc.sql("select id from gatherings.session where state = 'CALLED' and begins_at >= :from and begins_at < :until order by begins_at, id")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .list();
    }

    /** Called ones that should have been over before this moment, and were not ended. */
    public List<UUID> unended(Instant before) {
        return jdbc.sql("""
                select id from gatherings.session
                where state in ('CALLED', 'RUNNING') and begins_at + minutes * interval '1 minute' < :before
                order by begins_at, id
                """).param("before", Timestamp.from(before)).query(UUID.class).list();
    }

    /** Those in which this person takes part or which the person leads, and all of these communities. */
    public List<Session> near(UUID person, Collection<UUID> communities, Instant since) {
        return jdbc.sql("""
                select s.* from gatherings.session s
                where s.state <> 'DRAFT' and s.begins_at > :since
                  and (s.community = any (:communities) or s.led_by = :person
                       or exists (select from gatherings.participant p where p.session = s.id and p.person = :person and p.answer in ('YES', 'MAYBE')))
                order by s.begins_at, s.id
                """)
                .param("person", person)
                .param("communities", communities.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, _) -> session(row))
                .list();
    }

    /** Everything but drafts: what may have a card. */
    List<Session> called() {
        return jdbc.sql("select * from gatherings.session where state <> 'DRAFT' order by id").query((row, _) -> session(row)).list();
    }

    List<UUID> ids(Collection<UUID> communities) {
        return jdbc.sql("select id from gatherings.session where state <> 'DRAFT' and community = any (:ids)")
                .param("ids", communities.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void insert(UUID id, UUID community, Optional<UUID> series, String slug, Plan plan, Optional<UUID> facilitator, String code, Instant at, Optional<UUID> by) {
        planned("""
                insert into gatherings.session (id, community, series, state, slug, kind, level, title, goal, preparation, begins_at, zone, minutes, place,
                    online, agenda, led_by, code, made_at, made_by, changed_at)
                values (:id, :community, :series, 'DRAFT', :slug, :kind, :level, :title, :goal, :preparation, :begins, :zone, :minutes, :place,
                    :online, :agenda, :facilitator, :code, :at, :by, :at)
                """, plan, facilitator, at)
                .param("id", id)
                .param("community", community)
                .param("series", series.orElse(null), Types.OTHER)
                .param("slug", slug)
                .param("code", code)
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    void change(UUID id, int readVersion, Plan plan, Optional<UUID> facilitator, boolean moved, Instant at) {
        var taken = planned("""
                update gatherings.session set kind = :kind, level = :level, title = :title, goal = :goal, preparation = :preparation,
                    begins_at = :begins, zone = :zone, minutes = :minutes, place = :place, online = :online, agenda = :agenda, led_by = :facilitator,
                    sequence = sequence + :moved, version = version + 1, changed_at = :at
                where id = :id and version = :version
                """, plan, facilitator, at)
                .param("id", id)
                .param("version", readVersion)
                .param("moved", moved ? 1 : 0)
                .update();
        if (taken == 0) {
            throw new Refused("gatherings.planning.refused.meanwhile");
        }
    }

    private StatementSpec planned(String act, Plan plan, Optional<UUID> facilitator, Instant at) {
        return jdbc.sql(act)
                .param("kind", plan.kind().name())
                .param("level", plan.level().name())
                .param("title", json.jsonb(plan.title()))
                .param("goal", json.jsonb(plan.goal()))
                .param("preparation", json.jsonb(plan.preparation()))
                .param("begins", Timestamp.from(plan.when().start()))
                .param("zone", plan.when().zone().getId())
                .param("minutes", plan.when().minutes())
                .param("place", plan.place())
                .param("online", plan.online())
                .param("agenda", json.jsonb(plan.agenda()))
                .param("facilitator", facilitator.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at));
    }

    void call(UUID id, Instant at) {
        jdbc.sql("update gatherings.session set state = 'CALLED', called_at = :at, version = version + 1, changed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void cancel(UUID id, String why, Instant at) {
        jdbc.sql("""
                update gatherings.session set state = 'CANCELLED', ended_at = :at, why = :why, sequence = sequence + 1, version = version + 1, changed_at = :at
                where id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("why", why)
                .param("id", id)
                .update();
    }

    public void run(UUID id, Run run, Instant at) {
        jdbc.sql("""
                update gatherings.session set state = 'RUNNING', begun_at = :begun, step = :step, step_at = :since, rests_at = :rests, changed_at = :at
                where id = :id
                """)
                .param("begun", run.begun().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("step", run.step())
                .param("since", run.since().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("rests", run.rests().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Who was there is counted once and for all; names are forgotten later. */
    public void end(UUID id, Came came, Instant at) {
        jdbc.sql("""
                update gatherings.session set state = 'HELD', ended_at = :at, rests_at = null, came_room = :room, came_online = :online, changed_at = :at
                where id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("room", came.room())
                .param("online", came.online())
                .param("id", id)
                .update();
    }

    /** @param seed none where people were moved by hand since */
    public void seat(UUID id, Optional<Long> seed) {
        jdbc.sql("update gatherings.session set seed = :seed where id = :id").param("seed", seed.orElse(null), Types.BIGINT).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from gatherings.session where id = :id").param("id", id).update();
    }

    /** Parts may be taken from the agenda while it runs: then the last of those that are left does. */
    private Session session(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var agenda = json.read(row.getString("agenda"), PARTS);
        return new Session(
                row.getObject("id", UUID.class), row.getObject("community", UUID.class), Optional.ofNullable(row.getObject("series", UUID.class)),
                State.valueOf(row.getString("state")), row.getString("slug"),
                new Plan(
                        Kind.valueOf(row.getString("kind")), Level.valueOf(row.getString("level")), text(row, "title"), text(row, "goal"),
                        text(row, "preparation"), When.at(row.getTimestamp("begins_at").toInstant(), zone, row.getInt("minutes")), row.getString("place"),
                        row.getString("online"), agenda),
                Optional.ofNullable(row.getObject("led_by", UUID.class)), row.getString("code"), row.getInt("sequence"), row.getInt("version"),
                new Run(moment(row, "begun_at"), Math.min(row.getInt("step"), agenda.size() - 1), moment(row, "step_at"), moment(row, "rests_at")),
                Optional.ofNullable(row.getObject("seed", Long.class)), new Came(row.getInt("came_room"), row.getInt("came_online")),
                row.getTimestamp("made_at").toInstant(), moment(row, "called_at"), moment(row, "ended_at"), row.getString("why"),
                row.getTimestamp("changed_at").toInstant());
    }

    private LocalizedText text(ResultSet row, String column) throws SQLException {
        return json.read(row.getString(column), LocalizedText.class);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
