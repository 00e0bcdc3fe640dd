package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.PersonStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.stereotype.Component;

/** SQL of a session with the person behind it: every page of everybody who is signed in asks for both. Keeping sessions is the library's work. */
@Component
class SessionStore {

    /** Under this name of an attribute stands whoever is calling; it is never kept. */
    static final String CALLING = "kutomo.calling";

    /** An attribute as it lies in the database: one that nobody can read any more must not stand in the way of the others. */
    record Unread(byte[] bytes) {}

    private final JdbcClient sql;
    private final PersonStore people;
    private final Clock clock;

    SessionStore(JdbcClient sql, PersonStore people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    Optional<MapSession> find(String id) {
        return sql.sql("""
                select s.creation_time, s.last_access_time, s.max_inactive_interval, a.attribute_name, a.attribute_bytes, %s
                from accounts.session s
                left join accounts.session_attributes a on a.session_primary_id = s.primary_id and a.attribute_name <> :principal
                left join accounts.person p on p.id = cast(s.principal_name as uuid) and p.disabled_at is null
                where s.session_id = :id
                """.formatted(people.callingColumns()))
                .param("principal", FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .query((ResultSetExtractor<Optional<MapSession>>) rows -> session(id, rows));
    }

    /** A row for each attribute. */
    private Optional<MapSession> session(String id, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var session = began(id, rows);
        do {
            var name = rows.getString("attribute_name");
            if (name != null) {
                session.setAttribute(name, new Unread(rows.getBytes("attribute_bytes")));
            }
        } while (rows.next());
        return Optional.of(session);
    }

    private MapSession began(String id, ResultSet row) throws SQLException {
        var session = new MapSession(id);
        session.setCreationTime(Instant.ofEpochMilli(row.getLong("creation_time")));
        session.setLastAccessedTime(Instant.ofEpochMilli(row.getLong("last_access_time")));
        session.setMaxInactiveInterval(Duration.ofSeconds(row.getInt("max_inactive_interval")));
        people.calling(row).ifPresent(calling -> session.setAttribute(CALLING, calling));
        return session;
    }
}
