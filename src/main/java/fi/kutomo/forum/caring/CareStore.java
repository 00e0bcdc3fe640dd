package fi.kutomo.forum.caring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what those who care for conversations have settled, and of who answers and is asked. */
@Component
class CareStore {

    private final JdbcClient jdbc;

    CareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of each of these questions.
     *
     * @param since drafts that were not touched since then do not count
     */
    Map<UUID, Care> of(Collection<UUID> threads, Instant since) {
        return threads.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select t.id, c.given_to, c.given_note, c.asleep_until, c.asleep_reason,
                            not exists (select from forum.thread e where e.kind = 'QUESTION' and e.begun_by = t.begun_by and (e.begun_at, e.id) < (t.begun_at, t.id)) as first,
                            exists (select from forum.draft d where d.thread = t.id and d.person is distinct from t.begun_by and d.saved_at > :since
                                and coalesce(d.sent ->> 'words', '') <> '') as drafted,
                            (select count(*) from forum.asking a where a.thread = t.id) as asked
                        from forum.thread t left join forum.care c on c.thread = t.id where t.id = any (:threads)
                        """)
                        .param("threads", threads.toArray(UUID[]::new))
                        .param("since", Timestamp.from(since))
                        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), care(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Care care(ResultSet row) throws SQLException {
        return new Care(
                row.getBoolean("first"), row.getBoolean("drafted"), row.getInt("asked"), Optional.ofNullable(row.getObject("given_to", UUID.class)),
                Optional.ofNullable(row.getString("given_note")).orElse(""), Optional.ofNullable(row.getDate("asleep_until")).map(Date::toLocalDate),
                Optional.ofNullable(row.getString("asleep_reason")).orElse(""));
    }

    /** Somebody has it in hand; it wakes up for that. */
    void give(UUID thread, UUID to, String note, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into forum.care (thread, given_to, given_note, changed_by, changed_at) values (:thread, :to, :note, :by, :at)
                on conflict (thread) do update set given_to = excluded.given_to, given_note = excluded.given_note, asleep_until = null, asleep_reason = '',
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("thread", thread)
                .param("to", to)
                .param("note", note)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    void sleep(UUID thread, Optional<LocalDate> until, String reason, Optional<UUID> by, Instant at) {
        jdbc.sql("""
                insert into forum.care (thread, asleep_until, asleep_reason, changed_by, changed_at) values (:thread, :until, :reason, :by, :at)
                on conflict (thread) do update set asleep_until = excluded.asleep_until, asleep_reason = excluded.asleep_reason,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("thread", thread)
                .param("until", until.map(Date::valueOf).orElse(null), Types.DATE)
                .param("reason", reason)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Keeps that somebody is asked; false when that person was asked since then, or was asked this before. Two who ask at once wait for each other. */
    boolean ask(UUID thread, UUID person, Optional<UUID> by, Instant at, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person::text, 6))").param("person", person).query((_, _) -> true).list();
        return jdbc.sql("""
                insert into forum.asking (thread, person, asked_by, asked_at)
                select :thread, :person, :by::uuid, :at::timestamptz where not exists (select from forum.asking where person = :person and (asked_at > :since or thread = :thread))
                """)
                .param("thread", thread)
                .param("person", person)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("since", Timestamp.from(since))
                .update() == 1;
    }

    /** How often each of these was asked since then; who was not asked is not a key. */
    Map<UUID, Integer> asked(Collection<UUID> people, Instant since) {
        return counts("select person, count(*) as number from forum.asking where person = any (:people) and asked_at > :since group by person", people, since);
    }

    /** How many answers of each of these helped. */
    Map<UUID, Integer> helped(Collection<UUID> people) {
        return counts("""
                select p.written_by as person, count(*) as number from forum.thread t join forum.post p on p.id = t.accepted
                where p.written_by = any (:people) and t.community is null and p.written_at > :since group by p.written_by
                """, people, Instant.EPOCH);
    }

    private Map<UUID, Integer> counts(String query, Collection<UUID> people, Instant since) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql(query)
                .param("people", people.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(row -> {
                    counts.put(row.getObject("person", UUID.class), row.getInt("number"));
                });
        return counts;
    }

    /** Who has written in these threads, other than to begin them: by thread. */
    Map<UUID, Set<UUID>> answerers(Collection<UUID> threads) {
        return threads.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select distinct thread, written_by from forum.post
                        where thread = any (:threads) and number > 1 and state = 'SHOWN' and written_by is not null
                        """)
                        .param("threads", threads.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("thread", UUID.class), row.getObject("written_by", UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Who was asked long ago is forgotten. */
    int forget(Instant before) {
        return jdbc.sql("delete from forum.asking where asked_at < :before").param("before", Timestamp.from(before)).update();
    }
}
