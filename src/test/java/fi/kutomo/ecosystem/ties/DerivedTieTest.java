package fi.kutomo.ecosystem.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.Ties;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
        var kinds = List.of(EntryKind.PROJECT, EntryKind.PROGRAMME, EntryKind.MODEL);
        var entries = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            var entry = made.entry(made.undertaking(kinds.get(i % 3), "Esimerkki satunnainen " + i, Map.of())).value();
            entries.add(entry);
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
        List.of(0, 1, 3).forEach(project -> List.of(2, 5).forEach(model -> sql.sql("insert into ecosystem.undertaking_model (entry, model) values (:entry, :model)")
                .param("entry", entries.get(project))
                .param("model", entries.get(model))
                .update()));
        community(Arrays.copyOf(actors, 5));
        for (int i = 1; i < 4; i++) {
            member(actors[i], actors[0], 3);
        }
        for (var day : new String[] {null, "2016-02-01"}) {
            var among = "ecosystem.derived_tie_among(:actors, :day::date) d";
            assertThat(sql.sql("select count(*) from " + among).param("actors", actors).param("day", day, Types.VARCHAR).query(Long.class).single())
                    .isEqualTo(sql.sql("select count(*) from ecosystem.derived_tie(:day::date) d where d.from_actor = any (:actors) and d.to_actor = any (:actors)")
                            .param("actors", actors)
                            .param("day", day, Types.VARCHAR)
                            .query(Long.class)
                            .single());
        }
        for (var actor : actors) {
            for (var day : new String[] {null, "2016-02-01"}) {
                assertThat(told("ecosystem.derived_tie_of(:actor, :day::date) d", actor, day))
                        .isEqualTo(told("ecosystem.derived_tie(:day::date) d where :actor in (d.from_actor, d.to_actor)", actor, day));
            }
        }
    }

    /** A learning community of these, who all let it be seen. */
    private UUID community(UUID... actors) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, made_at, published_at, changed_at)
                values (:id, 'OPEN', :id::text, '{"fi": "Esimerkkiyhteisö"}', '{"fi": "Esimerkki"}', 'FREE', now(), now(), now())
                """)
                .param("id", id)
                .update();
        for (var actor : actors) {
            sql.sql("""
                    insert into ecosystem.community_member (id, community, actor, lang, standing, part, shown, chosen_at, answered_at)
                    values (gen_random_uuid(), :community, :actor, 'fi', 'IN', 'MEMBER', true, now(), now())
                    """)
                    .param("community", id)
                    .param("actor", actor)
                    .update();
        }
        return id;
    }

    private void member(UUID actor, UUID network, int reach) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'MEMBER_OF', :actor, :network, 'SAYS', 'SAYS', :reach, 3, current_date, now(), now())
                """)
                .param("actor", actor)
                .param("network", network)
                .param("reach", reach)
                .update();
    }

    private List<String> derived(UUID... actors) {
        return program.getBean(Ties.class).visible(Caller.visitor(Lang.FI), Optional.empty(), Set.of(actors)).derived().stream()
                .map(tie -> tie.kind() + " " + tie.weight())
                .sorted()
                .toList();
    }

    @Test
    void tiesMembersAsLongAsTheyLetItBeSeen() throws Exception {
        var made = new MadeActors(program);
        var network = UUID.fromString(made.network("Esimerkkiliitto", Optional.empty()));
        var one = UUID.fromString(made.network("Esimerkkijäsen yksi", Optional.empty()));
        var two = UUID.fromString(made.network("Esimerkkijäsen kaksi", Optional.empty()));
        var three = UUID.fromString(made.network("Esimerkkijäsen kolme", Optional.empty()));
        var community = community(one, two);
        List.of(one, two).forEach(each -> member(each, network, 3));
        member(three, network, 2);

        assertThat(derived(one, two, three)).as("who does not say it to everybody is tied to nobody by it").containsExactly("SAME_COMMUNITY 1.0", "SAME_NETWORK 1.0");
        var page = browser.perform(get("/fi/actors/" + one)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Samassa oppimisyhteisössä kuin", "Saman verkoston jäsen kuin", "1 verkosto").doesNotContain("Esimerkkijäsen kolme");

        sql.sql("update ecosystem.community_member set shown = false where community = :community and actor = :two").param("community", community).param("two", two).update();
        assertThat(derived(one, two, three)).containsExactly("SAME_NETWORK 1.0");
        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where from_actor = :two").param("two", two).update();
        assertThat(derived(one, two, three)).isEmpty();
    }

    private void participate(UUID entry, UUID actor, String part) {
        sql.sql("insert into ecosystem.participation (entry, actor, part) values (:entry, :actor, :part)")
                .param("entry", entry)
                .param("actor", actor)
                .param("part", part)
                .update();
    }

    private List<String> told(String from, UUID actor, @org.jspecify.annotations.Nullable String day) {
        return sql.sql("select concat_ws(' ', kind, from_actor, to_actor, round(weight::numeric, 9), undertakings, began, ended, examples) from " + from + (from.contains("where") ? "" : " where true")
                        + " order by 1")
                .param("actor", actor)
                .param("day", day, java.sql.Types.VARCHAR)
                .query(String.class)
                .list();
    }
}
