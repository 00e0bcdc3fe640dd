package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.ecosystem.netfiles.NetActor;
import fi.kutomo.ecosystem.netfiles.NetReader;
import fi.kutomo.ecosystem.netfiles.NetSource;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class MapPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeMap made;
    TestPeople people;

    @BeforeEach
    void make() {
        made = new MadeMap(program);
        people = new TestPeople(program);
    }

    @Test
    void showsEverybodyTheSameAndOnlyWhatEverybodyMaySee() throws Exception {
        var one = made.network("Esimerkki yksi", "region/08");
        var two = made.network("Esimerkki kaksi", "region/08");
        var three = made.network("Esimerkki kolme", "region/08");
        made.network("Esimerkki muualla", "region/19");
        made.tie(one, two, "SAYS", 3);
        made.tie(two, three, "SILENT", 3);
        made.tie(one, three, "SAYS", 0);
        var address = "/fi/map?region=region/08&kind=NETWORK&show=network";

        var page = made.page(address);
        assertThat(page.select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki yksi", "Esimerkki kaksi", "Esimerkki kolme");
        assertThat(page.selectFirst("svg.map-picture").select("[data-tie]")).singleElement().matches(line -> line.hasClass("map-tie--strength-0"));
        assertThat(page.select(".map-steps").text()).contains("(yhteistyö, vahvuutta ei ole kerrottu)");
        assertThat(page.select(".map-legend").text()).contains("vahvuutta ei ole kerrottu").doesNotContain("heikko");
        assertThat(page.select(".map-told").text()).isEqualTo(
                "Kartalla ovat toimijat, joista kukin on verkosto ja joiden alue on Kymenlaakso. Yhteydet ovat osapuolten vahvistamia tai seuraavat yhteisistä "
                        + "hankkeista, myös päättyneet.");
        assertThat(made.page(address, made.weaver()).select("tr[data-actor]").outerHtml()).isEqualTo(page.select("tr[data-actor]").outerHtml());
        made.strength(one, two, 1);
        assertThat(made.page(address).select(".map-steps").text()).contains("(yhteistyö, heikko)");

        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where from_actor = :one::uuid and to_actor = :two::uuid").param("one", one).param("two", two).update();
        assertThat(made.page(address).selectFirst("svg.map-picture").select("[data-tie]")).isEmpty();
        assertThat(made.page("/fi/map?region=region/08&groups=kind&show=groups").select("table").text()).contains("Verkosto");
    }

    @Test
    void leavesNobodyOnTheMapWhenWordsNameNothing() throws Exception {
        made.network("Esimerkki jossakin", "region/04");

        assertThat(made.page("/fi/map?region=foo&show=network").select("tr[data-actor]")).isEmpty();
        assertThat(made.page("/fi/map?around=..&show=network").select("tr[data-actor]")).isEmpty();
        assertThat(made.page("/fi/map?programme=foo&kind=foo&theme=foo&actor=Foo").select("tr[data-actor]")).isEmpty();
    }

    @Test
    void tellsOfARegionThatIsNoneAsOfNone() throws Exception {
        var lost = made.slug(made.network("Esimerkki kadonneessa maakunnassa", "region/99"));

        var page = made.page("/fi/map?actor=" + lost + "&groups=region&show=network");
        assertThat(page.select("tr[data-actor] th").eachText()).containsExactly("Esimerkki kadonneessa maakunnassa");
        assertThat(made.page("/fi/map?actor=" + lost + "&show=regions").select("svg")).isNotEmpty();
        assertThat(made.page("/fi/maps").select("svg")).isNotEmpty();
    }

    @Test
    void savesNoMapThatNamesAPerson() throws Exception {
        var sentence = "actor=0198f1c2-7d3e-7abc-8def-0123456789ab";

        var refused = made.send("/fi/maps", Map.of("sentence", sentence, "name-fi", "Esimerkin kartta"), made.weaver());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("Poista henkilö ehdoista");
        assertThat(refused.getContentAsString()).contains("Esimerkin kartta");
    }

    @Test
    void tellsEveryPictureInATableWithTheSameNumbers() throws Exception {
        var one = made.network("Esimerkki luku", "region/14");
        var two = made.network("Esimerkki toinen luku", "region/14");
        made.tie(one, two, "SAYS", 3);
        for (var lang : Lang.ALL) {
            var regions = made.page("/" + lang.tag() + "/map?region=region/14&kind=NETWORK&show=regions");
            var row = regions.select("tbody tr").stream().filter(each -> each.selectFirst("a").attr("href").contains("region/14")).findFirst().orElseThrow();
            var tile = regions.selectFirst("svg [data-region=14]");
            assertThat(row.select("td").eachText()).containsExactly("2", "1", "0");
            assertThat(tile.selectFirst(".map-number").text()).isEqualTo("2");
            var matrix = made.page("/" + lang.tag() + "/map?region=region/14&kind=NETWORK&groups=region&show=matrix");
            assertThat(matrix.select("tbody td").eachText()).containsExactly("1");
            assertThat(matrix.selectFirst("svg.map-picture").select("[data-cell] text").eachText()).containsExactly("1");
            assertThat(regions.html() + matrix.html()).doesNotContain("ecosystem.");
        }
    }

    @Test
    void narrowsByWhatIsTypedAndAsksWhereANameIsUnclear() throws Exception {
        var one = made.network("Esimerkki typottaja alfa", "region/09");
        made.network("Esimerkki typottaja beeta", "region/09");
        var near = made.network("Esimerkki naapuruus", "region/09");
        made.tie(one, near, "SAYS", 3);

        assertThat(made.read("/fi/map?find=typottaja alfa&near=&region=").getRedirectedUrl()).isEqualTo("/fi/map?actor=" + one);
        var unclear = made.read("/fi/map?find=typottaja&near=");
        assertThat(unclear.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(unclear.getContentAsString()).select("input[type=radio][name=find-one]")).hasSize(2);
        assertThat(made.read("/fi/map?find=eisellaistaole&near=").getStatus()).isEqualTo(422);
        assertThat(made.read("/fi/map?find=&near=naapuruus&steps=2&ties=stated").getRedirectedUrl()).isEqualTo("/fi/map?around=" + near + "&steps=2&ties=stated");
        assertThat(made.page("/fi/map?around=" + near).select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki naapuruus", "Esimerkki typottaja alfa");
        assertThat(made.page("/fi/map?theme=theme/olematon&around=olematon").text()).contains("olematon", "Kartalla ei ole ketään");
        assertThat(made.page("/fi/actors/" + near).select("a[href=/fi/map?around=" + near + "]")).hasSize(1);
    }

    @Test
    void tellsWhatChangedBetweenTwoDaysOfASavedMap() throws Exception {
        var stays = made.network("Esimerkki pysyvä", "region/18");
        var leaves = made.network("=Esimerkki lähtevä", "region/18");
        var comes = made.network("Esimerkki tuleva", "region/18");
        made.tie(stays, leaves, "SAYS", 3);
        sql.sql("update ecosystem.tie set from_strength = 1, to_strength = 1 where to_actor = :id::uuid").param("id", leaves).update();
        said(comes, "valid_from = current_date");
        var weaver = made.weaver();
        var member = people.session(people.member());
        var path = made.send("/fi/maps", Map.of("name-fi", "Esimerkki muuttuva", "sentence", "region=region/18&kind=NETWORK"), weaver).getRedirectedUrl();
        assertThat(made.page(path).select("a[href=" + path + "/snapshots]")).isEmpty();
        assertThat(made.send(path + "/snapshots", Map.of(), member).getStatus()).isEqualTo(403);
        assertThat(made.send(path + "/snapshots", Map.of(), weaver).getStatus()).isEqualTo(303);
        sql.sql("delete from ecosystem.map_snapshot_actor where actor = :id::uuid").param("id", comes).update();
        sql.sql("update ecosystem.map_snapshot set taken_on = date '2026-02-01' where sentence = 'region=region/18&kind=NETWORK' or sentence = 'kind=NETWORK&region=region/18'").update();
        sql.sql("update ecosystem.statement set valid_to = date '2026-03-01' where actor = :id::uuid").param("id", leaves).update();
        made.tie(stays, comes, "SAYS", 3);

        assertThat(made.page(path).select("a[href=" + path + "/snapshots]")).hasSize(1);
        assertThat(made.page(path + "/snapshots").select("a[href=" + path + "/snapshots/2026-02-01]").text()).isEqualTo("1.2.2026");
        var then = made.page(path + "/snapshots/2026-02-01?show=network");
        assertThat(then.select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki pysyvä", "=Esimerkki lähtevä");
        assertThat(then.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(made.read(path + "/difference?from=2026-02-01&to=").getRedirectedUrl()).isEqualTo(path + "/snapshots/2026-02-01/changes");
        assertThat(made.read(path + "/difference?from=x&to=").getRedirectedUrl()).isEqualTo(path + "/snapshots");
        var changes = made.page(path + "/snapshots/2026-02-01/changes");
        assertThat(changes.select("table:not(.map-twin table)").get(0).select("tbody tr").eachText()).containsExactly(
                "Esimerkki tuleva uusi – ei kerrottu", "=Esimerkki lähtevä poissa ei kerrottu –");
        assertThat(changes.select("table:not(.map-twin table)").get(1).select("tbody tr").eachText()).containsExactly(
                "Esimerkki pysyvä Esimerkki tuleva yhteistyö uusi – vahvuutta ei ole kerrottu",
                "Esimerkki pysyvä =Esimerkki lähtevä yhteistyö poissa Tunnettuus –");
        for (var picture : changes.select("svg.map-picture")) {
            assertThat(picture.select("a[data-actor]").eachAttr("aria-label")).containsExactlyInAnyOrder(
                    "Esimerkki tuleva. Muutos: uusi. 1 yhteys.", "=Esimerkki lähtevä. Muutos: poissa. 1 yhteys.", "Esimerkki pysyvä. Muutos: ennallaan. 2 yhteyttä.");
            assertThat(picture.select("[data-tie]")).hasSize(2).anyMatch(line -> line.hasClass("map-way--came")).anyMatch(line -> line.hasClass("map-way--left"));
        }
        assertThat(changes.select(".map-twin tr[data-actor]").eachText()).containsExactly(
                "Esimerkki tuleva uusi 1 – Esimerkki pysyvä (yhteistyö, uusi)", "=Esimerkki lähtevä poissa 1 – Esimerkki pysyvä (yhteistyö, poissa)",
                "Esimerkki pysyvä ennallaan 2 – Esimerkki tuleva (yhteistyö, uusi) – =Esimerkki lähtevä (yhteistyö, poissa)");
        assertThat(changes.select(".map-legend").text()).contains("uusi", "poissa", "ennallaan").doesNotContain("muuttunut");
        var csv = made.read(path + "/snapshots/2026-02-01/changes/file").getContentAsString();
        assertThat(csv.lines().toList()).hasSize(5).contains(
                "actor,left," + leaves + ",'=Esimerkki lähtevä,,,,ei kerrottu,",
                "tie,came," + stays + ",Esimerkki pysyvä," + comes + ",Esimerkki tuleva,works-with,,vahvuutta ei ole kerrottu");
        assertThat(made.read(path + "/snapshots/2025-12-31").getStatus()).isEqualTo(404);
        assertThat(made.send(path + "/snapshots/2026-02-01/removal", Map.of(), member).getStatus()).isEqualTo(403);
        assertThat(made.send(path + "/snapshots/2026-02-01/removal", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(made.read(path + "/snapshots/2026-02-01").getStatus()).isEqualTo(404);
    }

    @Test
    void letsOtherSitesShowTheEmbeddedPictureAndNothingElse() throws Exception {
        made.network("Esimerkki upotus", "region/21");
        var weaver = made.weaver();
        var path = made.send("/sv/maps", Map.of("name-sv", "Exempel \"Åland\" <b>", "sentence", "region=region/21&kind=NETWORK"), weaver).getRedirectedUrl();
        var embedded = made.read(path + "/embed?show=network", weaver);
        assertThat(embedded.getHeader("Content-Security-Policy")).contains("frame-ancestors *", "default-src 'none'", "form-action 'none'");
        assertThat(embedded.getHeader("X-Frame-Options")).isNull();
        var inside = Jsoup.parse(embedded.getContentAsString());
        assertThat(inside.select("script, form, header, nav, input")).isEmpty();
        assertThat(inside.select("svg[aria-label]").attr("aria-label")).contains("Exempel \"Åland\" <b>");
        assertThat(inside.select("tr[data-actor] th").eachText()).containsExactly("Esimerkki upotus");
        assertThat(inside.select("main > p a").attr("href")).isEqualTo("http://localhost" + path + "?show=network");
        var code = Jsoup.parse(made.page(path).select(".map-code").text()).selectFirst("iframe");
        assertThat(code.attr("src")).isEqualTo("http://localhost" + path + "/embed");
        assertThat(code.attr("title")).isEqualTo("Karta: Exempel \"Åland\" <b>");

        for (var other : List.of(path, path + "/snapshots", "/sv/maps", "/sv/map", "/sv/maps/ei-ole/embed")) {
            var answer = made.read(other);
            assertThat(answer.getHeader("Content-Security-Policy")).as(other).contains("frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Frame-Options")).as(other).isEqualTo("DENY");
        }
        made.send(path + "/withdrawal", Map.of(), weaver);
        var gone = made.read(path + "/embed");
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).doesNotContain("Esimerkki upotus");
    }

    private void said(String actor, String change) {
        sql.sql("update ecosystem.statement set " + change + " where actor = :id::uuid").param("id", actor).update();
    }

    @Test
    void letsWeaversSaveChangeAndTakeAwayMaps() throws Exception {
        var weaver = made.weaver();
        var member = people.session(people.member());
        assertThat(made.read("/sv/map/new?region=region/05", member).getStatus()).isEqualTo(403);
        assertThat(made.send("/sv/maps", Map.of("name-sv", "Exempel"), member).getStatus()).isEqualTo(403);
        assertThat(made.send("/sv/maps", Map.of("sentence", "region=region/05"), weaver).getContentAsString()).contains("href=\"#name-fi\"");
        var path = made.send("/sv/maps", Map.of("name-sv", "Exempel Tavastland", "sentence", "region=region/05&x=y"), weaver).getRedirectedUrl();

        assertThat(made.page(path).text()).contains("Exempel Tavastland", "vars region är Egentliga Tavastland");
        assertThat(made.page("/sv/maps").text()).contains("Exempel Tavastland");
        assertThat(made.read(path + "/edit", member).getStatus()).isEqualTo(403);
        assertThat(made.page(path + "/edit?region=region/06&changed=1", weaver).select("input[name=sentence]").attr("value")).isEqualTo("region=region/06");
        var change = Map.of("name-sv", "Exempel Birkaland", "sentence", "region=region/06", "version", "0");
        assertThat(made.send(path + "/edit", change, weaver).getStatus()).isEqualTo(303);
        assertThat(made.send(path + "/edit", change, weaver).getStatus()).isEqualTo(409);
        assertThat(made.page(path).text()).contains("Exempel Birkaland", "Birkaland");
        assertThat(made.send(path + "/layout", Map.of(), member).getStatus()).isEqualTo(403);
        assertThat(made.send(path + "/layout", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(made.send(path + "/withdrawal", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(made.read(path).getStatus()).isEqualTo(410);
        assertThat(made.page("/sv/maps").text()).doesNotContain("Exempel Birkaland");
    }

    @Test
    void givesFilesThatHoldWhatThePictureShows() throws Exception {
        var one = made.network("=Esimerkki kaava", "region/13");
        var two = made.network("Esimerkki <b>vieras</b>", "region/13");
        made.tie(one, two, "SAYS", 3);
        var query = "region=region/13&kind=NETWORK";
        for (var format : List.of("xlsx", "graphml", "gexf", "json")) {
            var bytes = made.read("/en/map/file?" + query + "&format=" + format).getContentAsByteArray();
            var file = NetReader.read(NetSource.of("map." + format, bytes)).file();
            assertThat(file.actors()).as(format).extracting(NetActor::label).containsExactlyInAnyOrder("=Esimerkki kaava", "Esimerkki <b>vieras</b>");
            assertThat(file.ties()).as(format).singleElement().satisfies(tie -> assertThat(List.of(tie.from(), tie.to())).containsExactlyInAnyOrder(one, two));
        }
        assertThat(made.read("/en/map/file?" + query + "&format=csv&part=actors").getContentAsString()).contains("'=Esimerkki kaava", "Central Finland");
        assertThat(made.read("/en/map/file?" + query + "&format=csv&part=ties").getContentAsString()).contains(one, two, "co-operation");
        assertThat(made.read("/en/map/file?" + query + "&format=csv").getStatus()).isEqualTo(404);
        assertThat(made.read("/en/map/file?" + query + "&format=exe").getStatus()).isEqualTo(404);
    }

    @Test
    void looksAtANetworkFileAndKeepsNothing() throws Exception {
        var known = made.network("Esimerkki tuttu", "region/10");
        var member = people.session(people.member());
        var tables = sql.sql("select (select count(*) from ecosystem.actor) + (select count(*) from ecosystem.tie)").query(Long.class);
        var before = tables.single();

        var page = Jsoup.parse(bring(member, "Label,Type\r\nesimerkki TUTTU,kunta\r\nEsimerkki vieras,ry\r\n", "From,To\r\nesimerkki TUTTU,Esimerkki vieras\r\nx,y\r\n"));
        assertThat(page.select("a[href=/fi/actors/" + known + "]")).hasSize(1);
        assertThat(page.select("tr[data-actor] th").eachText()).containsExactly("esimerkki TUTTU", "Esimerkki vieras");
        assertThat(page.text()).contains("2 toimijaa ja 1 yhteys", "1 rivi jäi pois", "1 ei ole");
        var bad = bring(member, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><graphml>&e;</graphml>");
        assertThat(bad).contains("DOCTYPE").doesNotContain("root:");
        assertThat(tables.single()).isEqualTo(before);
        assertThat(made.read("/fi/network-file").getStatus()).isEqualTo(302);
    }

    private String bring(Cookie who, String... contents) throws Exception {
        var request = multipart("/fi/network-file");
        for (var content : contents) {
            request.file(new MockMultipartFile("file", "verkosto.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        }
        return browser.perform(request.with(csrf()).cookie(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
