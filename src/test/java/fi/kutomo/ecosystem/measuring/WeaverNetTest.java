package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Each test has a region of its own. */
@KutomoTest
class WeaverNetTest {

    private static final int WEAVERS = 0;
    private static final int EVERYBODY = 3;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    TestPeople people;

    @BeforeEach
    void make() {
        // Whom other tests have left in the regions would be counted, too
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        people = new TestPeople(program);
    }

    private Person weaver(String region) {
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return weaver;
    }

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        return browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
    }

    private String text(String path, Cookie... who) throws Exception {
        var answer = read(path, who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void countsWhatTheWeaverSeesAndKeepsItFromOthers() throws Exception {
        var net = new MadeNet(sql, "region/07").like(KnownGraphs.KITE, Optional.empty());
        net.tie(0, 9, WEAVERS);
        var hidden = net.actor("Esimerkki vain kutojille", Optional.empty(), WEAVERS);
        net.tie(net.actors.getFirst(), hidden, WEAVERS);
        var own = people.session(weaver("region/07"));
        var path = "/fi/areas/region/07/net/weaving";
        assertThat(text(path, own)).contains("11 toimijaa, 20 yhteyttä").contains("Esimerkki vain kutojille");
        assertThat(text("/fi/areas/region/07/net", own)).contains("10 toimijaa, 18 yhteyttä").contains(path).doesNotContain("Esimerkki vain kutojille");
        assertThat(text("/fi/areas/region/07/net")).contains("10 toimijaa, 18 yhteyttä").doesNotContain(path);
        assertThat(text("/fi/areas/region/07/net")).contains("10 toimijaa, 18 yhteyttä");
        for (var other : List.of(people.session(weaver("region/06")), people.session(people.member()))) {
            assertThat(read(path, other).getStatus()).isEqualTo(403);
            assertThat(stop(path, other).getStatus()).isEqualTo(403);
        }
        assertThat(read(path).getStatus()).isNotEqualTo(200);
        assertThat(read("/fi/areas/country/FI/net/weaving", own).getStatus()).isEqualTo(403);
        assertThat(stop(path, own).getRedirectedUrl()).isEqualTo(path);
        assertThat(sql.sql("select count(*) from ecosystem.run_actor s join ecosystem.run r on r.id = s.run where r.area = 'region/07' and r.audience = 'PUBLIC' and s.signs is not null")
                .query(Long.class)
                .single()).isZero();
    }

    private MockHttpServletResponse stop(String path, Cookie who) throws Exception {
        return browser.perform(post(path + "/stop").with(csrf()).cookie(who)).andReturn().getResponse();
    }

    @Test
    void showsAWeaverNoNumberOfAnothers() throws Exception {
        var maker = weaver("region/06");
        var net = new MadeNet(sql, "region/06").like(KnownGraphs.KITE, Optional.empty());
        var own = net.actor("Esimerkki oma", Optional.of(maker.id()), EVERYBODY);
        var claimed = net.tie(own, net.actors.getFirst(), WEAVERS);
        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where id = :id::uuid").param("id", claimed).update();
        for (var each : List.of(maker, weaver("region/06"), maker)) {
            assertThat(text("/fi/areas/region/06/net/weaving", people.session(each))).contains("11 toimijaa, 18 yhteyttä");
        }
    }

    @Test
    void putsActorsInNoOrderByNumbersBeforeEnoughHaveAnswered() throws Exception {
        var net = new MadeNet(sql, "region/05").like(KnownGraphs.STAR, Optional.empty());
        for (int more = 0; more < 6; more++) {
            net.actor("Esimerkki hiljainen " + more, Optional.empty(), EVERYBODY);
        }
        var own = people.session(weaver("region/05"));
        var path = "/fi/areas/region/05/net/weaving";
        assertThat(text(path + "?order=ties", own)).contains("6 / 12 on itse kertonut").contains("ei voi järjestää").doesNotContain("steps=1&amp;order=ties").doesNotContain("steps=1&order=ties").doesNotContain("aria-sort=\"descending\"");
        var rows = text(path, own);
        assertThat(rows).contains("Ei vielä yhteyksiä").contains("Yhden yhteyden varassa").contains("Ilman tätä toimijaa osa verkostosta irtoaisi");
        net.tie(6, 7, EVERYBODY);
        net.tie(8, 9, EVERYBODY);
        assertThat(text(path + "?order=ties", own)).contains("order=betweenness").contains("aria-sort=\"descending\"");
    }

    @Test
    void callsOnTheDeskForWhatTheMeasuresSay() throws Exception {
        var net = new MadeNet(sql, "region/08").like(KnownGraphs.STAR, Optional.empty());
        net.actor("Esimerkki yksin", Optional.empty(), EVERYBODY);
        net.actor("Esimerkki itsekseen", Optional.empty(), EVERYBODY);
        var own = people.session(weaver("region/08"));
        var desk = "/fi/weaving?kind=measures&region=region/08";

        assertThat(text(desk, own)).contains(
                "Verkosto on erillisissä osissa", "Useimmat ovat mukana, mutta moni on vielä erillään", "Verkosto on harvan varassa",
                "Eniten yhteyksiä: Esimerkki region/08 00.", "/fi/map?around=" + net.actors.getFirst(), "Moni on ilman yhteyksiä",
                "/fi/surveys/new?region=region%2F08", "kind=advice", "/fi/areas/region/08/net/weaving");
        for (int node = 1; node < net.actors.size(); node++) {
            net.tie(net.actors.get(node), net.actors.get(node == net.actors.size() - 1 ? 1 : node + 1), EVERYBODY);
        }
        assertThat(text(desk, own)).as("what was done leaves the queue").doesNotContain("Verkosto on erillisissä osissa", "Moni on ilman yhteyksiä");
        assertThat(text("/fi/surveys/new?region=region/08", own)).contains("value=\"region/08\" selected");
    }

    @Test
    void tellsTheWeaverWhatEverybodyIsToldAndMoreOfEachActor() throws Exception {
        new MadeNet(sql, "region/08").like(KnownGraphs.KARATE, Optional.empty());
        var page = text("/en/areas/region/08/net/weaving", people.session(weaver("region/08")));
        assertThat(page).contains("Which phase the network is in").contains("Fragile spots").contains("Group 1: ").contains("Are the well-tied tied to each other");
        var numbers = page.substring(page.indexOf("More numbers of the actors"));
        var first = numbers.substring(numbers.indexOf("Esimerkki region/08 00")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        // Effective size 13.75; eigenvector 0.355491 beside the greatest, 0.373363
        assertThat(first).startsWith("Esimerkki region/08 00 75.8% 13.75 3.3 0.95 4 ");
        assertThat(page).contains("Role: gatekeeper.").contains("Role: gatherer.");
        assertThat(page.length()).isLessThan(50_000);
        assertThat(text("/en/areas/region/08/net")).doesNotContain("Role: ");
    }

    @Test
    void showsTheHolesBetweenGroupsThatCouldGiveEachOtherMuch() throws Exception {
        var net = new MadeNet(sql, "region/01").like(KnownGraphs.KARATE, Optional.empty());
        var own = people.session(weaver("region/01"));
        var path = "/en/areas/region/01/net/weaving";
        assertThat(text(path, own)).contains("No two groups stand out");
        net.say(net.actors.get(5), "NEED", "resource/funding", EVERYBODY);
        net.say(net.actors.get(10), "NEED", "resource/funding", WEAVERS);
        net.say(net.actors.get(4), "OFFER", "resource/funding", EVERYBODY);
        net.say(net.actors.get(24), "OFFER", "resource/funding", EVERYBODY);
        var page = text(path, own);
        var two = Stream.of(net.actors.get(5), net.actors.get(24)).sorted().toList();
        assertThat(page).contains("No ties (by chance 2.46), 2 matching needs and offers.").contains("Whom to introduce to each other");
        assertThat(page).containsPattern("introductions/new\\?first=" + two.getFirst() + "&(amp;)?second=" + two.getLast());
        assertThat(text("/en/areas/region/01/net")).doesNotContain("matching needs");
    }

    @Test
    void showsAWeaverWhoIsNoActorTheNetWithoutWhatHerIntroductionsBrought() throws Exception {
        var weaver = weaver("region/05");
        var net = new MadeNet(sql, "region/05").like(KnownGraphs.KITE, Optional.empty());
        var tie = net.tie(9, net.actors.indexOf(net.actor("Esimerkki tuotu", Optional.empty(), EVERYBODY)), EVERYBODY);
        var path = "/en/areas/region/05/net/weaving";
        assertThat(text(path, people.session(weaver))).contains("no tie in it came of your introductions");
        sql.sql("""
                insert into ecosystem.introduction (id, state, pair, why, led_by, proposed_at, introduced_at, ended_at, tie)
                values (gen_random_uuid(), 'TIED', gen_random_uuid(), 'Esimerkki', :weaver, now(), now(), now(), :tie::uuid)
                """).param("weaver", weaver.id()).param("tie", tie).update();
        assertThat(text(path, people.session(weaver))).contains("Without the one tie that came of your introductions").contains("One actor would be cut off:");
        assertThat(text(path, people.session(weaver("region/05")))).contains("no tie in it came of your introductions");
    }

    @Test
    void keepsTheWeaversOwnSeriesUntilSomethingInItIsTakenBack() throws Exception {
        var net = new MadeNet(sql, "region/07").like(KnownGraphs.KITE, Optional.empty());
        var weaver = weaver("region/07");
        var path = "/en/areas/region/07/net/weaving";
        text(path, people.session(weaver));
        sql.sql("update ecosystem.run set day = day - 45 where weaver = :weaver").param("weaver", weaver.id()).update();
        program.getBean(Fading.class).forget();
        assertThat(sql.sql("select count(*) from ecosystem.run_actor s join ecosystem.run r on r.id = s.run where r.weaver = :weaver and s.signs is not null")
                .param("weaver", weaver.id())
                .query(Long.class)
                .single()).isZero();
        var tie = net.tie(0, 9, WEAVERS);
        assertThat(text(path, people.session(weaver))).contains("Ties per actor rose from 3.6 (").contains(") to 3.8 (");
        assertThat(text(path, people.session(weaver("region/07")))).doesNotContain("Ties per actor rose");
        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN', to_word = 'WITHDRAWN' where id = :id::uuid").param("id", tie).update();
        assertThat(text(path, people.session(weaver))).contains("Ties per actor are as they were");
        sql.sql("update ecosystem.actor set state = 'GONE' where id = :id::uuid").param("id", net.actors.getLast()).update();
        assertThat(text(path, people.session(weaver))).doesNotContain("Change over time");
        assertThat(sql.sql("select count(*) from ecosystem.run where weaver = :weaver").param("weaver", weaver.id()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void findsTheFewestWhoReachTheShare() throws Exception {
        var net = new MadeNet(sql, "region/04").like(KnownGraphs.STAR, Optional.empty());
        net.actor("Esimerkki erillään", Optional.empty(), EVERYBODY);
        net.say(net.actors.get(3), "THEME", "theme/homelessness", EVERYBODY);
        var own = people.session(weaver("region/04"));
        var path = "/en/areas/region/04/net/weaving";
        assertThat(text(path + "?share=80", own)).contains("One invitation is enough: 6 of 7 actors");
        assertThat(text(path + "?share=100", own)).contains("2 invitations are enough: 7 of 7 actors");
        assertThat(text(path + "?share=100&theme=theme/homelessness", own)).contains("One invitation is enough: 1 of 1 actors");
        assertThat(text(path + "?share=7&steps=x&theme=<b>&order=y&page=99999", own)).contains("One invitation is enough: 6 of 7 actors").doesNotContain("<b>");
    }

    @Test
    void showsTheNetWithoutTheWeaver() throws Exception {
        var weaver = weaver("region/02");
        var net = new MadeNet(sql, "region/02").like(KnownGraphs.complete(3), Optional.empty());
        for (int more = 0; more < 2; more++) {
            net.actor("Esimerkki lehti " + more, Optional.empty(), EVERYBODY);
        }
        var me = net.actor("Esimerkki kutojan oma", Optional.of(weaver.id()), EVERYBODY);
        List.of(0, 3, 4).forEach(other -> net.tie(net.actors.get(other), me, EVERYBODY));
        for (var lang : List.of("fi", "sv", "en")) {
            assertThat(text("/" + lang + "/areas/region/02/net/weaving", people.session(weaver))).doesNotContain("ecosystem.measuring");
        }
        var page = text("/fi/areas/region/02/net/weaving", people.session(weaver));
        assertThat(page).contains("2 toimijaa jäisi erilleen").contains("Verkosto ilman: Esimerkki kutojan oma");
        assertThat(text("/fi/areas/region/02/net/weaving", people.session(weaver("region/02")))).contains("eivät ole tässä verkostossa, eikä siinä ole");
    }
}
