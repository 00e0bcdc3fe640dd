package fi.kutomo.notifications.mailing;

import fi.kutomo.notifications.receiving.UntakenTelling;
import fi.kutomo.notifications.rhythm.Rhythm;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.notices.Why.Group;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which notices are to go out by mail, and which have. What has gone, or was read, never goes again. */
@Component
class DueStore {

    /** How somebody wants the group of a reason, as chosen or as usual. */
    private static final String WAY = Arrays.stream(Group.values())
            .map(group -> "when n.why in (%s) then coalesce(r.%s, '%s')"
                    .formatted(reasons(group), group.name().toLowerCase(java.util.Locale.ROOT), Rhythm.USUAL.way(group)))
            .reduce("case", (left, right) -> left + " " + right)
            .concat(" end");

    private static final String WAITING = """
            from notifications.notice n left join notifications.rhythm r on r.person = n.person
            where n.read_at is null and n.mailed_at is null and n.came_at <= :until and n.came_at > :since and n.kind <> '%s' and
            """.formatted(UntakenTelling.KIND) + WAY + " = any (:ways) ";

    private final JdbcClient sql;

    DueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A notice that may go out. */
    record Due(UUID id, Ref about, Why why, Instant at) {}

    /** Somebody for whom something waits, since when, and the last turn of a summary. */
    record Waiting(UUID person, Instant since, Optional<Instant> turn) {}

    private static String reasons(Group group) {
        return String.join(", ", Arrays.stream(Why.values()).filter(why -> why.group() == group).map(why -> "'" + why.name() + "'").toList());
    }

    /** Whoever has notices that wait for a mail of their own. */
    List<UUID> atOnce(Instant since, Instant until) {
        return sql.sql("select distinct n.person " + WAITING)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("ways", new String[] {Way.AT_ONCE.name()})
                .query(UUID.class)
                .list();
    }

    List<Waiting> forSummary(Instant until) {
        return sql.sql("""
                select w.person, w.since, t.turn
                from (select n.person, min(n.came_at) as since
                """ + WAITING + " group by n.person) as w left join notifications.summary_turn t on t.person = w.person")
                .param("since", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(until))
                .param("ways", new String[] {Way.AT_ONCE.name(), Way.SUMMARY.name()})
                .query((row, _) -> new Waiting(
                        row.getObject("person", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        Optional.ofNullable(row.getTimestamp("turn")).map(Timestamp::toInstant)))
                .list();
    }

    /** Until the end of the transaction no other node writes to that person; it waits for one that does. */
    void hold(UUID person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('mailing/' || :person, 0))").param("person", person.toString()).query().listOfRows();
    }

    /** Takes all notices of a person that want a mail of their own, the oldest first, so that no other node takes them too. */
    List<Due> oldestFirst(UUID person, Instant since, Instant until) {
        return claim("n.at, n.id", person, since, until, Way.AT_ONCE);
    }

    /** Takes all that waits for a person, newest first, in the same way. */
    List<Due> newestFirst(UUID person, Instant until) {
        return claim("n.at desc, n.id", person, Instant.EPOCH, until, Way.AT_ONCE, Way.SUMMARY);
    }

    private List<Due> claim(String order, UUID person, Instant since, Instant until, Way... ways) {
        return sql.sql("select n.id, n.kind, n.thing, n.why, n.at " + WAITING + " and n.person = :person order by " + order + " for update of n skip locked")
                .param("person", person)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .param("ways", Arrays.stream(ways).map(Way::name).toArray(String[]::new))
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("kind"), row.getObject("thing", UUID.class)),
                        Why.valueOf(row.getString("why")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** How many mails about single notices have gone to that person since then. */
    int mailed(UUID person, Instant since) {
        return sql.sql("select count(*) from notifications.notice where person = :person and mailed_at > :since and alone")
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Each in a mail of its own. */
    void mailed(Collection<UUID> ids, Instant now) {
        mark("update notifications.notice set mailed_at = :now, alone = true where id = any (:ids)", ids, now);
    }

    /** All in one summary. */
    void summed(Collection<UUID> ids, Instant now) {
        mark("update notifications.notice set mailed_at = :now, alone = false where id = any (:ids)", ids, now);
    }

    /** Neither to be mailed nor to be shown as new: read at its own place, or not to be read any more. */
    void over(Collection<UUID> ids, Instant now) {
        mark("update notifications.notice set read_at = :now where id = any (:ids)", ids, now);
    }

    private void mark(String act, Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            sql.sql(act).param("ids", ids.toArray(UUID[]::new)).param("now", Timestamp.from(now)).update();
        }
    }

    /**
     * Takes the turn of a summary.
     *
     * @return false when another node has taken it
     */
    boolean take(UUID person, Instant turn) {
        return sql.sql("""
                insert into notifications.summary_turn as t (person, turn) values (:person, :turn)
                on conflict (person) do update set turn = excluded.turn where t.turn < excluded.turn
                """).param("person", person).param("turn", Timestamp.from(turn)).update() == 1;
    }
}
