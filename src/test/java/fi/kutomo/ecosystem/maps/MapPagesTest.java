package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.netfiles.NetActor;
import fi.kutomo.ecosystem.netfiles.NetReader;
import fi.kutomo.ecosystem.netfiles.NetSource;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class MapPagesTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;

    @BeforeEach
    void make() {
        // Whom other tests have left in the regions would be counted, too
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        made = new MadeActors(program);
        people = new TestPeople(program);
    }

    @Test
    void showsEverybodyTheSameAndOnlyWhatEverybodyMaySee() throws Exception {
        var one = network("Esimerkki yksi", "region/08");
        var two = network("Esimerkki kaksi", "region/08");
        var three = network("Esimerkki kolme", "region/08");
        network("Esimerkki muualla", "region/19");
        tie(one, two, "SAYS", 3);
        tie(two, three, "SILENT", 3);
        tie(one, three, "SAYS", 0);
        var address = "/fi/map?region=region/08&kind=NETWORK&show=network";

        var page = page(address);
        assertThat(page.select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki yksi", "Esimerkki kaksi", "Esimerkki kolme");
        assertThat(page.selectFirst("svg.map-picture").select("[data-tie]")).hasSize(1);
        assertThat(page.select(".map-told").text()).isEqualTo(
                "Kartalla ovat toimijat, joista kukin on verkosto ja joiden alue on Kymenlaakso. Yhteydet ovat osapuolten vahvistamia tai seuraavat yhteisistä "
                        + "hankkeista, myös päättyneet.");
        assertThat(page(address, weaver()).select("tr[data-actor]").outerHtml()).isEqualTo(page.select("tr[data-actor]").outerHtml());

        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where from_actor = :one::uuid and to_actor = :two::uuid").param("one", one).param("two", two).update();
        assertThat(page(address).selectFirst("svg.map-picture").select("[data-tie]")).isEmpty();
        assertThat(page("/fi/map?region=region/08&groups=kind&show=groups").select("table").text()).contains("Verkosto");
    }

    @Test
    void leavesNobodyOnTheMapWhenWordsNameNothing() throws Exception {
        network("Esimerkki jossakin", "region/04");

        assertThat(page("/fi/map?region=foo&show=network").select("tr[data-actor]")).isEmpty();
        assertThat(page("/fi/map?around=..&show=network").select("tr[data-actor]")).isEmpty();
        assertThat(page("/fi/map?programme=foo&kind=foo&theme=foo&actor=Foo").select("tr[data-actor]")).isEmpty();
    }

    @Test
    void tellsOfARegionThatIsNoneAsOfNone() throws Exception {
        var lost = slug(network("Esimerkki kadonneessa maakunnassa", "region/99"));

        var page = page("/fi/map?actor=" + lost + "&groups=region&show=network");
        assertThat(page.select("tr[data-actor] th").eachText()).containsExactly("Esimerkki kadonneessa maakunnassa");
        assertThat(page("/fi/map?actor=" + lost + "&show=regions").select("svg")).isNotEmpty();
        assertThat(page("/fi/maps").select("svg")).isNotEmpty();
    }

    @Test
    void savesNoMapThatNamesAPerson() throws Exception {
        var sentence = "actor=0198f1c2-7d3e-7abc-8def-0123456789ab";

        var refused = send("/fi/maps", Map.of("sentence", sentence, "name-fi", "Esimerkin kartta"), weaver());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains("Poista henkilö ehdoista");
        assertThat(refused.getContentAsString()).contains("Esimerkin kartta");
    }

    @Test
    void tellsEveryPictureInATableWithTheSameNumbers() throws Exception {
        var one = network("Esimerkki luku", "region/14");
        var two = network("Esimerkki toinen luku", "region/14");
        tie(one, two, "SAYS", 3);
        for (var lang : Lang.ALL) {
            var regions = page("/" + lang.tag() + "/map?region=region/14&kind=NETWORK&show=regions");
            var row = regions.select("tbody tr").stream().filter(each -> each.selectFirst("a").attr("href").contains("region/14")).findFirst().orElseThrow();
            var tile = regions.selectFirst("svg [data-region=14]");
            assertThat(row.select("td").eachText()).containsExactly("2", "1", "0");
            assertThat(tile.selectFirst(".map-number").text()).isEqualTo("2");
            var matrix = page("/" + lang.tag() + "/map?region=region/14&kind=NETWORK&groups=region&show=matrix");
            assertThat(matrix.select("tbody td").eachText()).containsExactly("1");
            assertThat(matrix.selectFirst("svg.map-picture").select("[data-cell] text").eachText()).containsExactly("1");
            assertThat(regions.html() + matrix.html()).doesNotContain("ecosystem.");
        }
    }

    @Test
    void narrowsByWhatIsTypedAndAsksWhereANameIsUnclear() throws Exception {
        var one = network("Esimerkki typottaja alfa", "region/09");
        network("Esimerkki typottaja beeta", "region/09");
        var near = network("Esimerkki naapuruus", "region/09");
        tie(one, near, "SAYS", 3);

        assertThat(read("/fi/map?find=typottaja alfa&near=&region=").getRedirectedUrl()).isEqualTo("/fi/map?actor=" + one);
        var unclear = read("/fi/map?find=typottaja&near=");
        assertThat(unclear.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(unclear.getContentAsString()).select("input[type=radio][name=actor]")).hasSize(2);
        assertThat(read("/fi/map?find=eisellaistaole&near=").getStatus()).isEqualTo(422);
        assertThat(read("/fi/map?find=&near=naapuruus&steps=2&ties=stated").getRedirectedUrl()).isEqualTo("/fi/map?around=" + near + "&steps=2&ties=stated");
        assertThat(page("/fi/map?around=" + near).select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki naapuruus", "Esimerkki typottaja alfa");
        assertThat(page("/fi/map?theme=theme/olematon&around=olematon").text()).contains("olematon", "Kartalla ei ole ketään");
        assertThat(page("/fi/actors/" + near).select("a[href=/fi/map?around=" + near + "]")).hasSize(1);
    }

    @Test
    void keepsEverybodyInPlaceOnASavedMapWhenItGrows() throws Exception {
        var all = new HashMap<String, String>();
        for (int i = 0; i < 12; i++) {
            all.put("a" + i, network("Esimerkki paikka " + i, "region/16"));
        }
        for (int i = 1; i < 12; i++) {
            tie(all.get("a" + i / 2), all.get("a" + i), "SAYS", 3);
        }
        var weaver = weaver();
        var path = send("/fi/maps", Map.of("name-fi", "Esimerkki Keski-Pohjanmaa", "sentence", "region=region/16&kind=NETWORK"), weaver).getRedirectedUrl();
        assertThat(page(path).select("h1").text()).isEqualTo("Esimerkki Keski-Pohjanmaa");
        page(path + "?show=network");
        var before = spots();
        assertThat(before).hasSize(12);
        for (int i = 0; i < 6; i++) {
            tie(all.get("a" + i), network("Esimerkki uusi " + i, "region/16"), "SAYS", 3);
        }
        page(path + "?show=network");
        var after = spots();

        assertThat(after).hasSize(18);
        var moves = before.entrySet().stream()
                .mapToDouble(each -> Math.hypot(after.get(each.getKey())[0] - each.getValue()[0], after.get(each.getKey())[1] - each.getValue()[1]))
                .sorted()
                .toArray();
        assertThat(moves[moves.length / 2]).isLessThanOrEqualTo(0.05);
        page(path + "?show=network");
        assertThat(spots().get(UUID.fromString(all.get("a3")))).containsExactly(after.get(UUID.fromString(all.get("a3"))));
    }

    @Test
    void keepsTheMedianActorWithinATwentiethOfTheWidthWhenFiftyJoin() throws Exception {
        long seed = Long.getLong("kutomo.test.seed", 0) == 0 ? System.nanoTime() : Long.getLong("kutomo.test.seed");
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        var all = new ArrayList<String>();
        grow(all, 60, random);
        var path = send("/fi/maps", Map.of("name-fi", "Esimerkki kasvava", "sentence", "region=region/17&kind=NETWORK"), weaver()).getRedirectedUrl();
        var before = marks(path);
        grow(all, 50, random);
        var after = marks(path);

        assertThat(before).hasSize(60);
        assertThat(after).hasSize(110).containsKeys(before.keySet().toArray(String[]::new));
        var moves = before.entrySet().stream()
                .mapToDouble(each -> Math.hypot(after.get(each.getKey())[0] - each.getValue()[0], after.get(each.getKey())[1] - each.getValue()[1]))
                .sorted()
                .toArray();
        System.out.printf("The median of %d actors moved %.4f of the width%n", moves.length, moves[moves.length / 2]);
        assertThat(moves[moves.length / 2]).isLessThanOrEqualTo(0.05);
    }

    /** Newcomers, most of them tied to one or two who are there. */
    private void grow(List<String> all, int count, Random random) {
        for (int i = 0; i < count; i++) {
            var fresh = network("Esimerkki kasvu " + all.size(), "region/17");
            for (int ties = random.nextInt(3); ties > 0 && !all.isEmpty(); ties--) {
                var other = all.get(random.nextInt(all.size()));
                sql.sql("delete from ecosystem.tie where from_actor = :other::uuid and to_actor = :fresh::uuid").param("other", other).param("fresh", fresh).update();
                tie(other, fresh, "SAYS", 3);
            }
            all.add(fresh);
        }
    }

    /** Where the marks of actors stand in the wide picture, as shares of its width. */
    private Map<String, double[]> marks(String path) throws Exception {
        var picture = page(path + "?show=network").selectFirst("svg.map-picture");
        double width = Double.parseDouble(picture.attr("viewBox").split(" ")[2]);
        var marks = new HashMap<String, double[]>();
        picture.select("a[data-actor]").forEach(mark -> {
            var numbers = NUMBER.matcher(mark.selectFirst("path").attr("d")).results().limit(2).mapToDouble(found -> Double.parseDouble(found.group()) / width).toArray();
            marks.put(mark.attr("href"), numbers);
        });
        return marks;
    }

    @Test
    void tellsWhatChangedBetweenTwoDaysOfASavedMap() throws Exception {
        var stays = network("Esimerkki pysyvä", "region/18");
        var leaves = network("=Esimerkki lähtevä", "region/18");
        var comes = network("Esimerkki tuleva", "region/18");
        tie(stays, leaves, "SAYS", 3);
        sql.sql("update ecosystem.tie set from_strength = 1, to_strength = 1 where to_actor = :id::uuid").param("id", leaves).update();
        said(comes, "valid_from = current_date");
        var weaver = weaver();
        var member = people.session(people.member());
        var path = send("/fi/maps", Map.of("name-fi", "Esimerkki muuttuva", "sentence", "region=region/18&kind=NETWORK"), weaver).getRedirectedUrl();
        assertThat(page(path).select("a[href=" + path + "/snapshots]")).isEmpty();
        assertThat(send(path + "/snapshots", Map.of(), member).getStatus()).isEqualTo(403);
        assertThat(send(path + "/snapshots", Map.of(), weaver).getStatus()).isEqualTo(303);
        sql.sql("delete from ecosystem.map_snapshot_actor where actor = :id::uuid").param("id", comes).update();
        sql.sql("update ecosystem.map_snapshot set taken_on = date '2026-02-01' where sentence = 'region=region/18&kind=NETWORK' or sentence = 'kind=NETWORK&region=region/18'").update();
        sql.sql("update ecosystem.statement set valid_to = date '2026-03-01' where actor = :id::uuid").param("id", leaves).update();
        tie(stays, comes, "SAYS", 3);

        assertThat(page(path).select("a[href=" + path + "/snapshots]")).hasSize(1);
        assertThat(page(path + "/snapshots").select("a[href=" + path + "/snapshots/2026-02-01]").text()).isEqualTo("1.2.2026");
        var then = page(path + "/snapshots/2026-02-01?show=network");
        assertThat(then.select("tr[data-actor] th").eachText()).containsExactlyInAnyOrder("Esimerkki pysyvä", "=Esimerkki lähtevä");
        assertThat(then.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(read(path + "/difference?from=2026-02-01&to=").getRedirectedUrl()).isEqualTo(path + "/snapshots/2026-02-01/changes");
        assertThat(read(path + "/difference?from=x&to=").getRedirectedUrl()).isEqualTo(path + "/snapshots");
        var changes = page(path + "/snapshots/2026-02-01/changes");
        assertThat(changes.select("table").get(0).select("tbody tr").eachText()).containsExactly(
                "Esimerkki tuleva uusi – ei kerrottu", "=Esimerkki lähtevä poissa ei kerrottu –");
        assertThat(changes.select("table").get(1).select("tbody tr").eachText()).containsExactly(
                "Esimerkki pysyvä Esimerkki tuleva yhteistyö uusi – vahvuutta ei ole kerrottu",
                "Esimerkki pysyvä =Esimerkki lähtevä yhteistyö poissa Tunnettuus –");
        var csv = read(path + "/snapshots/2026-02-01/changes/file").getContentAsString();
        assertThat(csv.lines().toList()).hasSize(5).contains(
                "actor,left," + leaves + ",'=Esimerkki lähtevä,,,,ei kerrottu,",
                "tie,came," + stays + ",Esimerkki pysyvä," + comes + ",Esimerkki tuleva,works-with,,vahvuutta ei ole kerrottu");
        assertThat(read(path + "/snapshots/2025-12-31").getStatus()).isEqualTo(404);
        assertThat(send(path + "/snapshots/2026-02-01/removal", Map.of(), member).getStatus()).isEqualTo(403);
        assertThat(send(path + "/snapshots/2026-02-01/removal", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(read(path + "/snapshots/2026-02-01").getStatus()).isEqualTo(404);
    }

    @Test
    void letsOtherSitesShowTheEmbeddedPictureAndNothingElse() throws Exception {
        network("Esimerkki upotus", "region/21");
        var weaver = weaver();
        var path = send("/sv/maps", Map.of("name-sv", "Exempel \"Åland\" <b>", "sentence", "region=region/21&kind=NETWORK"), weaver).getRedirectedUrl();
        var embedded = read(path + "/embed?show=network", weaver);
        assertThat(embedded.getHeader("Content-Security-Policy")).contains("frame-ancestors *", "default-src 'none'", "form-action 'none'");
        assertThat(embedded.getHeader("X-Frame-Options")).isNull();
        var inside = Jsoup.parse(embedded.getContentAsString());
        assertThat(inside.select("script, form, header, nav, input")).isEmpty();
        assertThat(inside.select("svg[aria-label]").attr("aria-label")).contains("Exempel \"Åland\" <b>");
        assertThat(inside.select("tr[data-actor] th").eachText()).containsExactly("Esimerkki upotus");
        assertThat(inside.select("main > p a").attr("href")).isEqualTo("http://localhost" + path + "?show=network");
        var code = Jsoup.parse(page(path).select(".map-code").text()).selectFirst("iframe");
        assertThat(code.attr("src")).isEqualTo("http://localhost" + path + "/embed");
        assertThat(code.attr("title")).isEqualTo("Karta: Exempel \"Åland\" <b>");

        for (var other : List.of(path, path + "/snapshots", "/sv/maps", "/sv/map", "/sv/maps/ei-ole/embed")) {
            var answer = read(other);
            assertThat(answer.getHeader("Content-Security-Policy")).as(other).contains("frame-ancestors 'none'");
            assertThat(answer.getHeader("X-Frame-Options")).as(other).isEqualTo("DENY");
        }
        send(path + "/withdrawal", Map.of(), weaver);
        var gone = read(path + "/embed");
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).doesNotContain("Esimerkki upotus");
    }

    private void said(String actor, String change) {
        sql.sql("update ecosystem.statement set " + change + " where actor = :id::uuid").param("id", actor).update();
    }

    @Test
    void letsWeaversSaveChangeAndTakeAwayMaps() throws Exception {
        var weaver = weaver();
        var member = people.session(people.member());
        assertThat(read("/sv/map/new?region=region/05", member).getStatus()).isEqualTo(403);
        assertThat(send("/sv/maps", Map.of("name-sv", "Exempel"), member).getStatus()).isEqualTo(403);
        assertThat(send("/sv/maps", Map.of("sentence", "region=region/05"), weaver).getContentAsString()).contains("href=\"#name-fi\"");
        var path = send("/sv/maps", Map.of("name-sv", "Exempel Tavastland", "sentence", "region=region/05&x=y"), weaver).getRedirectedUrl();

        assertThat(page(path).text()).contains("Exempel Tavastland", "vars område är Egentliga Tavastland");
        assertThat(page("/sv/maps").text()).contains("Exempel Tavastland");
        assertThat(read(path + "/edit", member).getStatus()).isEqualTo(403);
        assertThat(page(path + "/edit?region=region/06&changed=1", weaver).select("input[name=sentence]").attr("value")).isEqualTo("region=region/06");
        var change = Map.of("name-sv", "Exempel Birkaland", "sentence", "region=region/06", "version", "0");
        assertThat(send(path + "/edit", change, weaver).getStatus()).isEqualTo(303);
        assertThat(send(path + "/edit", change, weaver).getStatus()).isEqualTo(409);
        assertThat(page(path).text()).contains("Exempel Birkaland", "Birkaland");
        assertThat(send(path + "/layout", Map.of(), member).getStatus()).isEqualTo(403);
        assertThat(send(path + "/layout", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(send(path + "/withdrawal", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(read(path).getStatus()).isEqualTo(410);
        assertThat(page("/sv/maps").text()).doesNotContain("Exempel Birkaland");
    }

    @Test
    void givesFilesThatHoldWhatThePictureShows() throws Exception {
        var one = network("=Esimerkki kaava", "region/13");
        var two = network("Esimerkki <b>vieras</b>", "region/13");
        tie(one, two, "SAYS", 3);
        var query = "region=region/13&kind=NETWORK";
        for (var format : List.of("xlsx", "graphml", "gexf", "json")) {
            var bytes = read("/en/map/file?" + query + "&format=" + format).getContentAsByteArray();
            var file = NetReader.read(NetSource.of("map." + format, bytes)).file();
            assertThat(file.actors()).as(format).extracting(NetActor::label).containsExactlyInAnyOrder("=Esimerkki kaava", "Esimerkki <b>vieras</b>");
            assertThat(file.ties()).as(format).singleElement().satisfies(tie -> assertThat(List.of(tie.from(), tie.to())).containsExactlyInAnyOrder(one, two));
        }
        assertThat(read("/en/map/file?" + query + "&format=csv&part=actors").getContentAsString()).contains("'=Esimerkki kaava", "Central Finland");
        assertThat(read("/en/map/file?" + query + "&format=csv&part=ties").getContentAsString()).contains(one, two, "co-operation");
        assertThat(read("/en/map/file?" + query + "&format=csv").getStatus()).isEqualTo(404);
        assertThat(read("/en/map/file?" + query + "&format=exe").getStatus()).isEqualTo(404);
    }

    @Test
    void looksAtANetworkFileAndKeepsNothing() throws Exception {
        var known = network("Esimerkki tuttu", "region/10");
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
        assertThat(read("/fi/network-file").getStatus()).isEqualTo(302);
    }

    private String bring(Cookie who, String... contents) throws Exception {
        var request = multipart("/fi/network-file");
        for (var content : contents) {
            request.file(new MockMultipartFile("file", "verkosto.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        }
        return browser.perform(request.with(csrf()).cookie(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Map<UUID, double[]> spots() {
        var spots = new HashMap<UUID, double[]>();
        sql.sql("select s.actor, s.x, s.y from ecosystem.map_spot s join ecosystem.map m on m.id = s.map where m.name ->> 'fi' = 'Esimerkki Keski-Pohjanmaa'")
                .query(row -> {
                    spots.put(row.getObject("actor", UUID.class), new double[] {row.getDouble("x"), row.getDouble("y")});
                });
        return spots;
    }

    /** A public network that works in a region. */
    private String network(String name, String region) {
        var id = made.network(name, Optional.empty());
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (:id, :actor::uuid, 'REGION', :region, 'SELF', 3, now())
                """)
                .param("id", Ids.next())
                .param("actor", id)
                .param("region", region)
                .update();
        return id;
    }

    private String slug(String id) {
        return sql.sql("select slug from ecosystem.actor where id = ?::uuid").param(id).query(String.class).single();
    }

    private void tie(String from, String to, String word, int reach) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (:id, 'WORKS_WITH', :from::uuid, :to::uuid, 'SAYS', :word, 3, :reach, current_date, now(), now())
                """)
                .param("id", Ids.next())
                .param("from", from)
                .param("to", to)
                .param("word", word)
                .param("reach", reach)
                .update();
    }

    private Cookie weaver() {
        return people.session(people.with(Assurance.EMAIL, Role.WEAVER));
    }

    private Document page(String path, Cookie... who) throws Exception {
        var response = read(path, who);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        var response = browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie... who) throws Exception {
        var request = post(path).with(csrf());
        if (who.length > 0) {
            request.cookie(who);
        }
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
