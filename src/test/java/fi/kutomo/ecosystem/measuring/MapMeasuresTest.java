package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measures of a saved map are reckoned, told and kept as those of an area. */
@KutomoTest
class MapMeasuresTest {

    private static final int WEAVERS = 0;
    private static final int EVERYBODY = 3;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    @Autowired
    Fading fading;

    @Autowired
    List<Command> commands;

    @BeforeEach
    void make() {
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
    }

    /** The last part of the address of a saved map. */
    private String saved(String sentence) {
        var slug = "esimerkkikartta-" + Ids.next();
        sql.sql("insert into ecosystem.map (id, slug, name, sentence, made_at, changed_at) values (:id, :slug, '{\"fi\": \"Esimerkkikartta\"}', :sentence, now(), now())")
                .param("id", Ids.next())
                .param("slug", slug)
                .param("sentence", sentence)
                .update();
        return slug;
    }

    private String text(String path, int status) throws Exception {
        var answer = browser.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode api(String slug, String query) throws Exception {
        return json.readTree(text("/api/v1/maps/" + slug + "/measures" + query, 200));
    }

    private String reckon(int code, String... arguments) throws Exception {
        var command = commands.stream().filter(each -> each.name().equals("measures")).findFirst().orElseThrow();
        var out = new StringWriter();
        assertThat(command.run(new Invocation(List.of(arguments), Path.of("."), new AtomicBoolean()), new PrintWriter(out, true))).as(out.toString()).isEqualTo(code);
        return out.toString();
    }

    private long kept(String slug) {
        return sql.sql("select count(*) from ecosystem.run r join ecosystem.map m on r.area = 'map/' || m.id where m.slug = :slug").param("slug", slug).query(Long.class).single();
    }

    private MadeNet kite(String region) {
        return new MadeNet(sql, region).like(KnownGraphs.KITE, Optional.empty());
    }

    @Test
    void tellsTheKarateClubOfAThemeAsItIsKnown() throws Exception {
        var net = new MadeNet(sql, "region/15").like(KnownGraphs.KARATE, Optional.empty());
        net.actors.forEach(actor -> net.say(actor, "THEME", "theme/homelessness", EVERYBODY));
        var aside = net.actor("Esimerkki sivussa", Optional.empty(), EVERYBODY);
        net.tie(net.actors.getFirst(), aside, EVERYBODY);
        var slug = saved("region=region/15&theme=theme/homelessness&kind=NETWORK");

        var run = api(slug, "").path("run");

        Map.of("density", 0.139037, "clustering", 0.570638, "modularity", 0.419790, "groups", 4.0, "highest-core", 4.0)
                .forEach((measure, value) -> assertThat(run.path("measures").path(measure).path("value").asDouble()).as(measure).isCloseTo(value, within(1e-6)));
        assertThat(run.path("phase").asString()).isEqualTo("core-periphery");
        assertThat(run.path("answered").asInt()).isEqualTo(34);
        assertThat(run.path("state").asString()).matches("[0-9a-f]{64}");
        for (var lang : List.of("fi", "sv", "en")) {
            var page = Jsoup.parse(text("/" + lang + "/maps/" + slug + "/measures", 200));
            assertThat(page.text()).doesNotContain("ecosystem.");
            assertThat(page.select("h1").text()).contains("Esimerkkikartta");
            assertThat(page.select("table")).isNotEmpty();
        }
        var page = Jsoup.parse(text("/fi/maps/" + slug + "/measures", 200));
        assertThat(page.select(".lead").text()).startsWith("Kartalla ovat toimijat").contains("joiden teema on");
        assertThat(page.text()).contains("34 toimijaa, 78 yhteyttä", "Verkoston tila").doesNotContain("Luottamuksesta");
        assertThat(text("/sv/maps/" + slug + "/measures.csv", 200)).contains("density,0.139037");
        assertThat(Jsoup.parse(text("/fi/maps/" + slug, 200)).select("a[href=/fi/maps/" + slug + "/measures]")).hasSize(1);
        assertThat(api(slug, "").path("told").path("en").asString()).startsWith("The map shows actors");
        assertThat(kept(slug)).as("answered with the kept run each time").isEqualTo(1);
        assertThat(api(slug, "").path("kept")).hasSize(1);
    }

    @Test
    void countsTheTiesThatTheSentenceSays() throws Exception {
        var net = kite("region/14");
        sql.sql("update ecosystem.tie set from_strength = 4, to_strength = 4, valid_to = date '2025-06-30' where id = :id::uuid").param("id", tie(net, 8, 9)).update();
        sql.sql("update ecosystem.tie set kind = 'FUNDS', from_strength = 3, to_strength = 3 where id = :id::uuid").param("id", tie(net, 7, 8)).update();
        var all = "region=region/14&kind=NETWORK";

        assertThat(pairs(all)).as("what is over is in no measure").isEqualTo(17);
        assertThat(pairs(all + "&tie=funds")).isEqualTo(1);
        assertThat(pairs(all + "&strength=3")).isEqualTo(1);
        assertThat(pairs(all + "&ties=derived")).isZero();
        assertThat(pairs(all + "&on=2025-06-30")).isEqualTo(18);
        assertThat(pairs(all + "&tie=works-with&strength=3&on=2025-06-30")).isEqualTo(1);
        var then = saved(all + "&on=2025-06-30");
        assertThat(text("/fi/maps/" + then + "/measures", 200)).contains("30.6.2025", "18 yhteyttä");
        assertThat(api(then, "").path("on").asString()).isEqualTo("2025-06-30");
        assertThat(text("/fi/maps/" + saved(all + "&tie=funds") + "/measures", 200)).contains("kartan rajauksissa on valittu");
    }

    private int pairs(String sentence) throws Exception {
        return api(saved(sentence), "").path("run").path("pairs").asInt();
    }

    private String tie(MadeNet net, int one, int other) {
        return sql.sql("select id::text from ecosystem.tie where from_actor in (:one::uuid, :other::uuid) and to_actor in (:one::uuid, :other::uuid)")
                .param("one", net.actors.get(one))
                .param("other", net.actors.get(other))
                .query(String.class)
                .single();
    }

    @Test
    void restsOnNothingPrivateAndOnNothingThatWasTakenBack() throws Exception {
        var net = kite("region/12");
        var slug = saved("region=region/12&kind=NETWORK");
        var before = api(slug, "");
        net.tie(0, 9, WEAVERS);
        var hidden = net.actor("Esimerkki piilossa", Optional.empty(), WEAVERS);
        net.tie(net.actors.getFirst(), hidden, EVERYBODY);
        assertThat(api(slug, "")).isEqualTo(before);
        assertThat(reckon(0, "--map", slug, "--on", "2025-06-30")).contains("maps/" + slug, "10 actors, 18 ties");
        assertThat(api(slug, "").path("series").get(0).path("on").asString()).isEqualTo("2025-06-30");
        var page = text("/fi/maps/" + slug + "/measures", 200);
        assertThat(page).contains("18 yhteyttä", "/fi/maps/" + slug + "/measures?on=2025-06-30");
        var states = sql.sql("select distinct state from ecosystem.run r join ecosystem.map m on r.area = 'map/' || m.id where m.slug = :slug").param("slug", slug).query(String.class).list();

        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where id = :id::uuid").param("id", tie(net, 8, 9)).update();

        var after = api(slug, "");
        assertThat(after.path("run").path("pairs").asInt()).isEqualTo(17);
        assertThat(after.path("kept")).as("both earlier runs are gone").hasSize(2).noneMatch(run -> states.contains(run.path("state").asString()));
        assertThat(after.path("series").get(0).path("measures").path("density").path("value").asDouble()).isCloseTo(17 / 45.0, within(1e-6));
        assertThat(text("/fi/maps/" + slug + "/measures", 200)).contains("17 yhteyttä").doesNotContain("18 yhteyttä");
        assertThat(text("/fi/maps/" + slug + "/measures?on=2025-06-30", 200)).contains("17 yhteyttä");
        assertThat(text("/fi/maps/" + slug + "/measures.csv?on=2025-06-30", 200)).contains("density,0.377778");
    }

    @Test
    void tellsNothingOfTooFewNorOfDaysAndMapsThatAreNotThere() throws Exception {
        var net = new MadeNet(sql, "region/11");
        for (int i = 0; i < 4; i++) {
            net.actor("Esimerkki harva " + i, Optional.empty(), EVERYBODY);
        }
        var slug = saved("region=region/11&kind=NETWORK");

        assertThat(api(slug, "").path("standing").asString()).isEqualTo("too-few");
        assertThat(text("/fi/maps/" + slug + "/measures", 200)).contains("Kartalla on alle 5 toimijaa");
        for (var day : List.of("2025-06-30", "2999-01-01", "pian")) {
            text("/fi/maps/" + slug + "/measures?on=" + day, 404);
            text("/api/v1/maps/" + slug + "/measures?on=" + day, 404);
        }
        text("/fi/maps/ei-ole/measures", 404);
        assertThat(reckon(2, "--map", "ei-ole")).contains("--map NAME");
        assertThat(reckon(2, "--map", slug, "--area", "region/11")).contains("--map NAME");
        sql.sql("update ecosystem.map set withdrawn_at = now() where slug = :slug").param("slug", slug).update();
        text("/fi/maps/" + slug + "/measures", 404);
    }

    @Test
    void forgetsRunsOfClausesThatTheMapHasNoMore() throws Exception {
        kite("region/10");
        var changed = saved("region=region/10&kind=NETWORK");
        var withdrawn = saved("region=region/10");
        var stays = saved("region=region/10&ties=stated");
        for (var slug : List.of(changed, withdrawn, stays)) {
            api(slug, "");
        }
        sql.sql("update ecosystem.map set sentence = 'region=region/10&ties=derived' where slug = :slug").param("slug", changed).update();
        sql.sql("update ecosystem.map set withdrawn_at = now() where slug = :slug").param("slug", withdrawn).update();
        assertThat(api(changed, "").path("kept")).as("what other clauses gave is not told as of these").hasSize(1);

        fading.forget();

        assertThat(List.of(kept(changed), kept(withdrawn), kept(stays))).containsExactly(1L, 0L, 1L);
    }
}
