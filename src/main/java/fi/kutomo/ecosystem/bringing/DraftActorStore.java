package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.bringing.DraftActor.State;
import fi.kutomo.ecosystem.bringing.DraftActor.Trait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of actors that files tell of. */
@Component
class DraftActorStore {

    private final JdbcClient jdbc;

    DraftActorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID net, List<DraftActor> actors) {
        jdbc.sql("""
                insert into ecosystem.brought_actor (net, number, key, name, word, summary, place, kind, said)
                select :net, t.number, t.key, t.name, t.word, t.summary, t.place, t.kind, string_to_array(t.said, '|')
                from unnest(:numbers::integer[], :keys::text[], :names::text[], :words::text[], :summaries::text[], :places::text[], :kinds::text[], :saids::text[])
                    as t (number, key, name, word, summary, place, kind, said)
                """)
                .param("net", net)
                .param("numbers", actors.stream().map(DraftActor::number).toArray(Integer[]::new))
                .param("keys", actors.stream().map(DraftActor::key).toArray(String[]::new))
                .param("names", actors.stream().map(DraftActor::name).toArray(String[]::new))
                .param("words", actors.stream().map(DraftActor::word).toArray(String[]::new))
                .param("summaries", actors.stream().map(DraftActor::summary).toArray(String[]::new))
                .param("places", actors.stream().map(DraftActor::place).toArray(String[]::new))
                .param("kinds", actors.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("saids", actors.stream().map(each -> each.said().stream().map(Trait::told).collect(Collectors.joining("|"))).toArray(String[]::new))
                .update();
    }

    /** In the order of the file, only those that wait or all. */
    List<DraftActor> part(UUID net, boolean open, int from, int atMost) {
        return jdbc.sql("""
                select * from ecosystem.brought_actor where net = :net and (not :open or state = 'OPEN') order by number offset :from limit :most
                """)
                .param("net", net)
                .param("open", open)
                .param("from", from)
                .param("most", atMost)
                .query((row, _) -> actor(row))
                .list();
    }

    List<DraftActor> open(UUID net) {
        return part(net, true, 0, Integer.MAX_VALUE);
    }

    /** Those of them that nobody has decided yet. */
    List<DraftActor> open(UUID net, Collection<Integer> numbers) {
        return jdbc.sql("select * from ecosystem.brought_actor where net = :net and state = 'OPEN' and number = any (:numbers) order by number")
                .param("net", net)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, _) -> actor(row))
                .list();
    }

    Map<State, Long> counts(UUID net) {
        return counts(List.of(net)).getOrDefault(net, new EnumMap<>(State.class));
    }

    Map<UUID, Map<State, Long>> counts(Collection<UUID> nets) {
        var counts = new HashMap<UUID, Map<State, Long>>();
        jdbc.sql("select net, state, count(*) as many from ecosystem.brought_actor where net = any (:nets) group by net, state")
                .param("nets", nets.toArray(UUID[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("net", UUID.class), _ -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString("state")), row.getLong("many"));
                });
        return counts;
    }

    /** Who they are; what somebody has decided already stays. */
    int decide(UUID net, State state, Map<Integer, UUID> actors) {
        var numbers = new ArrayList<>(actors.keySet());
        return jdbc.sql("""
                update ecosystem.brought_actor d set state = :state, actor = t.actor
                from unnest(:numbers::integer[], :actors::uuid[]) as t (number, actor)
                where d.net = :net and d.number = t.number and d.state = 'OPEN'
                """)
                .param("state", state.name())
                .param("net", net)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("actors", numbers.stream().map(actors::get).toArray(UUID[]::new))
                .update();
    }

    /** Leaves them out: nothing of what the file told of them stays. */
    int leaveOut(UUID net, Collection<Integer> numbers) {
        return jdbc.sql("""
                update ecosystem.brought_actor set state = 'OUT', key = '', name = '', word = '', summary = '', place = '', said = '{}'
                where net = :net and state = 'OPEN' and number = any (:numbers)
                """)
                .param("net", net)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    /** Those that the net made. */
    List<UUID> made(UUID net) {
        return jdbc.sql("select actor from ecosystem.brought_actor where net = :net and state = 'NEW' and actor is not null").param("net", net).query(UUID.class).list();
    }

    void delete(UUID net) {
        jdbc.sql("delete from ecosystem.brought_actor where net = :net").param("net", net).update();
    }

    private static DraftActor actor(ResultSet row) throws SQLException {
        var said = (String[]) row.getArray("said").getArray();
        return new DraftActor(
                row.getInt("number"),
                row.getString("key"),
                row.getString("name"),
                row.getString("word"),
                row.getString("summary"),
                row.getString("place"),
                ActorKind.valueOf(row.getString("kind")),
                Arrays.stream(said).filter(told -> !told.isEmpty()).map(Trait::of).toList(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("actor", UUID.class)));
    }
}
