package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL of what is to be done after contacts. Whoever sees the note sees it. */
@Component
public class FollowUpStore {

    private static final String FROM =
            "from ecosystem.follow_up f join ecosystem.contact_note n on n.id = f.note join ecosystem.actor a on a.id = n.actor" + Sight.people("a");

    private static final String OPEN_THERE = """
             from ecosystem.follow_up f join ecosystem.contact_note n on n.id = f.note
            where f.done_at is null and f.owned_by = :owner and exists (
                select from ecosystem.statement s
                where s.actor = coalesce(ecosystem.successor(n.actor), n.actor) and s.facet = 'REGION' and s.term = :region
                  and (s.valid_from is null or s.valid_from <= current_date) and (s.valid_to is null or s.valid_to >= current_date))
            """;

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FollowUp> find(UUID id, Sight sight, UUID self) {
        return NoteStore.on(jdbc.sql("select f.* " + FROM + "where f.id = :id and" + NoteStore.SEEN), sight, self)
                .param("id", id)
                .query((row, _) -> followUp(row))
                .optional();
    }

    /** Of these notes, the open ones first. */
    List<FollowUp> of(Collection<UUID> notes) {
        return jdbc.sql("select * from ecosystem.follow_up where note = any (:notes) order by done_at is not null, due_on, id")
                .param("notes", notes.toArray(UUID[]::new))
                .query((row, _) -> followUp(row))
                .list();
    }

    /** What waits for the reader, the most urgent first. */
    public List<FollowUp> waiting(Sight sight, UUID self, int atMost) {
        return listed("f.done_at is null and f.owned_by = :self", " order by f.due_on, f.id limit :most", sight, self, atMost);
    }

    /** What waits for other weavers of the reader's regions, or for nobody any more. */
    List<FollowUp> others(Sight sight, UUID self, int atMost) {
        return listed("f.done_at is null and f.owned_by is distinct from :self", " order by f.due_on, f.id limit :most", sight, self, atMost);
    }

    List<FollowUp> done(Sight sight, UUID self, int atMost) {
        return listed("f.done_at is not null", " order by f.done_at desc, f.id limit :most", sight, self, atMost);
    }

    private List<FollowUp> listed(String which, String end, Sight sight, UUID self, int atMost) {
        return asked("select f.* ", which, end, sight, self).param("most", atMost).query((row, _) -> followUp(row)).list();
    }

    private StatementSpec asked(String select, String which, String end, Sight sight, UUID self) {
        return NoteStore.on(jdbc.sql(select + FROM + "where " + which + " and" + NoteStore.SEEN + end), sight, self);
    }

    void insert(UUID note, Draft.Next next) {
        jdbc.sql("insert into ecosystem.follow_up (id, note, what, due_on, owned_by) values (:id, :note, :what, :day, :owner)")
                .param("id", Ids.next())
                .param("note", note)
                .param("what", next.what())
                .param("day", Date.valueOf(next.day()))
                .param("owner", next.owner())
                .update();
    }

    /** @return whether it was open; it may be pressed twice, or by two */
    boolean finish(UUID id, UUID by, Instant at) {
        return jdbc.sql("update ecosystem.follow_up set done_at = :at, done_by = :by, version = version + 1 where id = :id and done_at is null")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update() == 1;
    }

    /** Open ones of this weaver about actors that are said to work in the region. */
    int open(String region, UUID owner) {
        return jdbc.sql("select count(*)" + OPEN_THERE).param("region", region).param("owner", owner).query(Integer.class).single();
    }

    /** Those of them whose notes the next owner sees. */
    List<FollowUp> open(String region, UUID owner, Sight sight, UUID self) {
        return NoteStore.on(jdbc.sql("select f.* " + FROM + "where f.id in (select f.id" + OPEN_THERE + ") and" + NoteStore.SEEN), sight, self)
                .param("region", region)
                .param("owner", owner)
                .query((row, _) -> followUp(row))
                .list();
    }

    void move(UUID id, int readVersion, LocalDate day, UUID owner) {
        int changed = jdbc.sql("""
                update ecosystem.follow_up
                set moved = moved + case when due_on = :day then 0 else 1 end, due_on = :day, owned_by = :owner, version = version + 1
                where id = :id and version = :version and done_at is null
                """)
                .param("day", Date.valueOf(day))
                .param("owner", owner)
                .param("id", id)
                .param("version", readVersion)
                .update();
        if (changed == 0) {
            throw new Refused("ecosystem.contacts.changedMeanwhile");
        }
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("note", UUID.class),
                row.getString("what"),
                row.getDate("due_on").toLocalDate(),
                row.getInt("moved"),
                Optional.ofNullable(row.getObject("owned_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                row.getInt("version"));
    }
}
