package fi.kutomo.gatherings.boards;

import fi.kutomo.platform.kernel.Refused;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of boards, dots and visions. */
@Component
class BoardStore {

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by nobody where the program does not keep who said what */
    record Contribution(UUID id, UUID session, BoardPart part, String words, Optional<UUID> by, int dots) {}

    /** A version of the shared text. */
    record Vision(int version, String words, Optional<UUID> by, Instant at) {}

    /** In the order of their writing. */
    List<Contribution> of(UUID session) {
        return contributions("session", session);
    }

    Optional<Contribution> find(UUID id) {
        return contributions("id", id).stream().findFirst();
    }

    private List<Contribution> contributions(String column, UUID id) {
        return jdbc.sql("select c.*, c.forgotten_dots + (select count(*) from gatherings.dot d where d.contribution = c.id) as dots from gatherings.contribution c where c." + column
                        + " = :id order by c.at, c.id")
                .param("id", id)
                .query((row, _) -> new Contribution(
                        row.getObject("id", UUID.class), row.getObject("session", UUID.class), BoardPart.valueOf(row.getString("part")), row.getString("words"),
                        Optional.ofNullable(row.getObject("written_by", UUID.class)), row.getInt("dots")))
                .list();
    }

    void insert(Contribution fresh, Instant at) {
        jdbc.sql("insert into gatherings.contribution (id, session, part, words, written_by, at) values (:id, :session, :part, :words, :by, :at)")
                .param("id", fresh.id())
                .param("session", fresh.session())
                .param("part", fresh.part().name())
                .param("words", fresh.words())
                .param("by", fresh.by().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from gatherings.contribution where id = :id").param("id", id).update();
    }

    /** On which contributions of the session this person has put a dot. */
    Set<UUID> dots(UUID session, UUID person) {
        return Set.copyOf(jdbc.sql("select d.contribution from gatherings.dot d join gatherings.contribution c on c.id = d.contribution where c.session = :session and d.person = :person")
                .param("session", session)
                .param("person", person)
                .query(UUID.class)
                .list());
    }

    void put(UUID contribution, UUID person) {
        jdbc.sql("insert into gatherings.dot (contribution, person) values (:contribution, :person) on conflict do nothing")
                .param("contribution", contribution)
                .param("person", person)
                .update();
    }

    void take(UUID contribution, UUID person) {
        jdbc.sql("delete from gatherings.dot where contribution = :contribution and person = :person").param("contribution", contribution).param("person", person).update();
    }

    /** The latest version first. */
    List<Vision> visions(UUID session) {
        return jdbc.sql("select * from gatherings.vision where session = :session order by version desc")
                .param("session", session)
                .query((row, _) -> new Vision(
                        row.getInt("version"), row.getString("words"), Optional.ofNullable(row.getObject("written_by", UUID.class)), row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Versions are never changed; two who write at once are told. */
    void insert(UUID session, Vision vision) {
        try {
            jdbc.sql("insert into gatherings.vision (session, version, words, written_by, at) values (:session, :version, :words, :by, :at)")
                    .param("session", session)
                    .param("version", vision.version())
                    .param("words", vision.words())
                    .param("by", vision.by().orElse(null), Types.OTHER)
                    .param("at", Timestamp.from(vision.at()))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Refused("gatherings.boards.refused.meanwhile");
        }
    }
}
