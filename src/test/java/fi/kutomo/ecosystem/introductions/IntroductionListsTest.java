package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Lists of introductions ask the database as often for many as for few. */
@KutomoTest
@Import(Statements.class)
class IntroductionListsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Statements statements;

    private MadeIntroduction made;

    @BeforeEach
    void make() {
        made = new MadeIntroduction(program);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(made.people.session(person));
    }

    /** The first reading is not counted: it may fill what is remembered. */
    private int asked(TestBrowser browser, String path) throws Exception {
        browser.open(path);
        return statements.during(() -> assertThat(browser.open(path).getContentAsString(StandardCharsets.UTF_8)).contains("<h1>"));
    }

    private void more() {
        for (int each = 0; each < 4; each++) {
            var one = made.network("Kolmas verkko", null, "region/06");
            var other = made.network("Neljäs verkko", null, "region/06");
            var draft = made.draft(one, Contact.mail("Arvo Esko", "yhteys-" + one + "@example.org"), other, Contact.mail("Ulla Esko", "yhteys-" + other + "@example.org"));
            made.bean(Introducing.class).propose(draft, MadeIntroduction.caller(made.weaver));
        }
    }

    @Test
    void ofAWeaverWhetherOwnOrOfTheRegion() throws Exception {
        made.asked();
        var other = made.people.with(Assurance.SPONSORED, Role.WEAVER);
        var own = as(made.weaver);
        var theirs = as(other);
        int few = asked(own, "/fi/introductions");
        int fewOfOthers = asked(theirs, "/fi/introductions");
        int desk = asked(theirs, "/fi/weaving?region=region/06&kind=introductions");

        more();

        assertThat(asked(own, "/fi/introductions")).isLessThanOrEqualTo(few + 2);
        assertThat(asked(theirs, "/fi/introductions")).isLessThanOrEqualTo(fewOfOthers + 2);
        assertThat(asked(theirs, "/fi/weaving?region=region/06&kind=introductions")).isLessThanOrEqualTo(desk + 2);
    }
}
