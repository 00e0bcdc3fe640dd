package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A map says which ties it shows: of what kind, how strong and on which day. */
@KutomoTest
class MapTiesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    MadeMap made;

    @BeforeEach
    void make() {
        made = new MadeMap(program);
    }

    /** A funder, a mentor, a partner and the one to whom they are tied. */
    private List<String> four(String region) {
        var all = List.of(
                made.network("Esimerkki keskus", region), made.network("Esimerkki rahoittaja", region), made.network("Esimerkki mentori", region),
                made.network("Esimerkki kumppani", region));
        all.subList(1, 4).forEach(other -> made.tie(other, all.getFirst(), "SAYS", 3));
        made.strength(all.get(1), all.get(0), 3);
        made.strength(all.get(2), all.get(0), 1);
        made.held(all.get(1), all.get(0), "FUNDS", "2024-01-01", "2024-12-31");
        made.held(all.get(2), all.get(0), "MENTORS", "2024-06-01", null);
        return all;
    }

    private List<String> kinds(String sentence) throws Exception {
        var response = made.read("/api/v1/map?" + sentence);
        assertThat(response.getStatus()).as(sentence).isEqualTo(200);
        var kinds = new ArrayList<String>();
        json.readTree(response.getContentAsByteArray()).path("ties").forEach(tie -> kinds.add(tie.path("kind").asString()));
        return kinds;
    }

    @Test
    void showsTheTiesThatItsSentenceSays() throws Exception {
        four("region/02");
        var all = "region=region/02&kind=NETWORK";

        assertThat(kinds(all)).containsExactlyInAnyOrder("funds", "mentors", "works-with");
        assertThat(kinds(all + "&tie=funds")).containsExactly("funds");
        assertThat(kinds(all + "&tie=funds&tie=works-with")).containsExactlyInAnyOrder("funds", "works-with");
        assertThat(kinds(all + "&tie=same-project")).isEmpty();
        assertThat(kinds(all + "&strength=1")).as("of the third nobody has said how strong it is").containsExactlyInAnyOrder("funds", "mentors");
        assertThat(kinds(all + "&strength=3")).containsExactly("funds");
        assertThat(kinds(all + "&when=now")).containsExactlyInAnyOrder("mentors", "works-with");
        assertThat(kinds(all + "&on=2024-12-31")).containsExactlyInAnyOrder("funds", "mentors", "works-with");
        assertThat(kinds(all + "&on=31.5.2024")).containsExactlyInAnyOrder("funds", "works-with");
        assertThat(kinds(all + "&on=2024-05-31&tie=funds&tie=mentors&strength=2")).containsExactly("funds");
        assertThat(kinds(all + "&on=2025-01-01&tie=funds")).isEmpty();
    }

    @Test
    void keepsTheSameTiesInPicturesFilesSnapshotsAndEmbeddedPictures() throws Exception {
        var four = four("region/04");
        var sentence = "region=region/04&kind=NETWORK&tie=funds&tie=mentors&strength=2&on=2024-05-31";
        var path = made.saved("Esimerkki rahoittajista", sentence);
        assertThat(made.send(path + "/snapshots", Map.of(), made.weaver()).getStatus()).isEqualTo(303);
        var snapshot = made.page(path + "/snapshots").select("main a[href*=/snapshots/]").attr("href");

        for (var address : List.of("/fi/map?" + sentence + "&show=network", path + "?show=network", path + "/embed?show=network", snapshot + "?show=network")) {
            var page = made.page(address);
            assertThat(page.select("svg.map-picture").first().select("[data-tie]")).as(address).hasSize(1);
            assertThat(page.select(".map-told, main p").text()).as(address)
                    .contains("ne olivat voimassa 31.5.2024", "nämä yhteyden lajit: rahoitus ja mentorointi", "vähintään yhteistyö", "minkä jokainen saa nähdä tänään");
        }
        for (var file : List.of("/fi/map/file?" + sentence + "&format=csv&part=ties", snapshot + "/file?format=csv&part=ties")) {
            var lines = made.read(file).getContentAsString().lines().toList();
            assertThat(lines).as(file).hasSize(2);
            assertThat(lines.getLast()).as(file).contains(made.slug(four.get(1)), made.slug(four.get(0)), "rahoitus");
        }
        assertThat(made.read("/fi/map/file?" + sentence + "&format=graphml").getContentAsString()).contains("rahoitus").doesNotContain("mentorointi");
        assertThat(json.readTree(made.read(path + "/net").getContentAsByteArray()).path("ties").size()).isEqualTo(json.readTree(made.read("/fi/map/net?" + sentence).getContentAsByteArray()).path("ties").size());
        assertThat(made.page(snapshot + "/changes").text()).contains("Mikään ei ole muuttunut");
        assertThat(made.page("/sv/map?" + sentence).select(".map-told").text()).contains("gällde 31.5.2024", "finansiering och mentorskap", "minst samarbete");
        assertThat(made.page("/en/map?" + sentence).select(".map-told").text()).contains("held on 31 May 2024", "funding and mentoring", "as strong as co-operation");
        assertThat(made.page("/fi/map?region=region/04&tie=funds").select(".map-told").text()).contains("vain yksi yhteyden laji: rahoitus");
    }

    @Test
    void takesEachOfThemAwayAlone() throws Exception {
        var chips = made.page("/fi/map?region=region/05&tie=funds&tie=same-project&strength=3&on=2024-05-31").select(".chips a");

        assertThat(chips.eachAttr("href")).containsExactly(
                "/fi/map?tie=funds&tie=same-project&strength=3&on=2024-05-31", "/fi/map?region=region/05&tie=same-project&strength=3&on=2024-05-31",
                "/fi/map?region=region/05&tie=funds&strength=3&on=2024-05-31", "/fi/map?region=region/05&tie=funds&tie=same-project&on=2024-05-31",
                "/fi/map?region=region/05&tie=funds&tie=same-project&strength=3");
        assertThat(chips.text()).contains("rahoitus", "vahvuus vähintään: yhteensovittaminen", "31.5.2024");
        assertThat(made.read("/fi/map?find=&near=&region=region/05&tie=funds&tie=mentors&strength=2&when=now&on=31.5.2024").getRedirectedUrl())
                .isEqualTo("/fi/map?region=region/05&tie=funds&tie=mentors&strength=2&on=2024-05-31");
    }

    @Test
    void saysWhatCannotBeSaidAndLosesNothingOfTheRest() throws Exception {
        var wrong = Map.of(
                "tie=marries", "Yhteyden lajia ”marries” ei tunneta", "strength=9", "Vahvuutta ”9” ei ole", "on=31.2.2024", "”31.2.2024” ei ole päivä",
                "on=31.12.2999", "Päivä 31.12.2999 ei ole vielä tullut");
        for (var each : wrong.entrySet()) {
            var sentence = "region=region/05&groups=role&" + each.getKey();
            var answer = made.read("/fi/map?find=&near=&" + sentence);
            assertThat(answer.getStatus()).as(sentence).isEqualTo(422);
            var page = Jsoup.parse(answer.getContentAsString());
            var field = each.getKey().substring(0, each.getKey().indexOf('='));
            assertThat(page.select("#" + field + "-error").text()).contains(each.getValue());
            assertThat(page.select("details.map-form[open]")).hasSize(1);
            assertThat(page.select("svg.map-picture, .map-files")).as("nothing else is drawn in its place").isEmpty();
            assertThat(page.select("form.map-clauses input[name=region]").attr("value")).isEqualTo("region/05");
            for (var address : List.of("/fi/map/file?format=csv&part=ties&", "/fi/map/net?", "/api/v1/map?")) {
                var refused = made.read(address + sentence);
                assertThat(refused.getStatus()).as(address + sentence).isEqualTo(422);
                assertThat(refused.getContentAsString()).contains(each.getValue());
            }
            var unsaved = made.send("/fi/maps", Map.of("sentence", sentence, "name-fi", "Esimerkin kartta"), made.weaver());
            assertThat(unsaved.getStatus()).isEqualTo(422);
            assertThat(unsaved.getContentAsString()).contains(each.getValue(), "Esimerkin kartta");
            assertThat(made.read("/fi/map/new?" + sentence, made.weaver()).getStatus()).isEqualTo(422);
        }
        assertThat(Jsoup.parse(made.read("/sv/map?on=31.2.2024").getContentAsString()).select("#on").attr("value")).isEqualTo("31.2.2024");
        assertThat(made.read("/sv/map?on=31.2.2024").getContentAsString()).contains("är ingen dag");
        assertThat(made.read("/en/map?strength=9").getContentAsString()).contains("There is no strength");
    }

    @Test
    void bringsNothingBackOfAPastDayThatMayNotBeToldToday() throws Exception {
        var people = new TestPeople(program);
        var somebody = people.with(Assurance.EMAIL, Role.MEMBER).id();
        var one = made.network("Esimerkki pysyvä", "region/07");
        var two = made.network("Esimerkki perunut", "region/07");
        var three = made.network("Esimerkki rajannut", "region/07");
        var person = made.person(somebody, "region/07");
        List.of(two, three, person).forEach(other -> made.tie(other, one, "SAYS", 3));
        var address = "region=region/07&on=2024-05-31";
        assertThat(kinds(address)).hasSize(3);

        made.withdraw(two, one);
        sql.sql("update ecosystem.tie set from_reach = 0 where from_actor = :three::uuid").param("three", three).update();
        new MadeActors(program).agrees(somebody, "network", "PUBLIC", false);

        assertThat(kinds(address)).isEmpty();
        var page = made.page("/fi/map?" + address + "&show=network");
        assertThat(page.select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki pysyvä", "Esimerkki perunut", "Esimerkki rajannut");
        assertThat(page.select("svg.map-picture").first().select("[data-tie]")).isEmpty();
    }
}
