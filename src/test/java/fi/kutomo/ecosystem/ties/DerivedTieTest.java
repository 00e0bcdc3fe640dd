package fi.kutomo.ecosystem.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.world.KutomoTest;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class DerivedTieTest {

    private static final int MEMBERS = 500;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    /** Some hundred thousand pairs are nothing that other tests should wait for. */
    @AfterEach
    void dissolve() {
        sql.sql("delete from ecosystem.participation where entry in (select entry from ecosystem.undertaking where members = :members)")
                .param("members", MEMBERS)
                .update();
    }

    /** A programme of which the members are networks, told as the following of entries would. */
    private UUID large(MadeActors made, String name) {
        var programme = made.undertaking(EntryKind.PROGRAMME, name, Map.of());
        var id = made.entry(programme).value();
        sql.sql("update ecosystem.undertaking set members = :members where entry = :entry").param("members", MEMBERS).param("entry", id).update();
        sql.sql("""
                with made as (
                    insert into ecosystem.actor (id, kind, state, slug, name, made_at, changed_at)
                    select g.id, 'NETWORK', 'SHOWN', g.id::text, jsonb_build_object('fi', 'Esimerkki'), now(), now()
                    from (select gen_random_uuid() as id from generate_series(1, :members)) g returning id)
                insert into ecosystem.participation (entry, actor, part) select :entry, id, 'MEMBER' from made
                """)
                .param("members", MEMBERS)
                .param("entry", id)
                .update();
        sql.sql("analyze ecosystem.participation").update();
        return sql.sql("select min(actor::text)::uuid from ecosystem.participation where entry = :entry").param("entry", id).query(UUID.class).single();
    }

    @Test
    void readsTheTiesOfOneMemberWithoutMakingAllPairsOfALargeProgramme() throws Exception {
        var member = large(new MadeActors(program), "Esimerkkikokonaisuus, jossa on monta");

        var plan = String.join("\n", sql.sql("explain (analyze, timing off) select * from ecosystem.derived_tie_of(:actor, null::date)")
                .param("actor", member)
                .query(String.class)
                .list());
        System.out.println(plan);
        var rows = Pattern.compile("rows=(\\d+)(?:\\.\\d+)? loops").matcher(plan).results().mapToLong(found -> Long.parseLong(found.group(1))).max();
        assertThat(rows.orElseThrow()).isLessThan(10_000);

        assertThat(browser.perform(get("/fi/actors/" + member)).andReturn().getResponse().getContentAsString()).contains("469");
        assertThat(browser.perform(get("/api/v1/ties?actor=" + member)).andReturn().getResponse().getContentAsString()).contains("\"total\":499,");
        var all = browser.perform(get("/fi/ties.csv")).andReturn().getResponse().getContentAsString();
        assertThat(all.lines().filter(line -> line.contains(member.toString())).count()).isEqualTo(MEMBERS - 1);
        assertThat(browser.perform(get("/api/v1/ties?actor=nobody")).andReturn().getResponse().getContentAsString()).contains("\"total\":0,");
    }

    /** For random undertakings, the ties of each actor are those of all in which it is an end. */
    @Test
    void tellsOfOneActorWhatItTellsOfAll() {
        var asked = Long.getLong("kutomo.test.seed", 0);
        long seed = asked == 0 ? System.nanoTime() : asked;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var made = new MadeActors(program);
        var actors = new UUID[8];
        for (int i = 0; i < actors.length; i++) {
            actors[i] = UUID.fromString(made.network("Esimerkki " + i, Optional.empty()));
        }
        for (int i = 0; i < 6; i++) {
            var entry = made.entry(made.undertaking(i % 2 == 0 ? EntryKind.PROJECT : EntryKind.PROGRAMME, "Esimerkki satunnainen " + i, Map.of())).value();
            int count = 0;
            for (var actor : actors) {
                if (random.nextBoolean()) {
                    participate(entry, actor, "MEMBER");
                    count++;
                }
            }
            participate(entry, actors[random.nextInt(actors.length)], "AUTHORITY");
            sql.sql("update ecosystem.undertaking set members = :count, began = date '2015-01-01' + :from, ended = date '2016-06-01' + :from where entry = :entry")
                    .param("count", count)
                    .param("from", random.nextInt(700))
                    .param("entry", entry)
                    .update();
        }
        for (var actor : actors) {
            for (var day : new String[] {null, "2016-02-01"}) {
                assertThat(told("ecosystem.derived_tie_of(:actor, :day::date) d", actor, day))
                        .isEqualTo(told("ecosystem.derived_tie(:day::date) d where :actor in (d.from_actor, d.to_actor)", actor, day));
            }
        }
    }

    private void participate(UUID entry, UUID actor, String part) {
        sql.sql("insert into ecosystem.participation (entry, actor, part) values (:entry, :actor, :part)")
                .param("entry", entry)
                .param("actor", actor)
                .param("part", part)
                .update();
    }

    private java.util.List<String> told(String from, UUID actor, @org.jspecify.annotations.Nullable String day) {
        return sql.sql("select concat_ws(' ', kind, from_actor, to_actor, round(weight::numeric, 9), undertakings, began, ended, examples) from " + from + (from.contains("where") ? "" : " where true")
                        + " order by 1")
                .param("actor", actor)
                .param("day", day, java.sql.Types.VARCHAR)
                .query(String.class)
                .list();
    }
}
