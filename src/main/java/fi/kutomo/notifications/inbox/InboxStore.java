package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices in the database. */
@Component
class InboxStore {

    private static final String[] STRONGEST_FIRST = Arrays.stream(Why.values()).map(Why::name).toArray(String[]::new);

    /** The frame says "99+" above this: so far is counted. */
    static final int COUNTED = 100;

    /** How many are unread, counted no further than the frame tells. */
    static final String WAITING = "select count(*) from (select from notifications.notice where person = :person and read_at is null limit " + COUNTED + ") as n";

    private final JdbcClient sql;

    InboxStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Keeps a notice for these of its people. For whoever has heard of the thing already nothing changes, unless the reason is a stronger
     * one: then it is news again.
     *
     * @return for whom it is new
     */
    List<UUID> deliver(Notice notice, Set<UUID> people, Instant now) {
        var to = notice.to().entrySet().stream().filter(each -> people.contains(each.getKey())).sorted(Map.Entry.comparingByKey()).toList();
        return sql.sql("""
                insert into notifications.notice as n (id, person, kind, thing, why, done_by, at, came_at)
                select t.id, t.person, :kind, :thing, t.why, :by, :at, :now
                from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(:whys as text[])) as t (id, person, why)
                on conflict (person, kind, thing) do update
                set why = excluded.why, done_by = excluded.done_by, at = excluded.at, came_at = excluded.came_at, read_at = null, mailed_at = null
                where array_position(cast(:order as text[]), excluded.why) < array_position(cast(:order as text[]), n.why)
                returning n.person
                """)
                .param("ids", Stream.generate(Ids::next).limit(to.size()).toArray(UUID[]::new))
                .param("people", to.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("whys", to.stream().map(each -> each.getValue().name()).toArray(String[]::new))
                .param("kind", notice.about().kind())
                .param("thing", notice.about().id())
                .param("by", notice.by().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(notice.at()))
                .param("now", Timestamp.from(now))
                .param("order", STRONGEST_FIRST)
                .query(UUID.class)
                .list();
    }

    /** Newest first. */
    List<Item> of(UUID person, boolean unreadOnly, int offset, int atMost) {
        return sql.sql("""
                select id, person, kind, thing, why, at, read_at
                from notifications.notice
                where person = :person and (not :unread or read_at is null)
                order by at desc, id
                offset :offset limit :most
                """)
                .param("person", person)
                .param("unread", unreadOnly)
                .param("offset", offset)
                .param("most", atMost)
                .query((row, _) -> item(row))
                .list();
    }

    long count(UUID person, boolean unreadOnly) {
        return sql.sql("select count(*) from notifications.notice where person = :person and (not :unread or read_at is null)")
                .param("person", person)
                .param("unread", unreadOnly)
                .query(Long.class)
                .single();
    }

    int waiting(UUID person) {
        return sql.sql(WAITING).param("person", person).query(Integer.class).single();
    }

    Optional<Item> find(UUID id) {
        return sql.sql("select id, person, kind, thing, why, at, read_at from notifications.notice where id = :id")
                .param("id", id)
                .query((row, _) -> item(row))
                .optional();
    }

    /** How many of these were unread. */
    int read(Collection<UUID> ids, Instant now) {
        return sql.sql("update notifications.notice set read_at = :now where id = any (:ids) and read_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Those about these things.
     *
     * @return how many are still unread, counted as in {@link #waiting}
     */
    int read(UUID person, Collection<Ref> things, Instant now) {
        // Locked in one order, so that two pages that open at once do not wait for each other
        return sql.sql("""
                with shown as (
                    select n.id
                    from notifications.notice n
                    where n.person = :person and n.read_at is null
                        and (n.kind, n.thing) in (select * from unnest(cast(:kinds as text[]), cast(:things as uuid[])))
                    order by n.id
                    for update),
                seen as (update notifications.notice n set read_at = :now from shown where n.id = shown.id returning n.id)
                select count(*)
                from (
                    select from notifications.notice n
                    where n.person = :person and n.read_at is null and n.id not in (select id from seen)
                    limit :most) as n
                """)
                .param("person", person)
                .param("kinds", things.stream().map(Ref::kind).toArray(String[]::new))
                .param("things", things.stream().map(Ref::id).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    /** Those that had come by then. */
    int readAll(UUID person, Instant until, Instant now) {
        return sql.sql("update notifications.notice set read_at = :now where person = :person and read_at is null and came_at <= :until")
                .param("person", person)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(Collection<UUID> ids) {
        sql.sql("delete from notifications.notice where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).update();
    }

    int forget(Instant readBefore, Instant cameBefore) {
        return sql.sql("delete from notifications.notice where read_at < :read or came_at < :came")
                .param("read", Timestamp.from(readBefore))
                .param("came", Timestamp.from(cameBefore))
                .update();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                new Ref(row.getString("kind"), row.getObject("thing", UUID.class)),
                Why.valueOf(row.getString("why")),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }
}
