package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.Pairing.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of pairings. */
@Component
public class PairingStore {

    private static final String ALL = "select p.*, r.person from learning.pairing p join learning.request r on r.id = p.request";

    private final JdbcClient jdbc;

    PairingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pairing> find(Collection<UUID> ids) {
        return jdbc.sql(ALL + " where p.id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> pairing(row)).list();
    }

    Optional<Pairing> lock(UUID id) {
        return jdbc.sql(ALL + " where p.id = :id for update of p").param("id", id).query((row, _) -> pairing(row)).optional();
    }

    /** In the order in which mentors were asked. */
    List<Pairing> ofRequest(UUID request) {
        return jdbc.sql(ALL + " where p.request = :request order by p.asked_at, p.id").param("request", request).query((row, _) -> pairing(row)).list();
    }

    /** In which the person is either of the two, the newest first. */
    List<Pairing> of(UUID person) {
        return jdbc.sql(ALL + " where r.person = :person or p.asked_person = :person order by p.asked_at desc, p.id")
                .param("person", person)
                .query((row, _) -> pairing(row))
                .list();
    }

    /** Whether the mentor has taken this person. */
    public boolean together(UUID person, UUID mentor) {
        return of(person).stream().anyMatch(each -> each.together() && each.mentor().equals(mentor));
    }

    /** How many each mentor has now; one without any is not a key. */
    Map<UUID, Integer> loads() {
        var loads = new HashMap<UUID, Integer>();
        jdbc.sql("select asked_person, count(*) from learning.pairing where state in ('TRIAL', 'GOING') group by asked_person").query(row -> {
            loads.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return loads;
    }

    void insert(UUID id, UUID request, UUID mentor, String words, Instant at) {
        jdbc.sql("insert into learning.pairing (id, request, asked_person, state, words, asked_at) values (:id, :request, :mentor, 'ASKED', :words, :at)")
                .param("id", id)
                .param("request", request)
                .param("mentor", mentor)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    void stand(UUID id, State state, Instant at) {
        jdbc.sql("""
                update learning.pairing set state = :state, answered_at = coalesce(answered_at, :at),
                    ended_at = case when :state in ('DECLINED', 'ENDED') then cast(:at as timestamptz) end
                where id = :id
                """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Pairing pairing(ResultSet row) throws SQLException {
        return new Pairing(
                row.getObject("id", UUID.class), row.getObject("request", UUID.class), row.getObject("person", UUID.class), row.getObject("asked_person", UUID.class),
                State.valueOf(row.getString("state")), row.getString("words"), row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
