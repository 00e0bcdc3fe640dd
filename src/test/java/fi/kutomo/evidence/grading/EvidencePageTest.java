package fi.kutomo.evidence.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Grades;
import fi.kutomo.evidence.Quality;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class EvidencePageTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Grades grades;

    @Autowired
    Telling telling;

    @Autowired
    JdbcClient sql;

    private TestModel model;

    @BeforeEach
    void describe() {
        model = new TestModel(program);
        awaitSign("1");
    }

    private void awaitSign(String sign) {
        await().untilAsserted(() -> assertThat(grades.of(List.of(model.entry)).get(model.entry).grade().sign()).isEqualTo(sign));
    }

    private Document read(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    @Test
    void tellsBothAxesAndWhatIsMissingInThreeLanguages() throws Exception {
        model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        model.announced(Design.RCT, Quality.GOOD, Direction.NONE);
        awaitSign("C");
        var names = java.util.Map.of(Lang.FI, "Ristiriitainen", Lang.SV, "Motstridig", Lang.EN, "Contested");

        for (var lang : Lang.ALL) {
            var page = read("/" + lang.tag() + "/" + model.path + "/evidence");

            assertThat(page.select(".evidence-sign").text()).contains(names.get(lang));
            assertThat(page.select(".evidence-axes table tbody tr")).hasSize(1);
            assertThat(page.select("#missing + .evidence-missing > li")).hasSize(1);
            assertThat(page.select(".evidence-scale")).hasSize(7);
            assertThat(page.select(".evidence-studies > li")).hasSize(2);
            assertThat(page.text()).doesNotContain("evidence.grading", "effect/loneliness");
        }
    }

    @Test
    void showsWhereItDidNotWorkAsPlainlyAsWhereItDid() throws Exception {
        model.announced(Design.RCT, Quality.GOOD, Direction.NEGATIVE);
        awaitSign("H");

        var page = read("/en/" + model.path);

        assertThat(page.select("#panel-evidence .evidence-sign").text()).contains("Harmful");
        assertThat(page.select("#panel-evidence").text()).contains("Where and for whom it did not work", "the change was unwanted");
    }

    @Test
    void letsAnAssessorAnswerAndGradesAnew() throws Exception {
        var assessor = new TestPeople(program).with(Assurance.EMAIL, Role.ASSESSOR);
        var cookie = new TestPeople(program).session(assessor);

        mvc.perform(post("/en/" + model.path + "/evidence/judgements").cookie(cookie).with(csrf())
                        .param("fact", "REASONED_THEORY").param("holds", "yes").param("reason", "Five sources in the report."))
                .andExpect(status().isSeeOther());

        awaitSign("2");
        assertThat(read("/en/" + model.path + "/evidence").select("#facts ~ dl").text())
                .contains("Five sources in the report.", "a member,")
                .doesNotContain(assessor.name());
        var member = new TestPeople(program).session(new TestPeople(program).member());
        var asMember = mvc.perform(get("/en/" + model.path + "/evidence").cookie(member)).andReturn().getResponse().getContentAsString();
        assertThat(Jsoup.parse(asMember).select("#facts ~ dl").text()).contains(assessor.name());
    }

    @Test
    void keepsWhatWasWrittenWhenAnAnswerLacksItsReason() throws Exception {
        var cookie = new TestPeople(program).session(new TestPeople(program).with(Assurance.EMAIL, Role.EDITOR));

        var answer = mvc.perform(post("/en/" + model.path + "/evidence/judgements").cookie(cookie).with(csrf())
                        .param("fact", "QUALITY_ASSURANCE").param("holds", "no").param("reason", " "))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        var page = Jsoup.parse(answer);
        assertThat(page.select("#mistakes a").attr("href")).isEqualTo("#reason");
        assertThat(page.select("#holds option[selected]").attr("value")).isEqualTo("no");
        assertThat(page.select("#fact option[selected]").attr("value")).isEqualTo("QUALITY_ASSURANCE");
    }

    @Test
    void refusesAnAnswerFromSomebodyWhoIsNoAssessor() throws Exception {
        var cookie = new TestPeople(program).session(new TestPeople(program).member());

        mvc.perform(post("/en/" + model.path + "/evidence/judgements").cookie(cookie).with(csrf())
                        .param("fact", "REASONED_THEORY").param("holds", "yes").param("reason", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void tellsFollowersWhetherTheConclusionChanged() throws Exception {
        var follower = new TestPeople(program).member();
        var cookie = new TestPeople(program).session(follower);
        mvc.perform(post("/fi/" + model.path + "/evidence/following").cookie(cookie).with(csrf())).andExpect(status().isSeeOther());

        model.announced(Design.RCT, Quality.GOOD, Direction.NONE);
        awaitSign("N");
        telling.tell(Duration.ZERO);
        var study = model.announced(Design.PRE_POST, Quality.LOW, Direction.NONE);
        await().untilAsserted(() -> assertThat(sql.sql("select count(*) from evidence.graded_study where study = ?")
                .param(study.value()).query(Integer.class).single()).isEqualTo(1));
        telling.tell(Duration.ZERO);
        telling.tell(Duration.ZERO);

        var letters = new TestLetters(sql).to(follower.email());
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst()).contains("Päätelmä ei muuttunut", "N Ei vaikutusta");
        assertThat(letters.getLast()).contains("Päätelmä muuttui", "ennen 1 Kuvattu, nyt N Ei vaikutusta");
    }

    @Test
    void tellsNobodyWhoStoppedFollowing() throws Exception {
        var follower = new TestPeople(program).member();
        var cookie = new TestPeople(program).session(follower);
        var address = "/fi/" + model.path + "/evidence/following";
        mvc.perform(post(address).cookie(cookie).with(csrf()));
        mvc.perform(post(address).cookie(cookie).with(csrf()).param("follow", "no"));

        model.announced(Design.RCT, Quality.GOOD, Direction.NONE);
        awaitSign("N");
        telling.tell(Duration.ZERO);

        assertThat(new TestLetters(sql).to(follower.email())).isEmpty();
    }

    @Test
    void givesProgramsTheGradesWithTheirTrace() throws Exception {
        model.announced(Design.DID, Quality.GOOD, Direction.POSITIVE);
        await().untilAsserted(() -> assertThat(read("/en/" + model.path + "/evidence").select(".evidence-studies > li")).hasSize(1));

        mvc.perform(get("/api/v1/grades/" + model.id.value()))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.grade").value("1"))
                .andExpect(jsonPath("$.scales.length()").value(7))
                .andExpect(jsonPath("$.scales[0].result.trace[0].key").value("DESCRIPTION"))
                .andExpect(jsonPath("$.scales[3].name.en").value("Level 3"));
    }

    @Test
    void givesProgramsWhatBecameOfAGradeAndAllGradesPartByPart() throws Exception {
        model.announced(Design.RCT, Quality.GOOD, Direction.NONE);
        awaitSign("N");
        var history = "/api/v1/grades/" + model.id.value() + "/history";

        mvc.perform(get(history))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.changes[0].cause").value("STUDY"))
                .andExpect(jsonPath("$.changes[0].before.kutomo").value("1"))
                .andExpect(jsonPath("$.changes[0].after.kutomo").value("N"))
                .andExpect(jsonPath("$.changes[0].conclusionChanged").value(true))
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get(history + "?page=2")).andExpect(jsonPath("$.changes.length()").value(0));
        mvc.perform(get("/api/v1/grades/KTM-2026-999999/history")).andExpect(status().isNotFound());

        var seen = new java.util.ArrayList<String>();
        for (int page = 1; page > 0; ) {
            var answer = new tools.jackson.databind.json.JsonMapper()
                    .readTree(mvc.perform(get("/api/v1/grades?page=" + page)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
            answer.get("grades").forEach(line -> seen.add(line.get("id").asString() + " " + line.get("grade").asString()));
            assertThat(answer.get("grades").size()).isLessThanOrEqualTo(100);
            page = answer.get("next").asInt(0);
        }
        assertThat(seen).contains(model.id.value() + " N").doesNotHaveDuplicates();
    }

    @Test
    void letsAnOutsiderRepeatAGradeFromTheInterfaceAlone() throws Exception {
        model.announced(Design.RCT, Quality.GOOD, Direction.NONE);
        awaitSign("N");
        var mapper = new tools.jackson.databind.json.JsonMapper();
        var graded = mapper.readTree(mvc.perform(get("/api/v1/grades/" + model.id.value())).andReturn().getResponse().getContentAsString());
        for (var scale : graded.get("scales")) {
            var address = "/api/v1/scales/" + scale.get("scale").asString() + "/versions/" + scale.get("version").asInt();
            var answer = mapper.readTree(mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
            var json = program.getBean(fi.kutomo.platform.sql.Json.class);
            var rules = json.read(answer.get("rules").toString(), fi.kutomo.evidence.scales.Rules.class);
            var kept = json.read(scale.get("result").toString(), fi.kutomo.evidence.scales.Reckoned.class);

            assertThat(fi.kutomo.evidence.scales.Reckoning.reproduces(rules, kept)).as(address).isTrue();
        }
    }

    @Test
    void weighsTheCertaintyOfAnOutcomeBesideWhatIsComputed() throws Exception {
        model.graded(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var assessor = new TestPeople(program).with(Assurance.EMAIL, Role.ASSESSOR);
        var cookie = new TestPeople(program).session(assessor);
        var address = "/en/" + model.path + "/evidence/certainty/loneliness";
        assertThat(read(address).select(".evidence-sign").text()).isEqualTo("⊕⊕⊕⊕ High");

        mvc.perform(post(address).cookie(cookie).with(csrf())
                        .param("number", "0").param("points-INDIRECTNESS", "-2").param("reason-INDIRECTNESS", "Only one city."))
                .andExpect(status().isSeeOther());
        mvc.perform(post(address).cookie(cookie).with(csrf()).param("number", "0")).andExpect(status().isConflict());
        await().untilAsserted(() -> assertThat(read(address).select(".evidence-sign").text()).isEqualTo("⊕⊕○○ Low"));

        var page = read(address);
        assertThat(page.select("main").text()).contains("a member,", "the studies alone would give: ⊕⊕⊕⊕ High", "Only one city.");
        assertThat(page.select("form[action=" + address + "]")).isEmpty();
        assertThat(read("/en/" + model.path + "/evidence").select("#scale-grade").text()).contains("−2: People’s judgement: Indirectness");
        mvc.perform(get("/api/v1/grades/" + model.id.value())).andExpect(jsonPath("$.judged[0].reason").value("Only one city."));
    }

    @Test
    void saysThatStudiesChangedSinceTheyWereWeighed() throws Exception {
        model.graded(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var cookie = new TestPeople(program).session(new TestPeople(program).with(Assurance.EMAIL, Role.EDITOR));
        var address = "/en/" + model.path + "/evidence/certainty/loneliness";
        mvc.perform(post(address).cookie(cookie).with(csrf())
                .param("number", "0").param("points-IMPRECISION", "-1").param("reason-IMPRECISION", "The interval is wide."));
        assertThat(read(address).text()).doesNotContain("have changed since");

        model.graded(Design.RCT, Quality.GOOD, Direction.NONE);

        assertThat(read(address).text()).contains("The studies have changed since this was judged.");
    }

    @Test
    void asksWhyWhenPeopleDepartFromWhatIsComputed() throws Exception {
        model.graded(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var cookie = new TestPeople(program).session(new TestPeople(program).with(Assurance.EMAIL, Role.EDITOR));
        var address = "/en/" + model.path + "/evidence/certainty/loneliness";

        var answer = mvc.perform(post(address).cookie(cookie).with(csrf())
                        .param("number", "0").param("points-IMPRECISION", "-1").param("points-LARGE_EFFECT", "7").param("reason-DOSE_RESPONSE", "x"))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        var page = Jsoup.parse(answer);
        assertThat(page.select("#mistakes a").eachAttr("href"))
                .containsExactly("#reason-IMPRECISION", "#points-LARGE_EFFECT", "#reason-LARGE_EFFECT", "#points-DOSE_RESPONSE");
        assertThat(page.select("#points-IMPRECISION option[selected]").attr("value")).isEqualTo("-1");
        mvc.perform(post(address).cookie(new TestPeople(program).session(new TestPeople(program).member())).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get("/en/" + model.path + "/evidence/certainty/work")).andExpect(status().isNotFound());
    }
}
