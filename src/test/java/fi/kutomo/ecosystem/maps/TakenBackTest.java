package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.netfiles.NetReader;
import fi.kutomo.ecosystem.netfiles.NetSource;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an end takes back is gone at once from everything public that a map shows: pages, files, earlier days, changes and embedded pictures. */
@KutomoTest
class TakenBackTest {

    private static final String DAY = "2026-01-31";
    private static final List<String> SHOWS = List.of("groups", "matrix", "regions", "network");
    private static final List<String> FILES =
            List.of("format=csv&part=actors", "format=csv&part=ties", "format=xlsx", "format=graphml", "format=gexf", "format=json");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;

    /** How somebody takes back what was public. */
    enum Way {
        /** One end withdraws the tie. */
        WITHDRAWN("region/11", false),
        /** One end says that the tie is for weavers alone. */
        LOWERED("region/12", false),
        /** A person at one end does not agree to be shown any more. */
        UNAGREED("region/02", true),
        /** A person at one end leaves the actors altogether. */
        LEFT("region/04", true);

        final String region;
        final boolean person;

        Way(String region, boolean person) {
            this.region = region;
            this.person = person;
        }
    }

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        people = new TestPeople(program);
    }

    @ParameterizedTest
    @EnumSource
    void isGoneFromEveryMapFileSnapshotAndEmbeddedPicture(Way way) throws Exception {
        var mark = " " + way + " " + Ids.next().toString().substring(24);
        var end = people.with(Assurance.EMAIL, Role.MEMBER);
        var weaver = people.with(Assurance.EMAIL, Role.WEAVER);
        var one = made.network("Esimerkki alku" + mark, Optional.empty());
        var two = way.person ? made.person(end.id()) : made.network("Esimerkki loppu" + mark, Optional.of(end.id()));
        var three = made.network("Esimerkki kolmas" + mark, Optional.empty());
        List.of(one, two, three).forEach(actor -> worksIn(actor, way.region));
        tie(one, three, "SAYS");
        var tie = tie(one, two, way.person ? "SAYS" : "SILENT");
        var maps = List.of(
                saved("Esimerkki alue" + mark, "kind=NETWORK&kind=PERSON&region=" + way.region, weaver),
                saved("Esimerkki lähellä" + mark, "around=" + named(three) + "&steps=2&tie=works-with&tie=funds&strength=2&on=2026-05-31", weaver));

        snapshots(maps, weaver);
        var before = views(maps);
        if (way.person) {
            made.agrees(end.id(), "network", "PUBLIC", true);
        } else {
            sql.sql("update ecosystem.tie set to_word = 'SAYS', to_reach = 3, to_strength = 3 where id = :id::uuid").param("id", tie).update();
        }
        snapshots(maps, weaver);
        var shown = views(maps);
        // Nothing changed between the snapshot and today, and the list of actors alone tells no ties
        before.forEach((address, told) -> {
            if (!address.contains("/changes") && !address.contains("part=actors")) {
                assertThat(shown.get(address)).as(address).isNotEqualTo(told);
            }
        });

        takeBack(way, end, tie);
        var after = views(maps);

        before.forEach((address, told) -> assertThat(after.get(address)).as(way + ": " + address).isEqualTo(told));
    }

    private void takeBack(Way way, Person end, String tie) throws Exception {
        switch (way) {
            case WITHDRAWN -> assertThat(send("/fi/ties/" + tie + "/word", Map.of("act", "withdraw", "version", "0"), end)).isEqualTo(303);
            case LOWERED -> assertThat(send("/fi/ties/" + tie + "/word", Map.of("act", "confirm", "strength", "3", "reach", "WEAVER", "version", "0"), end)).isEqualTo(303);
            case UNAGREED -> made.agrees(end.id(), "network", "PUBLIC", false);
            case LEFT -> assertThat(send("/fi/account/actor/leaving", Map.of(), end)).isEqualTo(303);
        }
    }

    /** What each address tells, apart from where in a picture it stands. */
    private Map<String, Object> views(List<String> maps) throws Exception {
        var views = new LinkedHashMap<String, Object>();
        for (var map : maps) {
            for (var show : SHOWS) {
                for (var address : List.of(map, map + "/embed", map + "/snapshots/" + DAY)) {
                    views.put(address + "?show=" + show, told(address + "?show=" + show));
                }
            }
            var sentence = sql.sql("select sentence from ecosystem.map where slug = :slug").param("slug", map.substring(map.lastIndexOf('/') + 1)).query(String.class).single();
            for (var file : FILES) {
                for (var address : List.of("/fi/map/file?" + sentence + "&" + file, map + "/snapshots/" + DAY + "/file?" + file)) {
                    views.put(address, file.startsWith("format=csv") ? read(address).getContentAsString() : net(address));
                }
            }
            views.put(map + "/snapshots/" + DAY + "/changes", told(map + "/snapshots/" + DAY + "/changes"));
            views.put(map + "/snapshots/" + DAY + "/changes/file", read(map + "/snapshots/" + DAY + "/changes/file").getContentAsString());
        }
        return views;
    }

    private Object told(String address) throws Exception {
        var main = Jsoup.parse(read(address).getContentAsString()).selectFirst("main");
        var told = new ArrayList<String>();
        List.of("data-tie", "data-actor", "data-group", "data-cell", "aria-label").forEach(name -> told.addAll(main.select("[" + name + "]").eachAttr(name)));
        told.addAll(main.select("[data-cell] text, .map-count, .map-number").eachText());
        main.select(".map-hold").remove();
        told.add(main.text());
        return told;
    }

    private Object net(String address) throws Exception {
        return NetReader.read(NetSource.of("map." + address.substring(address.lastIndexOf('=') + 1), read(address).getContentAsByteArray())).file();
    }

    private MockHttpServletResponse read(String address) throws Exception {
        var response = browser.perform(get(address)).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response;
    }

    private String saved(String name, String sentence, Person weaver) throws Exception {
        return browser.perform(post("/fi/maps").with(csrf()).cookie(people.session(weaver)).param("name-fi", name).param("sentence", sentence))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** Snapshots of now in place of those that were, told as of a day that is past. */
    private void snapshots(List<String> maps, Person weaver) throws Exception {
        sql.sql("delete from ecosystem.map_snapshot").update();
        for (var map : maps) {
            assertThat(send(map + "/snapshots", Map.of(), weaver)).isEqualTo(303);
            assertThat(send(map + "/snapshots", Map.of(), weaver)).isEqualTo(303);
        }
        assertThat(sql.sql("update ecosystem.map_snapshot set taken_on = date '" + DAY + "'").update()).isEqualTo(maps.size());
    }

    private int send(String address, Map<String, String> form, Person who) throws Exception {
        var request = post(address).with(csrf()).cookie(people.session(who));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse().getStatus();
    }

    /** The last part of an address; one that is only an id could be a person's, and no saved map names people. */
    private String named(String actor) {
        sql.sql("update ecosystem.actor set slug = 'esimerkki-' || id where id = :id::uuid").param("id", actor).update();
        return "esimerkki-" + actor;
    }

    private void worksIn(String actor, String region) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (:id, :actor::uuid, 'REGION', :region, 'SELF', 3, now())
                """)
                .param("id", Ids.next())
                .param("actor", actor)
                .param("region", region)
                .update();
    }

    private String tie(String from, String to, String word) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, from_strength, affirmed_on, claimed_at, changed_at)
                values (:id, 'WORKS_WITH', :from::uuid, :to::uuid, 'SAYS', :word, 3, 3, 3, current_date, now(), now())
                """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("word", word)
                .update();
        return id.toString();
    }
}
