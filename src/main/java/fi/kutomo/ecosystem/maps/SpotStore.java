package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.layout.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the places on saved maps, and of the ties on which these rest. */
@Component
class SpotStore {

    private final JdbcClient jdbc;

    SpotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a map was last laid out. What was merged since is told by what stands in its place.
     *
     * @param spots of everybody who was ever on it, also of those who are not on it now
     * @param homes the first places of the same
     * @param pulls pairs on whose ties the places rest
     * @param whole false when one of these pairs has left altogether
     */
    record Laid(Map<UUID, Spot> spots, Map<UUID, Spot> homes, Set<Set<UUID>> pulls, boolean whole) {}

    Laid laid(UUID map) {
        var spots = new HashMap<UUID, Spot>();
        var homes = new HashMap<UUID, Spot>();
        jdbc.sql("select " + SnapshotStore.STANDING.formatted("a") + """
                 as actor, s.x, s.y, s.home_x, s.home_y from ecosystem.map_spot s join ecosystem.actor a on a.id = s.actor
                where s.map = :map order by a.became is null, a.id
                """)
                .param("map", map)
                .query(row -> {
                    var actor = row.getObject("actor", UUID.class);
                    spots.put(actor, new Spot(row.getDouble("x"), row.getDouble("y")));
                    homes.put(actor, new Spot(row.getDouble("home_x"), row.getDouble("home_y")));
                });
        var pairs = jdbc.sql("select " + SnapshotStore.STANDING.formatted("a") + " as one, " + SnapshotStore.STANDING.formatted("b") + """
                 as other from ecosystem.map_pull p join ecosystem.actor a on a.id = p.one join ecosystem.actor b on b.id = p.other where p.map = :map
                """)
                .param("map", map)
                .query((row, _) -> List.of(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
        int told = jdbc.sql("select pulls from ecosystem.map_layout where map = :map").param("map", map).query(Integer.class).optional().orElse(0);
        var pulls = pairs.stream().map(Set::copyOf).filter(pair -> pair.size() == 2).collect(Collectors.toSet());
        return new Laid(spots, homes, pulls, pairs.size() == told);
    }

    /** Whoever lays the map out waits for who does so already. */
    void hold(UUID map) {
        jdbc.sql("select id from ecosystem.map where id = :map for update").param("map", map).query(UUID.class).single();
    }

    /** New places; who had one keeps the first one. What the places rest on is added to what they rested on. */
    void keep(UUID map, Map<UUID, Spot> spots, Collection<Set<UUID>> pulls) {
        var ids = spots.keySet().stream().sorted().toArray(UUID[]::new);
        jdbc.sql("""
                insert into ecosystem.map_spot (map, actor, x, y, home_x, home_y)
                select :map, a.id, t.x, t.y, t.x, t.y from unnest(:actors::uuid[], :xs::double precision[], :ys::double precision[]) as t (actor, x, y)
                join ecosystem.actor a on a.id = t.actor
                on conflict (map, actor) do update set x = excluded.x, y = excluded.y
                """)
                .param("map", map)
                .param("actors", ids)
                .param("xs", ordinates(ids, spots, Spot::x))
                .param("ys", ordinates(ids, spots, Spot::y))
                .update();
        var pairs = pulls.stream().map(pair -> pair.stream().sorted().toList()).distinct().toList();
        jdbc.sql("""
                insert into ecosystem.map_pull (map, one, other)
                select :map, a.id, b.id from unnest(:ones::uuid[], :others::uuid[]) as t (one, other)
                join ecosystem.actor a on a.id = t.one join ecosystem.actor b on b.id = t.other
                on conflict do nothing
                """)
                .param("map", map)
                .param("ones", ends(pairs, 0))
                .param("others", ends(pairs, 1))
                .update();
        jdbc.sql("""
                insert into ecosystem.map_layout (map, pulls) select :map, count(*) from ecosystem.map_pull where map = :map
                on conflict (map) do update set pulls = excluded.pulls
                """).param("map", map).update();
    }

    private static Double[] ordinates(UUID[] ids, Map<UUID, Spot> spots, ToDoubleFunction<Spot> ordinate) {
        var all = new ArrayList<Double>();
        for (var id : ids) {
            all.add(ordinate.applyAsDouble(Objects.requireNonNull(spots.get(id))));
        }
        return all.toArray(Double[]::new);
    }

    private static UUID[] ends(List<List<UUID>> pairs, int which) {
        return pairs.stream().map(pair -> pair.get(which)).toArray(UUID[]::new);
    }

    /** The map will be laid out anew. */
    void forget(UUID map) {
        for (var act : List.of(
                "delete from ecosystem.map_spot where map = :map", "delete from ecosystem.map_pull where map = :map",
                "delete from ecosystem.map_layout where map = :map")) {
            jdbc.sql(act).param("map", map).update();
        }
    }
}
