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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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
        var now = clock.instant();
        var id = Ids.next();
        int fresh = jdbc.sql("insert into gatherings.news (id, what, about, nth, at) values (:id, :what, :about, :nth, :at) on conflict (about, what, nth) do nothing")
                .param("id", id)
                .param("what", what.name())
                .param("about", about)
                .param("nth", nth)
                .param("at", Timestamp.from(now))
                .update();
        var hearers = to.stream().filter(person -> by.filter(person::equals).isEmpty()).distinct().collect(Collectors.toMap(person -> person, _ -> why));
        if (fresh > 0 && !hearers.isEmpty()) {
            announcements.announce(new Notice(new Ref(KIND, id), hearers, by, now));
        }
    }

    /** Somebody reads the thing itself: what was told of it needs not be told again. */
    public void read(UUID about, Caller reader) {
        reached.ifAvailable(inbox -> reader.person().ifPresent(person -> inbox.read(person, refs(about))));
    }

    private List<Ref> refs(UUID about) {
        return jdbc.sql("select id from gatherings.news where about = :about").param("about", about).query(UUID.class).list().stream().map(id -> new Ref(KIND, id)).toList();
    }

    public List<News> find(Collection<UUID> ids) {
        return jdbc.sql("select id, what, about from gatherings.news where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new News(row.getObject("id", UUID.class), What.valueOf(row.getString("what")), row.getObject("about", UUID.class)))
                .list();
    }

    public int forget(Instant before) {
        return jdbc.sql("delete from gatherings.news where at < :before").param("before", Timestamp.from(before)).update();
    }
}
