package fi.kutomo.learning.mentors;

import fi.kutomo.learning.matching.Reason;
import fi.kutomo.learning.mentors.Mentor.Said;
import fi.kutomo.learning.tags.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of requests, and of whom somebody is not to be shown. */
@Component
public class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Request> find(UUID id) {
        return jdbc.sql("select * from learning.request where id = :id").param("id", id).query((row, _) -> request(row)).optional();
    }

    /** Held until the end of the transaction. */
    Optional<Request> lock(UUID id) {
        return jdbc.sql("select * from learning.request where id = :id for update").param("id", id).query((row, _) -> request(row)).optional();
    }

    List<Request> open() {
        return jdbc.sql("select * from learning.request where state = 'OPEN' order by made_at, id").query((row, _) -> request(row)).list();
    }

    /** The newest first. */
    List<Request> of(UUID person) {
        return jdbc.sql("select * from learning.request where person = :person order by state desc, made_at desc, id")
                .param("person", person)
                .query((row, _) -> request(row))
                .list();
    }

    void save(UUID id, UUID person, Said said, Instant at) {
        said.tags().bind(jdbc.sql("""
                insert into learning.request (id, person, state, words, lang, %s, made_at, changed_at) values (:id, :person, 'OPEN', :words, :lang, %s, :at, :at)
                on conflict (id) do update set words = :words, lang = :lang, %s, changed_at = :at
                """.formatted(Tags.COLUMNS, Tags.VALUES, Tags.SETS)))
                .param("id", id)
                .param("person", person)
                .param("words", said.words())
                .param("lang", said.lang().tag())
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(UUID id, Instant at) {
        jdbc.sql("update learning.request set state = 'CLOSED', closed_at = :at, changed_at = :at where id = :id and state = 'OPEN'")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** This mentor does not fit this request. */
    void aside(UUID request, UUID mentor, Reason reason, Instant at) {
        jdbc.sql("insert into learning.aside (request, other_person, reason, at) values (:request, :mentor, :reason, :at) on conflict do nothing")
                .param("request", request)
                .param("mentor", mentor)
                .param("reason", reason.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void apart(UUID person, UUID other, Instant at) {
        jdbc.sql("insert into learning.apart (person, other_person, at) values (:person, :other, :at) on conflict do nothing")
                .param("person", person)
                .param("other", other)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who is not to be shown for this request: kept apart, either way, or put aside. */
    Set<UUID> hidden(Request request) {
        return new HashSet<>(jdbc.sql("""
                select other_person from learning.apart where person = :person
                union select person from learning.apart where other_person = :person
                union select other_person from learning.aside where request = :request
                """)
                .param("person", request.person())
                .param("request", request.id())
                .query(UUID.class)
                .list());
    }

    /** What turned out not to matter to this person, in all requests, and how often. */
    Map<Reason, Integer> lowered(UUID person) {
        var lowered = new EnumMap<Reason, Integer>(Reason.class);
        jdbc.sql("select a.reason, count(*) from learning.aside a join learning.request r on r.id = a.request where r.person = :person group by a.reason")
                .param("person", person)
                .query(row -> {
                    lowered.put(Reason.valueOf(row.getString(1)), row.getInt(2));
                });
        return lowered;
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getString("state").equals("OPEN"), MentorStore.said(row),
                row.getTimestamp("made_at").toInstant());
    }
}
