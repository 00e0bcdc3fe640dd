package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.siegmar.fastcsv.reader.CsvReader;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test has a region of its own. */
@KutomoTest
class MeasuringTest {

    private static final int WEAVERS = 0;
    private static final int EVERYBODY = 3;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper json;

    @Autowired
    Messages messages;

    @Autowired
    List<Holding> holdings;

    @Autowired
    List<Command> commands;

    TestPeople people;

    @BeforeEach
    void make() {
        // Whom other tests have left in the regions would be counted, too
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        people = new TestPeople(program);
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }

    private String text(String path) throws Exception {
        var answer = read(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private JsonNode api(String region) throws Exception {
        return json.readTree(text("/api/v1/areas/" + region + "/net"));
    }

    private long runs(String region) {
        return sql.sql("select count(*) from ecosystem.run where area = :area").param("area", region).query(Long.class).single();
    }

    private String reckon(AtomicBoolean stop, int code, String... arguments) throws Exception {
        var command = commands.stream().filter(each -> each.name().equals("measures")).findFirst().orElseThrow();
        var out = new StringWriter();
        assertThat(command.run(new Invocation(List.of(arguments), Path.of("."), stop), new PrintWriter(out, true))).as(out.toString()).isEqualTo(code);
        return out.toString();
    }

    private MadeNet karate(String region) {
        return new MadeNet(sql, region).like(KnownGraphs.KARATE, Optional.empty());
    }

    @Test
    void tellsTheKarateClubAsItIsKnown() throws Exception {
        karate("region/21");
        var run = api("region/21").path("run");
        var known = new HashMap<>(Map.of("density", 0.139037, "clustering", 0.570638, "mean-distance", 2.408200, "degree-centralization", 0.399621,
                "betweenness-centralization", 0.405557, "modularity", 0.419790, "groups", 4.0, "cut-actors", 0.029412, "cut-ties", 0.012821));
        known.putAll(Map.of("transitivity", 0.255682, "diameter", 5.0, "radius", 3.0, "efficiency", 0.492008, "closeness-centralization", 0.298195,
                "degree-assortativity", -0.475613, "highest-core", 4.0));
        known.forEach((measure, value) -> assertThat(run.path("measures").path(measure).path("value").asDouble()).as(measure).isCloseTo(value, within(1e-6)));
        assertThat(run.path("phase").asString()).isEqualTo("core-periphery");
        assertThat(run.path("signals").path("core").asInt()).isEqualTo(6);
        assertThat(run.path("answered").asInt()).isEqualTo(34);
        assertThat(run.path("state").asString()).matches("[0-9a-f]{64}");
        assertThat(run.path("measures").path("density").path("low").asDouble()).isLessThan(0.139).isGreaterThan(0.08);
        for (var lang : List.of("fi", "sv", "en")) {
            assertThat(text("/" + lang + "/areas/region/21/net")).doesNotContain("ecosystem.measuring");
        }
    }

    @Test
    void answersTheSameQuestionWithTheKeptRun() throws Exception {
        karate("region/19");
        var first = api("region/19");
        text("/fi/areas/region/19/net");
        assertThat(api("region/19")).isEqualTo(first);
        assertThat(runs("region/19")).isEqualTo(1);
        text("/fi/areas/region/19/net?ties=stated");
        assertThat(runs("region/19")).isEqualTo(2);
    }

    @Test
    void restsOnNothingPrivateInPublic() throws Exception {
        var net = karate("region/18");
        var before = text("/api/v1/areas/region/18/net");
        net.tie(11, 16, WEAVERS);
        net.tie(9, 16, 2);
        var hidden = net.actor("Esimerkki piilossa", Optional.empty(), WEAVERS);
        net.tie(net.actors.getFirst(), hidden, EVERYBODY);
        net.say(net.actors.get(3), "SECTOR", "sector/public", WEAVERS);
        var elsewhere = new MadeNet(sql, "region/17").actor("Esimerkki muualla", Optional.empty(), EVERYBODY);
        net.tie(net.actors.get(4), elsewhere, WEAVERS);
        var proposed = new MadeNet(sql, "region/18").actor("Esimerkki ehdotettu", Optional.empty(), EVERYBODY);
        sql.sql("update ecosystem.actor set state = 'PROPOSED' where id = :id::uuid").param("id", proposed).update();
        net.tie(net.actors.get(5), proposed, EVERYBODY);
        var after = json.readTree(text("/api/v1/areas/region/18/net"));
        // What is public of the hidden actor is its tie: it leads out of the net as far as anybody may know
        assertThat(after.path("run").path("measures").path("outward").path("value").asDouble()).isCloseTo(1 / 79.0, within(1e-6));
        var was = (tools.jackson.databind.node.ObjectNode) json.readTree(before).path("run").path("measures");
        var is = (tools.jackson.databind.node.ObjectNode) after.path("run").path("measures");
        was.remove("outward");
        is.remove("outward");
        assertThat(is).isEqualTo(was);
        assertThat(after.path("run").path("partings")).isEmpty();
    }

    @Test
    void hasAWithdrawnTieNowhereFromTheVeryNextReadingOn() throws Exception {
        var keeper = people.member();
        var own = people.session(keeper);
        var net = new MadeNet(sql, "region/16").like(KnownGraphs.KITE, Optional.of(keeper.id()));
        reckon(new AtomicBoolean(), 0, "--area", "region/16", "--on", "2025-06-30");
        var path = "areas/region/16/net";
        assertThat(text("/fi/" + path)).contains("18 yhteyttä").contains("30.6.2025");
        assertThat(api("region/16").path("series").get(0).path("measures").path("density").path("value").asDouble()).isEqualTo(0.4);
        var csv = text("/fi/" + path + ".csv");
        var open = List.of(
                "/fi/actors/" + net.actors.get(9), "/api/v1/ties?actor=" + net.actors.get(9), "/fi/ties.csv", "/fi/map/file?kind=NETWORK&region=region/16&format=csv&part=ties",
                "/fi/map/file?kind=NETWORK&region=region/16&format=json", "/fi/map?kind=NETWORK&region=region/16&show=matrix");
        for (var address : open) {
            text(address);
        }
        assertThat(text(open.getFirst())).contains("Esimerkki region/16 08");
        var states = sql.sql("select distinct state from ecosystem.run where area = 'region/16'").query(String.class).list();

        var tie = sql.sql("select id::text from ecosystem.tie where from_actor in (:one::uuid, :other::uuid) and to_actor in (:one::uuid, :other::uuid)")
                .param("one", net.actors.get(8))
                .param("other", net.actors.get(9))
                .query(String.class)
                .single();
        assertThat(withdraw(tie, own).getStatus()).isEqualTo(303);

        var page = text("/fi/" + path);
        assertThat(page).contains("17 yhteyttä").contains("30.6.2025");
        var after = api("region/16");
        assertThat(after.path("run").path("pairs").asInt()).isEqualTo(17);
        assertThat(after.path("series").get(0).path("measures").path("density").path("value").asDouble()).isCloseTo(17 / 45.0, within(1e-6));
        assertThat(text("/fi/" + path + ".csv")).isNotEqualTo(csv);
        assertThat(text("/fi/" + path + "?on=2025-06-30")).contains("17 yhteyttä");
        assertThat(text(open.getFirst())).doesNotContain("Esimerkki region/16 08");
        assertThat(json.readTree(text(open.get(1))).path("total").asInt()).isZero();
        assertThat(text(open.get(2)).lines().filter(line -> line.contains(net.actors.get(9)))).isEmpty();
        assertThat(text(open.get(3)).lines()).hasSize(1 + 17);
        assertThat(json.readTree(text(open.get(4))).path("connections")).hasSize(17);
        for (var address : Stream.concat(open.stream(), Stream.of("/fi/" + path, "/fi/" + path + ".csv", "/api/v1/" + path)).toList()) {
            assertThat(read(address).getHeader("Cache-Control")).as(address + " is asked for anew each time").containsAnyOf("no-cache", "no-store");
        }
        assertThat(sql.sql("select count(*) from ecosystem.run where area = 'region/16' and basis = 'ALL' and state = any (:states)")
                .param("states", states.toArray(String[]::new))
                .query(Long.class)
                .single()).isZero();
    }

    @Test
    void countsMembersOfACommunityOnlyWhileTheyLetItBeSeen() throws Exception {
        var net = new MadeNet(sql, "region/04");
        for (int each = 0; each < 5; each++) {
            net.actor("Esimerkki oppija " + each, Optional.empty(), EVERYBODY);
        }
        var community = UUID.randomUUID();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, made_at, published_at, changed_at)
                values (:id, 'OPEN', :id::text, '{"fi": "Esimerkki"}', '{"fi": "Esimerkki"}', 'FREE', now(), now(), now())
                """)
                .param("id", community)
                .update();
        net.actors.forEach(actor -> sql.sql("""
                insert into ecosystem.community_member (id, community, actor, lang, standing, part, shown, chosen_at, answered_at)
                values (gen_random_uuid(), :community, :actor::uuid, 'fi', 'IN', 'MEMBER', true, now(), now())
                """)
                .param("community", community)
                .param("actor", actor)
                .update());
        assertThat(api("region/04").path("run").path("pairs").asInt()).isEqualTo(10);

        sql.sql("update ecosystem.community_member set shown = false where actor = :actor::uuid").param("actor", net.actors.getFirst()).update();

        assertThat(api("region/04").path("run").path("pairs").asInt()).as("from the very next reading on").isEqualTo(6);
        assertThat(text("/api/v1/areas/region/04/net?ties=stated")).contains("\"pairs\":0");
    }

    private MockHttpServletResponse withdraw(String tie, Cookie who) throws Exception {
        var side = sql.sql("select case when from_actor::text < to_actor::text then 'FROM' else 'TO' end from ecosystem.tie where id = :id::uuid")
                .param("id", tie)
                .query(String.class)
                .single();
        return browser.perform(post("/fi/ties/" + tie + "/word").with(csrf()).cookie(who).param("side", side).param("act", "withdraw").param("version", "0"))
                .andReturn()
                .getResponse();
    }

    @Test
    void tellsNothingOfFewerThanFive() throws Exception {
        new MadeNet(sql, "region/15").like(KnownGraphs.complete(4), Optional.empty());
        assertThat(text("/en/areas/region/15/net")).contains("Fewer than 5 actors").doesNotContain("Density");
        assertThat(api("region/15").path("standing").asString()).isEqualTo("too-few");
        assertThat(text("/fi/areas/region/15/net.csv").lines()).hasSize(1);
        assertThat(runs("region/15")).isZero();
    }

    @Test
    void forgetsARunWhenTooFewAreLeft() throws Exception {
        var net = new MadeNet(sql, "region/14").like(KnownGraphs.complete(5), Optional.empty());
        api("region/14");
        assertThat(runs("region/14")).isEqualTo(1);
        sql.sql("update ecosystem.actor set state = 'GONE' where id = :id::uuid").param("id", net.actors.getFirst()).update();
        assertThat(api("region/14").path("standing").asString()).isEqualTo("too-few");
        assertThat(runs("region/14")).isZero();
    }

    /** As if a survey had asked these actors, and the first of them had answered. */
    private void survey(List<String> asked, int answered) {
        var id = UUID.randomUUID();
        sql.sql("insert into ecosystem.survey (id, state, name, made_at, opened_at, until) values (:id, 'OPEN', '{\"fi\": \"Esimerkki\"}', now(), now(), current_date + 9)")
                .param("id", id)
                .update();
        for (int each = 0; each < asked.size(); each++) {
            sql.sql("""
                    insert into ecosystem.survey_asked (id, survey, actor, state, asked_at, written_at, answered_at)
                    values (gen_random_uuid(), :survey, :actor::uuid, :state, now(), now(), case when :state = 'ANSWERED' then now() end)
                    """)
                    .param("survey", id)
                    .param("actor", asked.get(each))
                    .param("state", each < answered ? "ANSWERED" : "ASKED")
                    .update();
        }
    }

    @Test
    void saysWithTheMeasuresHowManyAnsweredSurveysAndWhoIsMissing() throws Exception {
        var net = karate("region/07");
        assertThat(text("/fi/areas/region/07/net")).contains("alle 5 toimijaa, joten vastausten osuutta ei kerrota");
        survey(net.actors.subList(0, 3), 3);
        assertThat(api("region/07").path("run").path("response").isNull()).as("so few are not told").isTrue();
        assertThat(text("/fi/areas/region/07/net")).contains("alle 5 toimijaa");

        survey(net.actors.subList(3, 30), 15);

        var run = api("region/07").path("run");
        assertThat(run.path("response")).isEqualTo(json.readTree("{\"asked\": 30, \"answered\": 18, \"notAsked\": 4}"));
        assertThat(run.path("measures").path("response").path("value").asDouble()).isCloseTo(0.6, within(1e-6));
        var said = "vastannut 18 / 30 kysytystä: 12 vastausta puuttuu. Lisäksi 4 toimijalta ei ole kysytty.";
        assertThat(text("/fi/areas/region/07/net")).contains(said);
        assertThat(text("/fi/areas/region/07/net?ties=stated")).contains(said);
        assertThat(text("/fi/areas/region/07/net.csv")).contains("response,0.6,").contains(said);
        assertThat(sql.sql("select responded || '/' || asked from ecosystem.run where area = 'region/07' and basis = 'ALL' and audience = 'PUBLIC' order by made_at desc limit 1").query(String.class).single())
                .as("kept with the run")
                .isEqualTo("18/30");
    }

    @Test
    void saysTheSameInTableAndFile() throws Exception {
        var net = karate("region/13");
        for (int actor = 0; actor < net.actors.size(); actor++) {
            net.say(net.actors.get(actor), "BRANCH", CLUB.contains(actor) ? "branch/stm" : "branch/tem", EVERYBODY);
            net.say(net.actors.get(actor), "SECTOR", CLUB.contains(actor) ? "sector/public" : "sector/knowledge", EVERYBODY);
        }
        for (var lang : List.of("fi", "sv", "en")) {
            var page = HtmlUtils.htmlUnescape(text("/" + lang + "/areas/region/13/net")).replaceAll("<[^>]*>", "\n").replaceAll("\\s*\n\\s*", "\n");
            var rows = new ArrayList<List<String>>();
            try (var csv = CsvReader.builder().ofCsvRecord(text("/" + lang + "/areas/region/13/net.csv"))) {
                csv.forEach(row -> rows.add(row.getFields()));
            }
            assertThat(rows).as("no tie has a direction").hasSize(1 + Measure.values().length - 1 + 2);
            for (var row : rows.subList(1, rows.size() - 2)) {
                var cells = row.subList(5, 9).stream().filter(cell -> !cell.isEmpty()).toList();
                assertThat(page).as(row.toString()).contains("\n" + String.join("\n", cells) + "\n");
            }
            rows.subList(rows.size() - 2, rows.size()).forEach(row -> assertThat(page).contains("\n" + row.get(8) + "\n"));
        }
        var partings = api("region/13").path("run").path("partings");
        assertThat(partings.get(0).path("silo").asString()).isEqualTo("branch");
        assertThat(partings.get(0).path("p").asDouble()).isEqualTo(partings.get(1).path("p").asDouble()).isLessThan(0.05);
        var parting = partings.get(1);
        assertThat(parting.path("index").asDouble()).isCloseTo(-0.717949, within(1e-6));
        assertThat(parting.path("expected").asDouble()).isCloseTo(0.030303, within(1e-6));
        assertThat(parting.path("verdict").asString()).isEqualTo("inward");
        assertThat(parting.path("likeness").asDouble()).isCloseTo(0.717531, within(1e-6));
        assertThat(parting.path("diversity").asDouble()).isEqualTo(0.5);
        assertThat(text("/en/areas/region/13/net")).contains("Fewest ties compared with chance").contains("11 ties, by chance there would be 38.94");
    }

    @Test
    void tellsHowManyTiesWithADirectionAreReturned() throws Exception {
        var net = karate("region/02");
        assertThat(api("region/02").path("run").path("measures").has("reciprocity")).isFalse();
        sql.sql("update ecosystem.tie set kind = 'MENTORS' where :one::uuid in (from_actor, to_actor)").param("one", net.actors.get(11)).update();
        assertThat(api("region/02").path("run").path("measures").path("reciprocity").path("value").asDouble(1)).isZero();
        assertThat(text("/en/areas/region/02/net")).contains("Funding, lessons and support mostly go one way.");
    }

    private static final List<Integer> CLUB = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21);

    @Test
    void hasWordsForEverySignAndBand() {
        for (var lang : Lang.ALL) {
            for (var measure : Measure.values()) {
                said(lang, "measure." + measure.name());
                for (var band : Measure.Band.values()) {
                    said(lang, band == Measure.Band.UNDEFINED ? "undefined" : "reading." + measure.name() + "." + band.name());
                }
            }
            for (var phase : fi.kutomo.ecosystem.phases.Phase.values()) {
                List.of("", ".means", ".advice").forEach(part -> said(lang, "phase." + phase.name() + part));
            }
            for (var verdict : Portrait.Verdict.values()) {
                List.of("BRANCH", "SECTOR", "REGION").forEach(silo -> said(lang, "verdict." + silo + "." + verdict.name()));
            }
        }
    }

    private void said(Lang lang, String key) {
        var whole = "ecosystem.measuring." + key;
        assertThat(messages.in(lang, whole, 1, 2, 1, 1)).isNotEqualTo(whole).isNotBlank();
    }

    @Test
    void putsSmallGroupsTogetherUntilTheyAreFive() {
        var keys = new ArrayList<String>();
        Map.of("a", 9, "b", 6, "c", 2).forEach((key, count) -> keys.addAll(java.util.Collections.nCopies(count, key)));
        assertThat(java.util.Set.copyOf(Partings.together(keys))).containsExactlyInAnyOrder("a", "");
        keys.addAll(List.of("d", "d", "d"));
        assertThat(java.util.Set.copyOf(Partings.together(keys))).containsExactlyInAnyOrder("a", "b", "");
        assertThat(java.util.Set.copyOf(Partings.together(List.of("a", "a", "b")))).containsExactly("");
    }

    @Test
    void countsPeopleAndNamesThemNowhere() throws Exception {
        var net = new MadeNet(sql, "region/12").like(KnownGraphs.complete(5), Optional.empty());
        var person = people.member();
        var actor = person(person.id());
        net.works(actor, EVERYBODY);
        net.tie(net.actors.getFirst(), actor, EVERYBODY);
        net.tie(actor, net.actor("Esimerkki perällä", Optional.empty(), EVERYBODY), EVERYBODY);
        var run = api("region/12").path("run");
        assertThat(run.path("actors").asInt()).isEqualTo(7);
        assertThat(run.path("cutActors")).hasSize(1);
        assertThat(text("/api/v1/areas/region/12/net")).doesNotContain(actor);
        assertThat(text("/fi/areas/region/12/net")).doesNotContain(actor).contains("Henkilöitä ei nimetä");
        var holding = holdings.stream().filter(RunHolding.class::isInstance).findFirst().orElseThrow();
        assertThat(holding.about(person.id()).getFirst().rows()).hasSize(1).first().satisfies(row -> assertThat(row).containsEntry("cut", true));
        assertThat(holding.forecast(person.id()).goes()).containsEntry("ecosystem.measuring.standings", 1L);
        sql.sql("delete from ecosystem.run_actor where actor = :actor::uuid").param("actor", actor).update();
        holding.erase(person.id());
        assertThat(runs("region/12")).isZero();
    }

    /** A person who lets everybody see the actor and the name. */
    private String person(UUID person) throws Exception {
        var made = new MadeActors(program);
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 3, '', now())")
                .param("person", person)
                .update();
        made.agrees(person, "profile", "PUBLIC", true);
        made.agrees(person, "network", "PUBLIC", true);
        var id = UUID.randomUUID();
        sql.sql("insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at) values (:id, 'PERSON', 'SHOWN', :id::text, :person, now(), now())")
                .param("id", id)
                .param("person", person)
                .update();
        return id.toString();
    }

    @Test
    void reckonsNoDayThatAnybodyNames() throws Exception {
        karate("region/11");
        for (var path : List.of(
                "/fi/areas/region/11/net?on=2020-01-01", "/api/v1/areas/region/11/net?on=2999-01-01", "/fi/areas/region/11/net?ties=other",
                "/fi/areas/municipality/091/net", "/fi/areas/region/99/net", "/fi/areas/region/11/net.csv?on=x")) {
            assertThat(read(path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(runs("region/11")).isZero();
    }

    @Test
    void tellsTheLastRunOfAMonthAndKeepsWhatTheOthersSaid() throws Exception {
        karate("region/10");
        for (var day : List.of("2025-03-01", "2025-03-31", "2025-04-15")) {
            reckon(new AtomicBoolean(), 0, "--on", day, "--area", "region/10");
        }
        var series = new ArrayList<String>();
        api("region/10").path("series").forEach(each -> series.add(each.path("on").asString()));
        assertThat(series).containsExactly("2025-03-31", "2025-04-15");
        program.getBean(Fading.class).forget();
        assertThat(sql.sql("select distinct r.day::text || ' ' || whole from ecosystem.run r where area = 'region/10' and day < '2025-04-01' order by 1")
                .query(String.class)
                .list()).containsExactly("2025-03-01 false", "2025-03-31 true");
        assertThat(sql.sql("select distinct r.day::text from ecosystem.run r join ecosystem.run_actor s on s.run = r.id where area = 'region/10' and day < '2025-04-01'")
                .query(String.class)
                .list()).containsExactly("2025-03-31");
        assertThat(text("/en/areas/region/10/net?on=2025-03-01")).contains("34 actors, 78 ties");
    }

    @Test
    void keepsEveryRunWhileAllThatItRestsOnIsThere() throws Exception {
        var net = new MadeNet(sql, "region/06").like(KnownGraphs.KITE, Optional.empty());
        var first = api("region/06").path("run").path("state").asString();
        var tie = net.tie(0, 9, EVERYBODY);
        var second = api("region/06");
        assertThat(states(second)).containsExactly(second.path("run").path("state").asString(), first);
        assertThat(second.path("kept").get(1).path("pairs").asInt()).isEqualTo(18);
        assertThat(second.path("kept").get(1).path("parameters").path("seed").asInt()).isEqualTo(42);
        assertThat(text("/en/areas/region/06/net")).contains("Every reckoning that is kept").contains(first.substring(0, 12));
        sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN', to_word = 'WITHDRAWN' where id = :id::uuid").param("id", tie).update();
        assertThat(states(api("region/06"))).containsExactly(first);
        assertThat(text("/en/areas/region/06/net")).doesNotContain("Every reckoning that is kept");
        assertThat(sql.sql("select count(*) from ecosystem.run where area = 'region/06' and audience = 'PUBLIC'").query(Long.class).single()).isEqualTo(1);
        sql.sql("update ecosystem.actor set state = 'GONE' where id = :id::uuid").param("id", net.actors.getLast()).update();
        assertThat(states(api("region/06"))).hasSize(1).doesNotContain(first);
    }

    private static List<String> states(JsonNode view) {
        var states = new ArrayList<String>();
        view.path("kept").forEach(each -> states.add(each.path("state").asString()));
        return states;
    }

    @Test
    void saysWhatBecameOfGroupsAndHowTiesHaveGrown() throws Exception {
        var net = new MadeNet(sql, "region/05").like(KnownGraphs.complete(10), Optional.empty());
        sql.sql("update ecosystem.tie set valid_from = '2026-01-01' where (from_actor = any (:first::uuid[])) <> (to_actor = any (:first::uuid[]))")
                .param("first", net.actors.subList(0, 5).toArray(String[]::new))
                .update();
        reckon(new AtomicBoolean(), 0, "--area", "region/05", "--on", "2025-06-30");
        assertThat(text("/en/areas/region/05/net"))
                .contains("Groups since 30 Jun 2025: 2 merged, 0 split, 0 new, 0 gone, 0 as before.")
                .contains("Ties per actor rose from 4 (30 Jun 2025) to 9 (");
    }

    @Test
    void stopsWhenTheOperatorStops() throws Exception {
        karate("region/09");
        assertThat(reckon(new AtomicBoolean(true), 1, "--area", "region/09")).contains("stopped");
        assertThat(runs("region/09")).isZero();
        assertThat(reckon(new AtomicBoolean(), 0, "--area", "region/09")).contains("34 actors, 78 ties, CORE_PERIPHERY");
        assertThat(reckon(new AtomicBoolean(), 2, "--on", "2999-01-01")).contains("measures [--on DAY]");
        assertThat(reckon(new AtomicBoolean(), 2, "--area", "municipality/091")).contains("measures [--on DAY]");
    }

    @Test
    void endsALongWorkThatIsStopped() throws Exception {
        var works = program.getBean(Works.class);
        var area = program.getBean(Places.class).require("region", "08");
        var question = new Question(area, Basis.ALL, program.getBean(Places.class).today());
        var key = new Works.Key(question, Run.Eyes.EVERYBODY, "x");
        var work = works.start(key, course -> {
            for (int round = 0; ; round++) {
                course.at(Math.min(round, 9), 10);
                Thread.onSpinWait();
            }
        });
        MadeActors.await("progress", () -> work.whole() == 10 && work.done() == 9);
        assertThat(works.start(key, _ -> {})).isSameAs(work);
        works.stop(question);
        MadeActors.await("end", () -> work.ended().isPresent());
        assertThat(works.start(key, _ -> {})).isSameAs(work);
    }
}
