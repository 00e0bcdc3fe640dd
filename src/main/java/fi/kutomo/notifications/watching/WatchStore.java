package fi.kutomo.notifications.watching;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What people said of things. Every question is one query, however many things or people it is about. */
@Component
class WatchStore implements Watches {

    private final JdbcClient sql;
    private final Clock clock;

    WatchStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Level> levels(List<Ref> nearFirst) {
        var levels = new HashMap<UUID, Level>();
        about(nearFirst, """
                select distinct on (w.person) w.person, w.level
                from unnest(cast(:kinds as text[]), cast(:things as uuid[])) with ordinality as t (kind, thing, place)
                join notifications.watch w on w.thing = t.thing and w.kind = t.kind
                order by w.person, t.place
                """).query(row -> {
            levels.put(row.getObject("person", UUID.class), Level.valueOf(row.getString("level")));
        });
        return levels;
    }

    @Override
    public Map<Ref, Level> of(UUID person, Collection<Ref> things) {
        var levels = new HashMap<Ref, Level>();
        about(things, """
                select w.kind, w.thing, w.level
                from unnest(cast(:kinds as text[]), cast(:things as uuid[])) as t (kind, thing)
                join notifications.watch w on w.person = :person and w.kind = t.kind and w.thing = t.thing
                """).param("person", person).query(row -> {
            levels.put(new Ref(row.getString("kind"), row.getObject("thing", UUID.class)), Level.valueOf(row.getString("level")));
        });
        return levels;
    }

    @Override
    public Optional<Level> of(UUID person, Ref thing) {
        return one("select level from notifications.watch where person = :person and kind = :kind and thing = :thing", person, thing)
                .query(String.class)
                .optional()
                .map(Level::valueOf);
    }

    @Override
    public void set(UUID person, Ref thing, Level level) {
        said("do update set level = excluded.level, said_at = excluded.said_at", person, thing, level);
    }

    @Override
    public void suggest(UUID person, Ref thing, Level level) {
        said("do nothing", person, thing, level);
    }

    /** As if nothing had been said. */
    void forget(UUID person, Ref thing) {
        one("delete from notifications.watch where person = :person and kind = :kind and thing = :thing", person, thing).update();
    }

    /** The latest word first. */
    List<Watched> of(UUID person, int offset, int atMost) {
        return sql.sql("""
                select kind, thing, level from notifications.watch where person = :person
                order by said_at desc, kind, thing offset :offset limit :most
                """)
                .param("person", person)
                .param("offset", offset)
                .param("most", atMost)
                .query((row, _) -> new Watched(
                        new Ref(row.getString("kind"), row.getObject("thing", UUID.class)), Level.valueOf(row.getString("level"))))
                .list();
    }

    long count(UUID person) {
        return sql.sql("select count(*) from notifications.watch where person = :person").param("person", person).query(Long.class).single();
    }

    /** A thing and what its watcher said of it. */
    record Watched(Ref thing, Level level) {}

    private void said(String otherwise, UUID person, Ref thing, Level level) {
        one("""
                insert into notifications.watch (person, kind, thing, level, said_at) values (:person, :kind, :thing, :level, :now)
                on conflict (person, kind, thing)
                """ + otherwise, person, thing)
                .param("level", level.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private StatementSpec one(String query, UUID person, Ref thing) {
        return sql.sql(query).param("person", person).param("kind", thing.kind()).param("thing", thing.id());
    }

    private StatementSpec about(Collection<Ref> things, String query) {
        return sql.sql(query)
                .param("kinds", things.stream().map(Ref::kind).toArray(String[]::new))
                .param("things", things.stream().map(Ref::id).toArray(UUID[]::new));
    }
}
