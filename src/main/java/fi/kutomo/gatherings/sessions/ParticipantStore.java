package fi.kutomo.gatherings.sessions;

import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.gatherings.sessions.Participant.Arrival;
import fi.kutomo.gatherings.sessions.Participant.Brings;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of who comes and who came. */
@Component
public class ParticipantStore {

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, which says nothing about them. */
    public List<Participant> of(UUID session) {
        return jdbc.sql("select * from gatherings.participant where session = :session order by person")
                .param("session", session)
                .query((row, _) -> participant(row))
                .list();
    }

    public Optional<Participant> find(UUID session, UUID person) {
        return jdbc.sql("select * from gatherings.participant where session = :session and person = :person")
                .param("session", session)
                .param("person", person)
                .query((row, _) -> participant(row))
                .optional();
    }

    /** What one person said of these sessions, by session. */
    public Map<UUID, Participant> of(UUID person, Collection<UUID> sessions) {
        return jdbc.sql("select * from gatherings.participant where person = :person and session = any (:sessions)")
                .param("person", person)
                .param("sessions", sessions.toArray(UUID[]::new))
                .query((row, _) -> participant(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Participant::session, each -> each));
    }

    void answer(UUID session, UUID person, Answer answer, Optional<Presence> presence, Optional<Brings> brings, String words, Instant at) {
        jdbc.sql("""
                insert into gatherings.participant (session, person, answer, presence, brings, words, answered_at)
                values (:session, :person, :answer, :presence, :brings, :words, :at)
                on conflict (session, person) do update
                set answer = :answer, presence = :presence, brings = :brings, words = :words, answered_at = :at,
                    triad = case when :answer = 'NO' then null else gatherings.participant.triad end
                """)
                .param("session", session)
                .param("person", person)
                .param("answer", answer.name())
                .param("presence", presence.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("brings", brings.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The first arrival counts; coming again another way changes where. */
    public void arrive(UUID session, UUID person, Presence in, Instant at) {
        jdbc.sql("""
                insert into gatherings.participant (session, person, arrived_at, arrived_in) values (:session, :person, :at, :in)
                on conflict (session, person) do update
                set arrived_at = coalesce(gatherings.participant.arrived_at, :at), arrived_in = :in
                """)
                .param("session", session)
                .param("person", person)
                .param("in", in.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Was not there after all. */
    public void leave(UUID session, UUID person) {
        jdbc.sql("update gatherings.participant set arrived_at = null, arrived_in = null, triad = null where session = :session and person = :person")
                .param("session", session)
                .param("person", person)
                .update();
    }

    /** Where each of these sits; whoever is not a key sits nowhere. */
    public void seat(UUID session, Map<UUID, Integer> seats) {
        jdbc.sql("""
                update gatherings.participant p set triad = s.triad
                from (select o.person, t.triad from gatherings.participant o
                      left join unnest(:people::uuid[], :triads::int[]) as t (person, triad) on t.person = o.person
                      where o.session = :session) s
                where p.session = :session and p.person = s.person and p.triad is distinct from s.triad
                """)
                .param("session", session)
                .param("people", seats.keySet().toArray(UUID[]::new))
                .param("triads", seats.values().toArray(Integer[]::new))
                .update();
    }

    public void seat(UUID session, UUID person, int triad) {
        jdbc.sql("update gatherings.participant set triad = :triad where session = :session and person = :person")
                .param("session", session)
                .param("person", person)
                .param("triad", triad)
                .update();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                row.getObject("session", UUID.class), row.getObject("person", UUID.class),
                word(row, "answer").map(Answer::valueOf), word(row, "presence").map(Presence::valueOf), word(row, "brings").map(Brings::valueOf),
                row.getString("words"),
                word(row, "arrived_in").map(in -> new Arrival(moment(row), Presence.valueOf(in))),
                Optional.ofNullable(row.getObject("triad", Integer.class)));
    }

    private static Optional<String> word(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Instant moment(ResultSet row) {
        try {
            return Objects.requireNonNull(row.getTimestamp("arrived_at")).toInstant();
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
