package fi.kutomo.learning.news;

import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.notices.Why;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what concerns them, each thing of each pairing or booking once. Works in the transaction of the act. */
@Component
public class NewsBoard {

    public static final String KIND = "learning-news";

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final ObjectProvider<Reached> inbox;
    private final Clock clock;

    NewsBoard(JdbcClient jdbc, Announcements announcements, ObjectProvider<Reached> inbox, Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What is told, and why to whom. */
    public enum What {
        /** Of pairings: a mentor is asked, says yes or no; the two go on, or it is over. */
        ASKED(Why.ASKED),
        ACCEPTED(Why.ANSWERED),
        DECLINED(Why.ANSWERED),
        GOING(Why.ANSWERED),
        OVER(Why.ANSWERED),
        /** Of bookings: somebody has booked; a seat is free, or the moment for it is over; the time is moved off; it is tomorrow. */
        BOOKED(Why.CALLED),
        FREED(Why.CHANCE),
        LAPSED(Why.CHANCE),
        CANCELLED(Why.CALLED),
        TOMORROW(Why.CALLED),
        /** Of bookings: how was it, and what did it change. */
        AFTER(Why.DUE),
        LATER(Why.DUE);

        private final Why why;

        What(Why why) {
            this.why = why;
        }
    }

    /** Something told, of a pairing or a booking. */
    public record News(UUID id, What what, UUID about) {}

    public void tell(What what, UUID about, Collection<UUID> to, Caller by) {
        tell(what, about, 0, to, by);
    }

    /** @param nth which time it is told of the same thing; the same one is told once */
    public void tell(What what, UUID about, long nth, Collection<UUID> to, Caller by) {
        var news = ref(what, about, nth);
        var hearers = to.stream().filter(person -> !Optional.of(person).equals(by.person())).distinct().collect(Collectors.toMap(Function.identity(), _ -> what.why));
        if (fresh(news, what, about) && !hearers.isEmpty()) {
            announcements.announce(new Notice(news, hearers, by.person(), clock.instant()));
        }
    }

    private boolean fresh(Ref news, What what, UUID about) {
        return jdbc.sql("insert into learning.news values (:id, :what, :about, :at) on conflict (id) do nothing")
                .param("id", news.id())
                .param("what", what.name())
                .param("about", about)
                .param("at", Timestamp.from(clock.instant()))
                .update() > 0;
    }

    /** The reader is where this is told anyway. */
    public void read(UUID about, Caller reader) {
        reader.person().ifPresent(person -> inbox.ifAvailable(
                box -> box.read(person, Arrays.stream(What.values()).map(what -> ref(what, about, 0)).toList())));
    }

    private static Ref ref(What what, UUID about, long nth) {
        return Ref.keyed(KIND, what + " " + about + " " + nth);
    }

    public List<News> find(Collection<UUID> ids) {
        return jdbc.sql("select id, what, about from learning.news where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new News(row.getObject(1, UUID.class), What.valueOf(row.getString(2)), row.getObject(3, UUID.class)))
                .list();
    }

    public int forget(Instant before) {
        return jdbc.sql("delete from learning.news where at < :before").param("before", Timestamp.from(before)).update();
    }
}
