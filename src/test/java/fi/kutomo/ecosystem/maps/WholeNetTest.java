package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.ManyActors;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A net above what a still picture bears: its page, what the browser draws it from, its table in parts, its own groups, and the same for programs. */
@KutomoTest
class WholeNetTest {

    private static final int MANY = 340;
    private static final String SENTENCE = "region=region/11&kind=NETWORK";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    ManyActors many;

    @BeforeEach
    void make() {
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        many = new ManyActors(sql, "region/11", MANY);
    }

    @AfterEach
    void leave() {
        many.close();
    }

    @Test
    void standsOnALightPageWithTheGroupsForThoseWhoCannotDrawIt() throws Exception {
        for (var lang : Lang.ALL) {
            var response = read("/" + lang.tag() + "/map?" + SENTENCE + "&show=network");
            var page = Jsoup.parse(response.getContentAsString());

            assertThat(page.select("figure[data-net]").attr("data-net")).isEqualTo("/" + lang.tag() + "/map/net?kind=NETWORK&region=region/11");
            assertThat(page.select("[data-net-picture][hidden] canvas")).hasSize(1);
            assertThat(page.select("[data-net-instead] .notice").text()).contains(lang == Lang.EN ? "340 actors" : "340", "300");
            assertThat(page.select("[data-net-instead] svg.map-picture [data-group]")).isNotEmpty();
            assertThat(page.html()).doesNotContain("ecosystem.drawing", "ecosystem.maps");
            var later = read("/" + lang.tag() + "/map?" + SENTENCE + "&show=network&page=3");
            System.out.printf("A whole net weighs %d, a later part of its table %d%n", response.getContentAsByteArray().length, later.getContentAsByteArray().length);
            assertThat(response.getContentAsByteArray().length).isLessThan(50_000);
            assertThat(later.getContentAsByteArray().length).isLessThan(50_000);
        }
    }

    @Test
    void isDrawnFromTheSameActorsAndTiesThatItsTableTells() throws Exception {
        var net = net("/fi/map/net?" + SENTENCE);
        var names = new ArrayList<String>();
        var told = new ArrayList<String>();
        Document part;
        int number = 1;
        do {
            part = page("/fi/map?" + SENTENCE + "&show=network&page=" + number++);
            part.select("tr[data-actor]").forEach(row -> {
                if (row.select("th .quiet").isEmpty()) {
                    names.add(row.select("th a").text());
                }
                row.select(".map-steps a").forEach(step -> told.add(row.attr("data-actor") + " " + step.attr("href").replaceAll(".*#network-", "")));
            });
        } while (!part.select(".pager a[rel=next]").isEmpty());

        assertThat(names).hasSize(MANY).isEqualTo(texts(net.get("names")));
        assertThat(told).containsExactlyInAnyOrderElementsOf(ends(net));
        assertThat(page("/fi/map?" + SENTENCE + "&show=network&page=2").select("canvas, [data-net]")).isEmpty();
    }

    /** Every tie in both directions, by the numbers of rows. */
    private static List<String> ends(JsonNode net) {
        var ends = new ArrayList<String>();
        for (int at = 0; at < net.get("ties").size(); at += 5) {
            int from = net.get("ties").get(at).asInt() + 1;
            int to = net.get("ties").get(at + 1).asInt() + 1;
            ends.addAll(List.of(from + " " + to, to + " " + from));
        }
        return ends;
    }

    @Test
    void losesAWithdrawnTieEverywhereAtTheNextReading() throws Exception {
        int ties = net("/fi/map/net?" + SENTENCE).get("ties").size() / 5;
        var page = page("/fi/map?" + SENTENCE + "&show=network");
        long counted = read("/api/v1/map?" + SENTENCE).getContentAsString().split("\"from\"", -1).length - 1;

        many.withdraw(7);

        assertThat(net("/fi/map/net?" + SENTENCE).get("ties").size() / 5).isEqualTo(ties - 1);
        assertThat(page("/fi/map?" + SENTENCE + "&show=network").select("figcaption").text()).isNotEqualTo(page.select("figcaption").text());
        assertThat(net("/api/v1/map?" + SENTENCE).get("ties").size()).isEqualTo((int) counted - 1);
    }

