package fi.kutomo.notifications.rhythm;

import fi.kutomo.notifications.rhythm.Rhythm.Quiet;
import fi.kutomo.notifications.rhythm.Rhythm.Summary;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.platform.notices.Why.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rhythms that people have chosen. */
@Component
public class Rhythms {

    private final JdbcClient sql;
    private final Clock clock;

    Rhythms(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Rhythm of(UUID person) {
        return of(List.of(person)).getOrDefault(person, Rhythm.USUAL);
    }

    /** Whoever has never chosen is not a key. */
    public Map<UUID, Rhythm> of(Collection<UUID> people) {
        var rhythms = new HashMap<UUID, Rhythm>();
        sql.sql("select * from notifications.rhythm where person = any (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    rhythms.put(row.getObject("person", UUID.class), rhythm(row));
                });
        return rhythms;
    }

    public void save(UUID person, Rhythm rhythm) {
        sql.sql("""
                insert into notifications.rhythm
                    (person, you, communities, followed, chances, summary, weekday, hour, quiet_from, quiet_until, changed_at)
                values (:person, :you, :communities, :followed, :chances, :summary, :weekday, :hour, :from, :until, :now)
                on conflict (person) do update
                set you = excluded.you, communities = excluded.communities, followed = excluded.followed, chances = excluded.chances,
                    summary = excluded.summary, weekday = excluded.weekday, hour = excluded.hour, quiet_from = excluded.quiet_from,
                    quiet_until = excluded.quiet_until, changed_at = excluded.changed_at
                """)
                .param("person", person)
                .param("you", rhythm.way(Group.YOU).name())
                .param("communities", rhythm.way(Group.COMMUNITIES).name())
                .param("followed", rhythm.way(Group.FOLLOWED).name())
                .param("chances", rhythm.way(Group.CHANCES).name())
                .param("summary", rhythm.summary().name())
                .param("weekday", rhythm.weekday().getValue())
                .param("hour", rhythm.hour())
                .param("from", rhythm.quiet().map(Quiet::from).orElse(null), Types.SMALLINT)
                .param("until", rhythm.quiet().map(Quiet::until).orElse(null), Types.SMALLINT)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        var from = Optional.ofNullable(row.getObject("quiet_from", Integer.class));
        var until = Optional.ofNullable(row.getObject("quiet_until", Integer.class));
        return new Rhythm(
                Map.of(
                        Group.YOU, Way.valueOf(row.getString("you")),
                        Group.COMMUNITIES, Way.valueOf(row.getString("communities")),
                        Group.FOLLOWED, Way.valueOf(row.getString("followed")),
                        Group.CHANCES, Way.valueOf(row.getString("chances"))),
                Summary.valueOf(row.getString("summary")),
                DayOfWeek.of(row.getInt("weekday")),
                row.getInt("hour"),
                from.flatMap(begins -> until.map(ends -> new Quiet(begins, ends))));
    }
}
