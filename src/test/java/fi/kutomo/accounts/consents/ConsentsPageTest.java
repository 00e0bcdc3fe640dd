package fi.kutomo.accounts.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ConsentsPageTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient sql;

    @Test
    void givesEachScopeByItselfAndTakesItBack() throws Exception {
        var test = new TestPeople(program);
        var person = test.member();
        var other = test.member();
        var session = test.session(person);

        say(session, "profile", "PUBLIC", true, 303);

        assertThat(consents.given(person.id(), "profile", Scope.PUBLIC)).isTrue();
        assertThat(consents.given(person.id(), "profile", Scope.REGION)).isFalse();
        assertThat(consents.given(person.id(), "network", Scope.PUBLIC)).isFalse();
        assertThat(consents.givenBy(Set.of(person.id(), other.id()), "profile", Scope.PUBLIC)).containsExactly(person.id());

        say(session, "profile", "PUBLIC", true, 303);
        say(session, "profile", "PUBLIC", false, 303);

        assertThat(consents.given(person.id(), "profile", Scope.PUBLIC)).isFalse();
        assertThat(sql.sql("select given from accounts.consent where person = :person order by number").param("person", person.id()).query(Boolean.class).list())
                .as("saying it twice adds no line")
                .containsExactly(true, false);
        browser.perform(get("/en/account/consents").cookie(session))
                .andExpect(content().string(containsString("withdrawn")))
                .andExpect(content().string(containsString("Julkinen profiili")));
    }

    @Test
    void takesNothingThatNobodyAsksFor() throws Exception {
        var test = new TestPeople(program);
        var session = test.session(test.member());

        say(session, "newsletter", "PUBLIC", true, 404);
        say(session, "introductions", "EXPORTED", true, 404);
        say(session, "profile", "REGION", true, 404);
    }

    @Test
    void changesNoLineOfTheLedger() throws Exception {
        var test = new TestPeople(program);
        var person = test.member();
        say(test.session(person), "profile", "PUBLIC", true, 303);

        assertThatThrownBy(() -> sql.sql("update accounts.consent set given = false where person = :person").param("person", person.id()).update())
                .hasMessageContaining("never changed");
    }

    private void say(Cookie session, String about, String scope, boolean given, int expected) throws Exception {
        browser.perform(post("/fi/account/consents").cookie(session).with(csrf())
                        .param("about", about).param("scope", scope).param("given", Boolean.toString(given)))
                .andExpect(status().is(expected));
    }
}
