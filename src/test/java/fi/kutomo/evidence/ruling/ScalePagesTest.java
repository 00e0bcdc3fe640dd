package fi.kutomo.evidence.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Grades;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.claims.Stance;
import fi.kutomo.evidence.claims.TestClaim;
import fi.kutomo.evidence.grading.TestModel;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** On a program of its own, because it changes rules that everybody grades by. */
@KutomoTest(properties = "kutomo.accounts.least-fill-time=1ms")
class ScalePagesTest {

    private static final String SCALES = "/en/evidence/scales";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Grades grades;

    private Cookie editor;

    @BeforeEach
    void signIn() {
        var people = new TestPeople(program);
        editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
    }

    private Document read(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).cookie(editor)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post(path).cookie(editor).with(csrf());
    }

    @Test
    void tellsEveryScaleInThreeLanguages() throws Exception {
        for (var lang : Lang.ALL) {
            var list = read("/" + lang.tag() + "/evidence/scales");
            var addresses = list.select("h2 a").eachAttr("href");
            assertThat(addresses).hasSize(8);
            for (var address : addresses) {
                assertThat(read(address).select("main").text()).doesNotContain("evidence.scales");
            }
        }
    }

    @Test
    void draftsTriesComparesAndPutsIntoForce() throws Exception {
        var model = new TestModel(program);
        await().untilAsserted(() -> assertThat(grades.of(List.of(model.entry)).get(model.entry).grade().sign()).isEqualTo("1"));
        mvc.perform(sent(SCALES + "/kutomo/draft")).andExpect(status().isSeeOther());
        var draft = read(SCALES + "/kutomo/draft");
        var rules = draft.select("#rules").text();
        var stricter = draft.select("#rules").first().wholeText().replace("\"atLeast\" : 0.8", "\"atLeast\" : 1.1");
        assertThat(rules).contains("\"atLeast\" : 0.8");

        mvc.perform(sent(SCALES + "/kutomo/draft/rules").param("rules", stricter).param("note", "Stricter").param("base", draft.select("[name=base]").val()))
                .andExpect(status().isSeeOther());

        assertThat(read(SCALES + "/kutomo/draft?try=yes").text()).contains("1 → 0: 1 item");
        assertThat(read(SCALES + "/kutomo/1/compare/2").select("tbody tr").eachText())
                .containsExactly("conditions › DESCRIPTION › condition › atLeast 0.8 1.1");
        assertThat(grades.of(List.of(model.entry)).get(model.entry).rules()).isEqualTo("kutomo/1");

        mvc.perform(sent(SCALES + "/kutomo/draft/publication")).andExpect(status().isSeeOther());

        await().untilAsserted(() -> assertThat(grades.of(List.of(model.entry)).get(model.entry))
                .isEqualTo(new Grades.Graded(fi.kutomo.evidence.EvidenceGrade.NOT_DESCRIBED, 0, "kutomo/2")));
        assertThat(read(SCALES + "/kutomo").text()).contains("Version 2", "Stricter", "now replaced");
        assertThat(read("/en/" + model.path + "/evidence").select(".evidence-history").text()).contains("The rules changed", "1 Described → 0 Not described");
    }

    @Test
    void triesTheRulesForClaimsOnClaims() throws Exception {
        new TestClaim(program).on(new TestModel(program).study(Design.PRE_POST, Quality.GOOD, Direction.POSITIVE), Stance.SUPPORTS).graded("3");
        mvc.perform(sent(SCALES + "/claim/draft")).andExpect(status().isSeeOther());
        var draft = read(SCALES + "/claim/draft");
        var stricter = draft.select("#rules").first().wholeText().replace("\"PRE_POST\",", "");

        mvc.perform(sent(SCALES + "/claim/draft/rules").param("rules", stricter).param("note", "Stricter").param("base", draft.select("[name=base]").val()))
                .andExpect(status().isSeeOther());

        assertThat(read(SCALES + "/claim/draft?try=yes").text()).containsPattern("3 → 2: \\d+ item");
        assertThat(read(SCALES + "/claim").text()).containsPattern("\\d+ items? now");
        mvc.perform(sent(SCALES + "/claim/draft/removal")).andExpect(status().isSeeOther());
    }

    @Test
    void refusesWhatAreNoRulesAndKeepsTheText() throws Exception {
        mvc.perform(sent(SCALES + "/eif/draft"));
        var base = read(SCALES + "/eif/draft").select("[name=base]").val();
        for (var wrong : List.of("{\"scale\": \"eif\",\n  nonsense", "{\"scale\": \"nesta\"}", "[]")) {
            var answer = mvc.perform(sent(SCALES + "/eif/draft/rules").param("rules", wrong).param("base", base))
                    .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
            assertThat(Jsoup.parse(answer).select("#rules").first().wholeText().strip()).isEqualTo(wrong);
            assertThat(Jsoup.parse(answer).select("#mistakes a").attr("href")).isEqualTo("#rules");
        }
    }

    @Test
    void refusesADraftThatSomebodyElseHasChanged() throws Exception {
        mvc.perform(sent(SCALES + "/nesta/draft"));
        var draft = read(SCALES + "/nesta/draft");
        var text = draft.select("#rules").first().wholeText();
        var base = draft.select("[name=base]").val();
        mvc.perform(sent(SCALES + "/nesta/draft/rules").param("rules", text.replace("\"atLeast\" : 2", "\"atLeast\" : 3")).param("base", base))
                .andExpect(status().isSeeOther());

        mvc.perform(sent(SCALES + "/nesta/draft/rules").param("rules", text).param("base", base)).andExpect(status().is(422));
    }

    @Test
    void tellsWhatChangedInALaterVersionAndWhichOutcomesCount() throws Exception {
        assertThat(read(SCALES + "/eef").select("main").text())
                .contains("What changed from the version before", "Which outcomes count", "learning results", "earlier version, was never in force here");
        assertThat(read(SCALES + "/eef/1").select("main").text()).doesNotContain("Which outcomes count");
        assertThat(read(SCALES + "/eef/1/compare/2").select("tbody tr").text()).contains("points › outcomes", "effect/learning");
    }

    @Test
    void givesProgramsEveryVersionOfTheRules() throws Exception {
        mvc.perform(get("/api/v1/scales"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scales.length()").value(8))
                .andExpect(jsonPath("$.scales[6].scale").value("eef"))
                .andExpect(jsonPath("$.scales[6].version").value(2))
                .andExpect(jsonPath("$.scales[7].scale").value("claim"));
        mvc.perform(get("/api/v1/scales/eef"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.versions[0].version").value(2))
                .andExpect(jsonPath("$.versions[0].state").value("CURRENT"))
                .andExpect(jsonPath("$.versions[0].changes.sv").isNotEmpty())
                .andExpect(jsonPath("$.versions[1].state").value("RETIRED"))
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/v1/scales/eef?page=2")).andExpect(jsonPath("$.versions.length()").value(0));
        mvc.perform(get("/api/v1/scales/eef/versions/1"))
                .andExpect(jsonPath("$.rules.points.months[0].months").value(1))
                .andExpect(jsonPath("$.rules.points.outcomes").doesNotExist());
        mvc.perform(get("/api/v1/scales/eef/versions/2")).andExpect(jsonPath("$.rules.points.outcomes[0]").value("effect/learning"));
        mvc.perform(get("/api/v1/scales/nonsense")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/scales/eef/versions/9")).andExpect(status().isNotFound());
    }

    @Test
    void showsNoDraftToReaders() throws Exception {
        mvc.perform(sent(SCALES + "/maryland/draft"));
        mvc.perform(get("/api/v1/scales/maryland/versions/2")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/scales/maryland")).andExpect(jsonPath("$.total").value(1));

        mvc.perform(get(SCALES + "/maryland/2")).andExpect(status().isNotFound());
        mvc.perform(get(SCALES + "/maryland/1/compare/2")).andExpect(status().isNotFound());
    }
}
