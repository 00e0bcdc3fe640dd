package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Booking.State;
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

/** SQL of bookings. */
@Component
public class BookingStore {

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these times that stand, in the order in which they came. */
    public List<Booking> of(Collection<UUID> slots) {
        return jdbc.sql("select * from learning.booking where slot = any (:slots) and state <> 'CANCELLED' order by entered_at, id")
                .param("slots", slots.toArray(UUID[]::new))
                .query((row, _) -> booking(row))
                .list();
    }

    public List<Booking> of(UUID slot) {
        return of(List.of(slot));
    }

    /** Also one that was taken back, when there is no other. */
    public Optional<Booking> own(UUID slot, UUID person) {
        return jdbc.sql("select * from learning.booking where slot = :slot and person = :person order by state = 'CANCELLED', made_at desc limit 1")
                .param("slot", slot)
                .param("person", person)
                .query((row, _) -> booking(row))
                .optional();
    }

    /** What this person has, since then. */
    public List<Booking> ofPerson(UUID person, Instant since) {
        return jdbc.sql("""
                select b.* from learning.booking b join learning.slot s on s.id = b.slot
                where b.person = :person and b.state <> 'CANCELLED' and s.begins_at > :since
                order by s.begins_at, b.id
                """)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query((row, _) -> booking(row))
                .list();
    }

    public List<Booking> find(Collection<UUID> ids) {
        return jdbc.sql("select * from learning.booking where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> booking(row)).list();
    }

    /** Times at which a seat was held long enough. */
    public List<UUID> overdue(Instant now) {
        return jdbc.sql("select distinct slot from learning.booking where state = 'OFFERED' and until <= :now").param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    void insert(UUID id, UUID slot, UUID person, Optional<Integer> seat, String words, Instant at) {
        jdbc.sql("""
                insert into learning.booking (id, slot, person, state, seat, words, made_at, entered_at)
                values (:id, :slot, :person, :state, :seat, :words, :at, :at)
                """)
                .param("id", id)
                .param("slot", slot)
                .param("person", person)
                .param("state", (seat.isPresent() ? State.BOOKED : State.WAITING).name())
                .param("seat", seat.orElse(null), Types.INTEGER)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    void seat(UUID id, int seat) {
        jdbc.sql("update learning.booking set state = 'BOOKED', seat = :seat, until = null where id = :id").param("seat", seat).param("id", id).update();
    }

    void offer(UUID id, int seat, Instant until) {
        jdbc.sql("update learning.booking set state = 'OFFERED', seat = :seat, until = :until where id = :id")
                .param("seat", seat)
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    /** Behind everybody who waits now. */
    void lapse(UUID id, Instant at) {
        jdbc.sql("update learning.booking set state = 'WAITING', seat = null, until = null, entered_at = :at, lapses = lapses + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void cancel(UUID id) {
        jdbc.sql("update learning.booking set state = 'CANCELLED', seat = null, until = null where id = :id").param("id", id).update();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class), row.getObject("slot", UUID.class), row.getObject("person", UUID.class), State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("seat", Integer.class)), row.getString("words"), row.getTimestamp("entered_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant), row.getInt("lapses"));
    }
}
