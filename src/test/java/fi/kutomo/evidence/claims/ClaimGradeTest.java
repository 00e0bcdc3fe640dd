package fi.kutomo.evidence.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.evidence.Claims;
import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.grading.Cause;
import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.Regraded;
import fi.kutomo.evidence.grading.RegradingStore;
import fi.kutomo.evidence.grading.TestModel;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How sure we are that a claim holds follows its studies. */
@KutomoTest
class ClaimGradeTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    ClaimGradeStore grades;

    @Autowired
    RegradingStore changes;

    @Autowired
    Weighing weighing;

    @Autowired
    ScaleStore scales;

    @Autowired
    JdbcClient sql;

    private String read(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Regraded> history(TestClaim claim) {
        return changes.history(Followed.claim(claim.id), 0, 9);
    }

    @Test
    void risesAndFallsWithItsStudies() {
        var model = new TestModel(program);
        var study = model.study(Design.RCT, Quality.GOOD, Direction.NONE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");

        var other = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        claim.on(other, Stance.WEAKENS).graded("C");
        claim.without(other).graded("4");
        model.withdraw(study);
        claim.standing("1");

        assertThat(history(claim)).extracting(Regraded::cause).containsExactly(Cause.STUDY, Cause.CLAIM, Cause.CLAIM);
        assertThat(history(claim).getFirst()).satisfies(last -> {
            assertThat(last.before(RuleFiles.CLAIM)).isEqualTo("4");
            assertThat(last.after(RuleFiles.CLAIM)).isEqualTo("1");
        });
    }

    @Test
    void isTheSameForAStudyThatIsCorrected() {
        var model = new TestModel(program);
        var study = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");

        sql.sql("update evidence.study set n = 501 where id = ?").param(study.value()).update();
        weighing.grade(List.of(claim.id), Cause.STUDY);

        assertThat(history(claim)).singleElement().satisfies(line -> assertThat(line.changed()).isFalse());
        weighing.grade(List.of(claim.id), Cause.STUDY);
        assertThat(history(claim)).as("nothing has changed meanwhile").hasSize(1);
    }

    @Test
    void goesWithTheClaim() {
        var claim = new TestClaim(program).graded("1");

        claim.withdraw();

        claim.standing("");
        assertThat(history(claim)).singleElement().satisfies(line -> assertThat(line.after(RuleFiles.CLAIM)).isEmpty());
    }

    @Test
    void isReckonedForClaimsThatWereHereBefore() {
        var claim = new TestClaim(program);

        program.getBean(ClaimWatch.class).catchUp();

        assertThat(claim.level()).isEqualTo("1");
        assertThat(history(claim)).isEmpty();
        assertThat(weighing.notYet(1000)).doesNotContain(claim.id);
    }

    @Test
    void canBeRepeatedFromWhatIsKept() {
        var study = new TestModel(program).study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");

        var kept = grades.find(claim.id).orElseThrow();

        assertThat(kept.result()).isEqualTo(Reckoning.of(scales.current(RuleFiles.CLAIM), kept.basis()));
        assertThat(Reckoning.reproduces(scales.current(RuleFiles.CLAIM), kept.result())).isTrue();
    }

    @Test
    void isToldWithItsReasonsAndBesideHowMuch() throws Exception {
        var model = new TestModel(program);
        var study = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");
        sql.sql("update evidence.claim set entry = ? where id = ?").params(model.entry.value(), claim.id).update();

        assertThat(read("/fi/" + claim.path))
                .contains("Kohtalainen näyttö", "id=\"scale-claim\"", "href=\"#study-1\"", "id=\"study-1\"", "Toista tutkimus toisessa paikassa")
                .contains("yksinäisyys", "0,4");
        for (var lang : Lang.ALL) {
            assertThat(read("/" + lang.tag() + "/" + claim.path)).doesNotContain("evidence.claims.", "evidence.grading.");
        }
        for (var path : List.of("/fi/claims", "/fi/studies/esimerkki-" + study.value(), "/fi/" + model.path)) {
            assertThat(read(path)).as(path).contains(claim.text).contains("Varmuus: 4 Kohtalainen näyttö");
        }
        assertThat(read("/fi/evidence/scales")).contains("Väitteen varmuus");
        assertThat(read("/fi/evidence/scales/claim")).containsPattern("kohde(tta)? nyt").contains("Ristiriitainen");
    }

    @Test
    void isToldToPrograms() throws Exception {
        var model = new TestModel(program);
        var study = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");
        model.withdraw(study);
        claim.standing("1");

        var api = "/api/v1/" + claim.path;
        assertThat(read(api))
                .contains("\"level\":\"1\"", "\"rung\":\"1\"", "\"rules\":\"claim/1\"", "\"missing\":[\"SUPPORTED\"]", "\"trace\":[{", "\"number\":");
        assertThat(read("/api/v1/claims")).contains("\"rules\":\"claim/1\"").doesNotContain("\"trace\"");
        assertThat(read(api + "/history")).contains("\"cause\":\"STUDY\",\"before\":\"4\",\"after\":\"1\",\"conclusionChanged\":true");
        assertThat(read("/api/v1/scales/claim")).contains("\"standing\":{\"");
        assertThat(program.getBean(Claims.class).find(List.of(claim.id))).hasSize(1);
    }
}
