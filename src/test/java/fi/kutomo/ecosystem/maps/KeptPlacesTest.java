package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where actors stand on a saved map: where readers remember them, and by nothing that is not public. */
@KutomoTest
class KeptPlacesTest {

    private static final String EVERYTHING = "select coalesce(string_agg(s::text, ',' order by s.actor), '') from ecosystem.map_spot s join ecosystem.map m on m.id = s.map where m.slug = ?";

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    MadeMap made;

    @BeforeEach
    void make() {
        made = new MadeMap(program);
    }

    @Test
    void keepsTheMedianActorWithinATwentiethOfTheWidthHoweverOftenFiftyJoin() throws Exception {
        long seed = Long.getLong("kutomo.test.seed", 0) == 0 ? System.nanoTime() : Long.getLong("kutomo.test.seed");
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        var all = new ArrayList<String>();
        grow(all, 60, random);
        var path = made.saved("Esimerkki kasvava", "region=region/17&kind=NETWORK");
        var first = made.marks(path);
        var last = first;
        assertThat(first).hasSize(60);
        for (int round = 1; round <= 4; round++) {
            grow(all, 50, random);
            var next = made.marks(path);
            program.getBean(SettlingJob.class).settle();

            assertThat(next).hasSize(60 + 50 * round).containsKeys(last.keySet().toArray(String[]::new));
            assertThat(made.marks(path)).as("what was reckoned is kept").allSatisfy((actor, place) -> assertThat(place).containsExactly(next.get(actor), within(1e-9)));
            var moves = MadeMap.moves(last, next);
            var drift = MadeMap.moves(first, next);
            System.out.printf("Round %d: the median moved %.4f of the width, and %.4f since the first day%n", round, moves[moves.length / 2], drift[drift.length / 2]);
            assertThat(moves[moves.length / 2]).isLessThanOrEqualTo(0.05);
            assertThat(drift[drift.length - 1]).as("the furthest from its first place").isLessThanOrEqualTo(0.05);
            last = next;
        }
    }

    /** Newcomers, most of them tied to one or two who are there. */
    private void grow(List<String> all, int count, Random random) {
        for (int i = 0; i < count; i++) {
            var fresh = made.network("Esimerkki kasvu " + all.size(), "region/17");
            for (int ties = random.nextInt(3); ties > 0 && !all.isEmpty(); ties--) {
                var other = all.get(random.nextInt(all.size()));
                sql.sql("delete from ecosystem.tie where from_actor = :other::uuid and to_actor = :fresh::uuid").param("other", other).param("fresh", fresh).update();
                made.tie(other, fresh, "SAYS", 3);
            }
            all.add(fresh);
        }
    }

    @Test
    void keepsNothingWhenAMapIsRead() throws Exception {
        var all = ring("region/16", 6);
        var path = made.saved("Esimerkki luettava", "region=region/16&kind=NETWORK");
        made.tie(all.getFirst(), made.network("Esimerkki uusi", "region/16"), "SAYS", 3);
        var before = kept(path);

        var shown = made.marks(path);
        made.page(path + "/embed?show=network");

        assertThat(shown).hasSize(7);
        assertThat(kept(path)).isEqualTo(before).contains(all.getFirst());
        assertThat(made.marks(path)).allSatisfy((actor, place) -> assertThat(place).containsExactly(shown.get(actor)));
    }

    private String kept(String path) {
        return sql.sql(EVERYTHING).param(path.substring(path.lastIndexOf('/') + 1)).query(String.class).single();
    }

