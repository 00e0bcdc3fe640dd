package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Slot.Plan;
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

/** SQL of times. */
@Component
public class SlotStore {

    private final JdbcClient jdbc;

    SlotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Slot> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Slot> find(Collection<UUID> ids) {
        return jdbc.sql("select * from learning.slot where id = any (:ids) order by begins_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> slot(row))
                .list();
    }

    /** Held until the end of the transaction: what is done to a time is done one after the other. */
    Slot lock(UUID id) {
        return jdbc.sql("select * from learning.slot where id = :id for update")
                .param("id", id)
                .query((row, _) -> slot(row))
                .optional()
                .orElseThrow(() -> new NotFound("time " + id));
    }

    /** Those to come of this offer, by time. */
    public List<Slot> ofOffer(UUID offer, Instant since) {
        return of("offer", offer, since);
    }

    /** Those to come of this mentor, by time. */
    public List<Slot> ofMentor(UUID mentor, Instant since) {
        return of("held_by", mentor, since);
    }

    private List<Slot> of(String whose, UUID id, Instant since) {
        return jdbc.sql("select * from learning.slot where " + whose + " = :id and state = 'OPEN' and begins_at > :since order by begins_at, id")
                .param("id", id)
                .param("since", Timestamp.from(since))
                .query((row, _) -> slot(row))
                .list();
    }

    /** Open ones that end or begin between these moments. */
    public List<UUID> beginning(Instant from, Instant until) {
        return between("begins_at", from, until);
    }

    public List<UUID> ending(Instant from, Instant until) {
        return between("begins_at + minutes * interval '1 minute'", from, until);
    }

    private List<UUID> between(String moment, Instant from, Instant until) {
        return jdbc.sql("select id from learning.slot where state = 'OPEN' and " + moment + " >= :from and " + moment + " < :until order by begins_at, id")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .list();
    }

    /** What this person does with own time is done one after the other. */
    void order(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person::text, 4032))").param("person", person).query((_, _) -> person).single();
    }

    /** Whether the mentor gives another time that overlaps. */
    boolean givesAt(UUID mentor, Plan plan) {
        return overlaps("select exists (select from learning.slot s where s.held_by = :person and %s)", mentor, plan, Optional.empty());
    }

    /** Whether the person has a seat at another time that overlaps, or gives one. */
    boolean busy(UUID person, Slot slot) {
        return overlaps("""
                select exists (select from learning.slot s where s.id <> :but and %1$s
                    and (s.held_by = :person
                         or exists (select from learning.booking b where b.slot = s.id and b.person = :person and b.state in ('BOOKED', 'OFFERED'))))
                """, person, slot.plan(), Optional.of(slot.id()));
    }

    private boolean overlaps(String question, UUID person, Plan plan, Optional<UUID> but) {
        return jdbc.sql(question.formatted("s.state = 'OPEN' and s.begins_at < :ends and s.begins_at + s.minutes * interval '1 minute' > :begins"))
                .param("person", person)
                .param("but", but.orElse(null), Types.OTHER)
                .param("begins", Timestamp.from(plan.begins()))
                .param("ends", Timestamp.from(plan.ends()))
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, Optional<UUID> offer, Optional<UUID> mentor, Plan plan, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into learning.slot (id, offer, held_by, state, begins_at, minutes, seats, place, online, made_at, made_by, changed_at)
                values (:id, :offer, :mentor, 'OPEN', :begins, :minutes, :seats, :place, :online, :at, :by, :at)
                """)
                .param("id", id)
                .param("offer", offer.orElse(null), Types.OTHER)
                .param("mentor", mentor.orElse(null), Types.OTHER)
                .param("begins", Timestamp.from(plan.begins()))
                .param("minutes", plan.minutes())
                .param("seats", plan.seats())
                .param("place", plan.place())
                .param("online", plan.online())
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    void cancel(UUID id, String why, Instant at) {
        jdbc.sql("update learning.slot set state = 'CANCELLED', why = :why, sequence = sequence + 1, changed_at = :at where id = :id")
                .param("why", why)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getObject("id", UUID.class), person(row, "offer"), person(row, "held_by"), person(row, "made_by"), row.getString("state").equals("CANCELLED"),
                new Plan(row.getTimestamp("begins_at").toInstant(), row.getInt("minutes"), row.getInt("seats"), row.getString("place"), row.getString("online")),
                row.getInt("sequence"), row.getTimestamp("changed_at").toInstant(), row.getString("why"));
    }

    private static Optional<UUID> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
