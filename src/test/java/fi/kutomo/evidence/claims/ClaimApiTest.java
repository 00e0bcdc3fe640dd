package fi.kutomo.evidence.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.grading.TestModel;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims as programs read them. */
@KutomoTest
@Import(Statements.class)
class ClaimApiTest {

    private static final int MANY = 20;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private JsonMapper json;

    private JsonNode listed(TestClaim claim) throws Exception {
        var listing = json.readTree(browser.perform(get("/api/v1/claims")).andReturn().getResponse().getContentAsByteArray());
        return listing.path("claims").valueStream().filter(each -> each.path("url").asString().endsWith(claim.path)).findFirst().orElseThrow();
    }

    private TestClaim about(TestModel model, TestClaim claim) {
        sql.sql("update evidence.claim set entry = ? where id = ?").params(model.entry.value(), claim.id).update();
        return claim;
    }

    @Test
    void areListedWithWhatStandsForAndAgainstThem() throws Exception {
        var model = new TestModel(program);
        var weakens = model.study(Design.RCT, Quality.GOOD, Direction.NONE);
        var supports = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var withdrawn = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        model.withdraw(withdrawn);
        var claim = about(model, new TestClaim(program)
                .on(weakens, Stance.WEAKENS)
                .on(withdrawn, Stance.SUPPORTS)
                .on(supports, Stance.SUPPORTS)
                .graded("C"));

        var said = listed(claim);

        assertThat(said.path("text").path("fi").asString()).isEqualTo(claim.text);
        assertThat(said.path("entry").asString()).isEqualTo(model.id.value());
        assertThat(said.path("effectTerm").asString()).isEqualTo("effect/loneliness");
        assertThat(said.path("grade").path("level").asString()).isEqualTo("C");
        assertThat(said.path("grade").path("rules").asString()).startsWith("claim/");
        assertThat(said.path("grounds").valueStream().map(ground -> ground.path("stance").asString() + " " + ground.path("study").asString().replaceAll(".*/", "")))
                .as("by stance, and without what is withdrawn")
                .containsExactly("supports esimerkki-" + supports.value(), "weakens esimerkki-" + weakens.value());
        var ground = said.path("grounds").path(0);
        assertThat(ground.path("title").asString()).isEqualTo("Esimerkkitutkimus");
        assertThat(ground.path("passage").asString()).isEqualTo("Esimerkin sanat");
        assertThat(ground.path("page").asString()).isEqualTo("7");
        assertThat(said.path("doubts")).isEmpty();
        // A grade may be reckoned once more between two readings, while changes of the studies catch up
        await().untilAsserted(() -> {
            var inTheList = listed(claim);
            var alone = json.readTree(browser.perform(get("/api/v1/" + claim.path)).andReturn().getResponse().getContentAsByteArray());
            inTheList.properties().forEach(each -> assertThat(alone.get(each.getKey())).as(each.getKey()).isEqualTo(each.getValue()));
        });
        assertThat(listed(new TestClaim(program)).path("entry").isNull()).as("it is about nothing that is here").isTrue();
    }

    @Test
    void areAskedForWithAsManyQuestionsForTwentyAsForOne() throws Exception {
        graded();
        browser.perform(get("/api/v1/claims"));
        int forOne = statements.during(() -> browser.perform(get("/api/v1/claims")));
        for (int i = 1; i < MANY; i++) {
            graded();
        }

        int forMany = statements.during(() -> browser.perform(get("/api/v1/claims")));

        assertThat(forMany).isEqualTo(forOne).isBetween(5, 20);
    }

    private void graded() {
        var model = new TestModel(program);
        about(model, new TestClaim(program).on(model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE), Stance.SUPPORTS).graded("4"));
    }
}
