package fi.kutomo.ecosystem.introductions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what the passing of time asks for. */
@Component
class DueStore {

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Introductions with a side that was asked before then, has not answered and was not reminded. */
    List<UUID> toRemind(Instant askedBefore, int atMost) {
        return ids("""
                select distinct i.id from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id
                where (i.state = 'ASKING' or s.hears_at is not null) and s.asked_at <= :at and s.answer is null and s.reminded_at is null
                order by i.id limit :most
                """, askedBefore, atMost);
    }

    /** Those of which a side is to hear by now that they did not lead on. */
    List<UUID> toHear(Instant now, int atMost) {
        return ids("select distinct introduction from ecosystem.introduction_side where hears_at <= :at order by introduction limit :most", now, atMost);
    }

    /** Those whose time to answer is over, and those of which nobody was asked since before then. */
    List<UUID> toExpire(Instant now, Instant proposedBefore, int atMost) {
        return jdbc.sql("""
                select id from ecosystem.introduction where state = 'ASKING' and until <= :now or state = 'PROPOSED' and proposed_at <= :before order by id limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(proposedBefore))
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    /** Those who know each other since before then and of whom a side was asked fewer times than this what came of it. */
    List<UUID> toAsk(Instant introducedBefore, int times, int atMost) {
        return jdbc.sql("""
                select distinct i.id from ecosystem.introduction i join ecosystem.introduction_side s on s.introduction = i.id
                where i.introduced_at <= :at and s.outcomes_asked < :times and i.state in ('INTRODUCED', 'MET', 'TIED') order by i.id limit :most
                """)
                .param("at", Timestamp.from(introducedBefore))
                .param("times", times)
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    List<UUID> toClose(Instant introducedBefore, int atMost) {
        return ids("select id from ecosystem.introduction where state in ('INTRODUCED', 'MET') and introduced_at <= :at order by id limit :most", introducedBefore, atMost);
    }

    private List<UUID> ids(String query, Instant at, int atMost) {
        return jdbc.sql(query).param("at", Timestamp.from(at)).param("most", atMost).query(UUID.class).list();
    }
}