    /** Two maps that show the same are laid out the same, be it that one of them showed more before. */
    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "lowered", "left"})
    void tellsNothingOfWhatWasTakenBackByWhereSomebodyStands(String way) throws Exception {
        var region = Map.of("withdrawn", "region/10", "lowered", "region/11", "left", "region/12").get(way);
        var all = ring(region, 10);
        made.tie(all.get(0), all.get(5), "SAYS", 3);
        var before = made.saved("Esimerkki ennen " + way, "region=" + region + "&kind=NETWORK");
        var together = apart(before);
        switch (way) {
            case "withdrawn" -> made.withdraw(all.get(0), all.get(5));
            case "lowered" -> sql.sql("update ecosystem.tie set to_reach = 0 where from_actor = :one::uuid and to_actor = :two::uuid")
                    .param("one", all.get(0)).param("two", all.get(5)).update();
            default -> List.of("delete from ecosystem.tie where :id::uuid in (from_actor, to_actor)", "delete from ecosystem.statement where actor = :id::uuid",
                    "delete from ecosystem.actor where id = :id::uuid").forEach(act -> sql.sql(act).param("id", all.get(5)).update());
        }
        var fresh = apart(made.saved("Esimerkki jälkeen " + way, "region=" + region + "&kind=NETWORK"));

        assertThat(together).isNotEqualTo(fresh);
        assertThat(apart(before)).as("at once").isEqualTo(fresh);
        program.getBean(SettlingJob.class).settle();
        assertThat(apart(before)).as("and for good").isEqualTo(fresh);
    }

    @Test
    void staysAsItWasWhenATieOnlyEnds() throws Exception {
        var all = ring("region/15", 8);
        made.tie(all.get(0), all.get(4), "SAYS", 3);
        var path = made.saved("Esimerkki päättyvä", "region=region/15&kind=NETWORK&when=now");
        var before = made.marks(path);
        sql.sql("update ecosystem.tie set valid_to = current_date - 1 where from_actor = :one::uuid and to_actor = :two::uuid")
                .param("one", all.get(0)).param("two", all.get(4)).update();

        assertThat(made.page(path + "?show=network").selectFirst("svg.map-picture").select("[data-tie]")).hasSize(8);
        assertThat(MadeMap.moves(before, made.marks(path))).containsOnly(0);
    }

    @Test
    void isLaidAnewWhenItHasOutgrownItsPlaces() throws Exception {
        ring("region/07", 3);
        var path = made.saved("Esimerkki pieni", "region=region/07&kind=NETWORK");
        ring("region/07", 14);
        var fresh = apart(made.saved("Esimerkki suuri", "region=region/07&kind=NETWORK"));

        assertThat(apart(path)).isEqualTo(fresh);
        program.getBean(SettlingJob.class).settle();
        assertThat(apart(path)).isEqualTo(fresh);
    }

    @Test
    void keepsThePlaceOfWhoeverWasMergedForWhatStandsThereNow() throws Exception {
        var all = ring("region/09", 8);
        var path = made.saved("Esimerkki yhdistyvä", "region=region/09&kind=NETWORK");
        var before = made.marks(path);
        var twin = made.network("Esimerkki toinen nimi", "region/09");
        made.merge(all.get(3), twin);

        var after = made.marks(path);
        assertThat(after).hasSize(8);
        assertThat(after.get("/fi/actors/" + twin)).containsExactly(before.get("/fi/actors/" + all.get(3)));
        assertThat(MadeMap.moves(before, after)).containsOnly(0);
    }

    /** So many in a ring of ties. */
    private List<String> ring(String region, int size) {
        var all = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            all.add(made.network("Esimerkki kehä " + i, region));
        }
        for (int i = 0; i < size; i++) {
            made.tie(all.get(i), all.get((i + 1) % size), "SAYS", 3);
        }
        return all;
    }

    /** How far all stand from each other, which is the same however the map is held. */
    private List<Long> apart(String path) {
        var map = program.getBean(SavedMapStore.class).require(path.substring(path.lastIndexOf('/') + 1));
        var net = program.getBean(Charting.class).net(map.sentence());
        Map<UUID, Spot> spots = program.getBean(Placing.class).of(map, net);
        var apart = new ArrayList<Long>();
        for (var one : net.ids()) {
            for (var other : net.ids()) {
                apart.add(Math.round(1e7 * spots.get(one).distance(spots.get(other))));
            }
        }
        return apart.stream().sorted().toList();
    }
}
