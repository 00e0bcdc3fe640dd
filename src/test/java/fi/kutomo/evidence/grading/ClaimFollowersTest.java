package fi.kutomo.evidence.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.claims.Stance;
import fi.kutomo.evidence.claims.TestClaim;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever follows a claim hears what became of its conclusion, and why, as followers of models do. */
@KutomoTest
class ClaimFollowersTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    Telling telling;

    @Autowired
    JdbcClient sql;

    private Person follower;
    private Cookie cookie;

    @BeforeEach
    void arrive() {
        follower = new TestPeople(program).member();
        cookie = new TestPeople(program).session(follower);
    }

    private void follow(TestClaim claim, String yes) throws Exception {
        browser.perform(post("/fi/" + claim.path + "/following").cookie(cookie).with(csrf()).param("follow", yes)).andExpect(status().isSeeOther());
    }

    private List<String> letters() {
        return new TestLetters(sql).to(follower.email());
    }

    @Test
    void areToldWhetherTheConclusionChangedAndWhy() throws Exception {
        var model = new TestModel(program);
        var study = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");
        follow(claim, "yes");
        assertThat(browser.perform(get("/fi/" + claim.path).cookie(cookie)).andReturn().getResponse().getContentAsString()).contains("value=\"no\"");

        model.withdraw(study);
        claim.standing("1");
        telling.tell(Duration.ZERO);
        telling.tell(Duration.ZERO);

        assertThat(letters()).singleElement().asString()
                .contains("Päätelmä muuttui", claim.text, "ennen 4 Kohtalainen näyttö, nyt 1 Esitetty", "Syy: Tutkimus lisättiin, korjattiin tai poistettiin.");
    }

    @Test
    void areToldThatTheConclusionStays() throws Exception {
        var model = new TestModel(program);
        var claim = new TestClaim(program).on(model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE), Stance.SUPPORTS).graded("4");
        follow(claim, "yes");

        claim.on(model.study(Design.PRE_POST, Quality.GOOD, Direction.POSITIVE), Stance.SUPPORTS).announce();
        org.awaitility.Awaitility.await().until(() -> !program.getBean(RegradingStore.class).history(Followed.claim(claim.id), 0, 1).isEmpty());
        telling.tell(Duration.ZERO);

        assertThat(letters()).singleElement().asString()
                .contains("Päätelmä ei muuttunut", "se on yhä 4 Kohtalainen näyttö", "Väitettä tai sen perusteita muutettiin");
    }

    @Test
    void areToldThatItWasWithdrawnAndFollowItNoLonger() throws Exception {
        var claim = new TestClaim(program).graded("1");
        follow(claim, "yes");

        claim.withdraw();
        claim.standing("");
        telling.tell(Duration.ZERO);

        assertThat(letters()).singleElement().asString().contains("Väite vedettiin pois", claim.text, "Et enää seuraa");
        assertThat(program.getBean(FollowHolding.class).about(follower.id()).toString()).doesNotContain(claim.path);
    }

    @Test
    void hearNothingAfterTheyStopped() throws Exception {
        var model = new TestModel(program);
        var study = model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        var claim = new TestClaim(program).on(study, Stance.SUPPORTS).graded("4");
        follow(claim, "yes");
        follow(claim, "no");

        model.withdraw(study);
        claim.standing("1");
        telling.tell(Duration.ZERO);

        assertThat(letters()).isEmpty();
    }

    @Test
    void findWhatTheyFollowAmongTheirData() throws Exception {
        var claim = new TestClaim(program).graded("1");
        follow(claim, "yes");
        var holding = program.getBean(FollowHolding.class);

        assertThat(holding.about(follower.id()).toString()).contains(claim.path);
        holding.erase(follower.id());
        assertThat(holding.about(follower.id()).toString()).doesNotContain(claim.path);
    }
}
