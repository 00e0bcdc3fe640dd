package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.notices.Why;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what they must hear, each thing once. Works in the transaction of the act. */
@Component
public class NewsBoard {

    /** The word of news in refs: one and the same session brings several. */
    public static final String KIND = "gathering-news";

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final Clock clock;

    private final ObjectProvider<Reached> reached;

    NewsBoard(JdbcClient jdbc, Announcements announcements, Clock clock, ObjectProvider<Reached> reached) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.clock = clock;
        this.reached = reached;
    }

    /** What is told. */
    public enum What {
        CALLED,
        CHANGED,
        CANCELLED,
        TOMORROW,
        /** A commitment that somebody else wrote down. */
        PROMISED,
        /** A commitment, soon. */
        DUE,
        /** The cadence of a series. */
        MISSED
    }

    /** Something told, of a session, a commitment or a series. */
    public record News(UUID id, What what, UUID about) {}

    /**
     * Tells it, unless it was told.
     *
     * @param nth which time it is told of the same thing
     */
    public void tell(What what, UUID about, int nth, Collection<UUID> to, Why why, Optional<UUID> by) {
        tell(what, about, nth, to.stream().distinct().collect(Collectors.toMap(person -> person, _ -> why)), by);
    }

    /** @param to why each of them hears of it */
    void tell(What what, UUID about, int nth, Map<UUID, Why> to, Optional<UUID> by) {
        var now = clock.instant();
        var id = Ids.next();
        int fresh = jdbc.sql("insert into gatherings.news (id, what, about, nth, at) values (:id, :what, :about, :nth, :at) on conflict (about, what, nth) do nothing")
                .param("id", id)
                .param("what", what.name())
                .param("about", about)
                .param("nth", nth)
                .param("at", Timestamp.from(now))
                .update();
        var hearers = new HashMap<>(to);
        by.ifPresent(hearers::remove);
        if (fresh > 0 && !hearers.isEmpty()) {
            announcements.announce(new Notice(new Ref(KIND, id), hearers, by, now));
        }
    }

    /** Somebody reads the things themselves: what was told of them needs not be told again. */
    public void read(Collection<UUID> about, Caller reader) {
        if (!about.isEmpty()) {
            reached.ifAvailable(inbox -> reader.person().ifPresent(person -> inbox.read(person, refs(about))));
        }
    }

    private List<Ref> refs(Collection<UUID> about) {
        return jdbc.sql("select id from gatherings.news where about = any (:about)")
                .param("about", about.toArray(UUID[]::new))
                .query((row, _) -> new Ref(KIND, row.getObject("id", UUID.class)))
                .list();
    }

    public List<News> find(Collection<UUID> ids) {
        return list(jdbc.sql("select id, what, about from gatherings.news where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)));
    }

    /** What was told of when and where these sessions are, in its order. */
    public List<News> calls(Collection<UUID> sessions) {
        return list(jdbc.sql("select id, what, about from gatherings.news where about = any (:about) and what in ('CALLED', 'CHANGED', 'TOMORROW') order by at, id")
                .param("about", sessions.toArray(UUID[]::new)));
    }

    private static List<News> list(StatementSpec query) {
        return query.query((row, _) -> new News(row.getObject("id", UUID.class), What.valueOf(row.getString("what")), row.getObject("about", UUID.class))).list();
    }

    /** Not what may still be told of: it would be told once more. */
    public int forget(Instant before) {
        return jdbc.sql("""
                delete from gatherings.news n
                where n.at < :before
                  and not exists (select from gatherings.commitment c where c.id = n.about and c.state = 'OPEN')
                  and not exists (select from gatherings.series s where s.id = n.about and s.state = 'GOING')
                """).param("before", Timestamp.from(before)).update();
    }
}