    @Test
    void keepsThePlacesOfASavedMapAndTellsADayThatIsPast() throws Exception {
        var weaver = new TestPeople(program).session(new TestPeople(program).with(Assurance.EMAIL, Role.WEAVER));
        var path = browser.perform(post("/fi/maps").with(csrf()).cookie(weaver).param("name-fi", "Esimerkki suuri").param("sentence", SENTENCE))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(post(path + "/snapshots").with(csrf()).cookie(weaver));

        var first = net(path + "/net");
        assertThat(page(path + "?show=network").select("figure[data-net]").attr("data-net")).isEqualTo(path + "/net");
        assertThat(net(path + "/net")).isEqualTo(first);
        assertThat(texts(net(path + "/snapshots/" + LocalDate.now(Ui.ZONE) + "/net").get("names"))).isEqualTo(texts(first.get("names")));
        assertThat(page(path + "/embed?show=network").select("canvas, script")).isEmpty();
        assertThat(page(path + "/embed?show=network").select(".notice").text()).contains("300");
        assertThat(read(path + "/net").getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(read(path + "/net", weaver).getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(read("/fi/maps/olematon/net").getStatus()).isEqualTo(404);
        browser.perform(post(path + "/withdrawal").with(csrf()).cookie(weaver));
        assertThat(read(path + "/net").getStatus()).isEqualTo(404);
    }

    @Test
    void tellsGroupsThatTheTiesShowAndNamesThemByOrganisations() throws Exception {
        var hub = many.slug(8);
        sql.sql("update ecosystem.actor set kind = 'PERSON' where slug = :hub").param("hub", hub).update();
        var page = page("/fi/map?region=region/11&groups=net&show=groups");
        var groups = page.select("table").first().select("tbody tr th, tbody tr td:first-child").eachText();

        assertThat(groups).hasSizeBetween(5, 12);
        assertThat(groups.stream().filter(name -> name.startsWith("Esimerkki "))).hasSizeGreaterThan(4).noneMatch(name -> name.matches("Esimerkki 8[, ].*"));
        assertThat(page.select(".map-told").text()).contains("verkoston omia");
        assertThat(page("/fi/map?region=region/11&groups=net&show=groups").select("figure").html()).isEqualTo(page.select("figure").html());
        assertThat(page("/sv/map?region=region/11&groups=net&show=matrix").select("svg [data-cell]")).isNotEmpty();
        assertThat(page("/en/map?region=region/11&groups=net&show=network").select("[data-net-picture] .map-legend li")).hasSizeGreaterThan(5);
    }

    @Test
    void givesProgramsTheSameMapInParts() throws Exception {
        try (var more = new ManyActors(sql, "region/11", 700)) {
            var first = net("/api/v1/map?" + SENTENCE + "&groups=kind");
            var second = net("/api/v1/map?" + SENTENCE + "&groups=kind&page=2");

            assertThat(first.get("total").asInt()).isEqualTo(MANY + 700);
            assertThat(first.get("actors")).hasSize(1000);
            assertThat(first.get("next").asInt()).isEqualTo(2);
            assertThat(second.get("actors")).hasSize(40);
            assertThat(second.get("next").isNull()).isTrue();
            assertThat(first.get("ties").size() + second.get("ties").size()).isEqualTo(first.get("totalTies").asInt());
            assertThat(first.get("groups").get(0).get("name").get("sv").asString()).isEqualTo("Nätverk");
            assertThat(first.get("told").get("en").asString()).startsWith("The map shows actors of the kind network");
            var ids = new TreeSet<String>();
            List.of(first, second).forEach(part -> part.get("actors").forEach(actor -> ids.add(actor.get("id").asString())));
            assertThat(ids).hasSize(MANY + 700).contains(many.slug(1), more.slug(700));
        }
        var unknown = net("/api/v1/map?region=foo");
        assertThat(unknown.get("total").asInt()).isZero();
        assertThat(texts(unknown.get("unknown"))).containsExactly("foo");
        assertThat(read("/api/v1/map?" + SENTENCE).getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private static List<String> texts(JsonNode all) {
        var texts = new ArrayList<String>();
        all.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private JsonNode net(String path) throws Exception {
        var response = read(path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return json.readTree(response.getContentAsByteArray());
    }

    private Document page(String path) throws Exception {
        var response = read(path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        var response = browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }
}
