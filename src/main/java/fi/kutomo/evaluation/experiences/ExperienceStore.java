package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
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

/** Keeps what people have told of the use of entries. */
@Component
public class ExperienceStore {

    private static final String SELECT =
            """
            select id, number, version, state, entry, permanent_id, revision, account, withdrawn_reason, created_by, changed_at, published_at
            from evaluation.experience
            """;

    private final JdbcClient jdbc;
    private final Json json;

    ExperienceStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Answers with its number. */
    int insert(UUID id, EntryId entry, PermanentId permanentId, int revision, Account account, Optional<UUID> by, Instant at) {
        return jdbc.sql("""
                insert into evaluation.experience (id, state, entry, permanent_id, revision, account, created_at, created_by, changed_at)
                values (:id, 'DRAFT', :entry, :permanent, :revision, :account, :at, :by, :at)
                returning number
                """)
                .param("id", id)
                .param("entry", entry.value())
                .param("permanent", permanentId.value())
                .param("revision", revision)
                .param("account", json.jsonb(account))
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    void change(UUID id, Account account, Instant at) {
        jdbc.sql("update evaluation.experience set version = version + 1, account = :account, changed_at = :at where id = :id")
                .param("account", json.jsonb(account))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void publish(UUID id, Instant at) {
        jdbc.sql("""
                update evaluation.experience set version = version + 1, state = 'PUBLISHED', changed_at = :at, published_at = :at where id = :id
                """).param("at", Timestamp.from(at)).param("id", id).update();
    }

    void withdraw(UUID id, String reason, Instant at) {
        jdbc.sql("""
                update evaluation.experience set version = version + 1, state = 'WITHDRAWN', withdrawn_reason = :reason, changed_at = :at
                where id = :id
                """).param("reason", reason).param("at", Timestamp.from(at)).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evaluation.experience where id = :id").param("id", id).update();
    }

    Experience get(int number) {
        return found(" where number = :number", number);
    }

    Experience lock(int number) {
        return found(" where number = :number for update", number);
    }

    /** These, whatever their state. */
    List<Experience> these(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> experience(row)).list();
    }

    /** All that everybody may read. */
    List<UUID> open() {
        return jdbc.sql("select id from evaluation.experience where state = 'PUBLISHED'").query(UUID.class).list();
    }

    /** Those of one of these entries that everybody may read. */
    List<UUID> openAbout(Collection<UUID> entries) {
        return jdbc.sql("select id from evaluation.experience where state = 'PUBLISHED' and entry = any (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private Experience found(String where, int number) {
        return jdbc.sql(SELECT + where)
                .param("number", number)
                .query((row, _) -> experience(row))
                .optional()
                .orElseThrow(() -> new NotFound("experience " + number));
    }

    /** Public ones of an entry, the newest result first. */
    public List<Experience> about(EntryId entry) {
        return jdbc.sql(SELECT + " where entry = :entry and state = 'PUBLISHED' order by (account ->> 'year')::integer desc, number desc")
                .param("entry", entry.value())
                .query((row, _) -> experience(row))
                .list();
    }

    /** Public ones, of one entry or of all, those that were published last first. */
    List<Experience> published(Optional<PermanentId> of, int from, int most) {
        return jdbc.sql(SELECT
                        + """
                         where state = 'PUBLISHED' and (:of = '' or permanent_id = :of)
                        order by published_at desc, number desc limit :most offset :from
                        """)
                .param("of", of.map(PermanentId::value).orElse(""))
                .param("most", most)
                .param("from", from)
                .query((row, _) -> experience(row))
                .list();
    }

    long count(Optional<PermanentId> of) {
        return jdbc.sql("select count(*) from evaluation.experience where state = 'PUBLISHED' and (:of = '' or permanent_id = :of)")
                .param("of", of.map(PermanentId::value).orElse(""))
                .query(Long.class)
                .single();
    }

    /** Drafts of this person, or of everybody, the oldest first. */
    List<Experience> drafts(Optional<UUID> by, int most) {
        return jdbc.sql(SELECT + " where state = 'DRAFT' and (:by::uuid is null or created_by = :by) order by number limit :most")
                .param("by", by.orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> experience(row))
                .list();
    }

    private Experience experience(ResultSet row) throws SQLException {
        return new Experience(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new EntryId(row.getObject("entry", UUID.class)),
                new PermanentId(row.getString("permanent_id")),
                row.getInt("revision"),
                json.read(row.getString("account"), Account.class),
                Optional.ofNullable(row.getString("withdrawn_reason")),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }
}
