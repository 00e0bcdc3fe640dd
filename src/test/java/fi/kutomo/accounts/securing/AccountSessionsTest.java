package fi.kutomo.accounts.securing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.world.KutomoTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class AccountSessionsTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    PersonStore people;

    @Autowired
    JdbcClient sql;

    private TestPeople world;

    @BeforeEach
    void meetPeople() {
        world = new TestPeople(program);
    }

    @Test
    void areListedAndEndedByThePerson() throws Exception {
        var person = world.member();
        var here = new TestBrowser(web).signedIn(world.session(person));
        var there = new TestBrowser(web).signedIn(world.session(person));
        var page = here.open("/en/account/sessions").getContentAsString();
        assertThat(page).contains("Firefox, Linux").contains("This session");
        var keys = Pattern.compile("name=\"session\" value=\"([0-9a-f]{64})\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(keys).hasSize(1);

        assertThat(here.send("/en/account/sessions/end", "session", keys.getFirst()).getStatus()).isEqualTo(303);

        assertThat(there.open("/en/account").getStatus()).isEqualTo(302);
        assertThat(here.open("/en/account").getStatus()).isEqualTo(200);
    }

    @Test
    void ofOthersAreNotFound() throws Exception {
        var other = world.member();
        var theirs = new TestBrowser(web).signedIn(world.session(other));
        var second = world.session(other);
        var page = theirs.open("/en/account/sessions").getContentAsString();
        var key = page.replaceAll("(?s).*name=\"session\" value=\"([0-9a-f]{64})\".*", "$1");

        var me = new TestBrowser(web).signedIn(world.session(world.member()));
        assertThat(me.send("/en/account/sessions/end", "session", key).getStatus()).isEqualTo(404);
        assertThat(new TestBrowser(web).signedIn(second).open("/en/account").getStatus()).isEqualTo(200);
    }

    @Test
    void endAllButThisOne() throws Exception {
        var person = world.member();
        var here = new TestBrowser(web).signedIn(world.session(person));
        var there = new TestBrowser(web).signedIn(world.session(person));
        here.send("/en/account/sessions/end-others");
        assertThat(there.open("/en/account").getStatus()).isEqualTo(302);
        assertThat(here.open("/en/account").getStatus()).isEqualTo(200);
    }

    @Test
    void endWhenTheAddressHasChangedFromBothSides() throws Exception {
        var person = world.member();
        var fresh = "uusi-" + UUID.randomUUID() + "@example.org";
        var browser = new TestBrowser(web).signedIn(world.session(person));
        assertThat(browser.send("/en/account/email", "email", fresh).getStatus()).isEqualTo(303);
        var letters = new TestLetters(sql);
        var oldToken = letters.token(person.email(), "/account/email/confirm");
        var newToken = letters.token(fresh, "/account/email/confirm");

        var visitor = new TestBrowser(web);
        assertThat(visitor.open("/en/account/email/confirm?token=" + newToken).getContentAsString()).contains(fresh);
        visitor.send("/en/account/email/confirm", "token", newToken);
        visitor.send("/en/account/email/confirm", "token", newToken);
        assertThat(people.find(person.id()).orElseThrow().email()).isEqualTo(person.email());

        visitor.send("/en/account/email/confirm", "token", oldToken);
        assertThat(people.find(person.id()).orElseThrow().email()).isEqualTo(fresh);
        assertThat(browser.open("/en/account").getStatus()).isEqualTo(302);
        assertThat(visitor.send("/en/account/email/confirm", "token", oldToken).getStatus()).isEqualTo(409);
    }

    @Test
    void tellNobodyWhetherANewAddressIsTaken() throws Exception {
        var person = world.member();
        var other = world.member();
        var browser = new TestBrowser(web).signedIn(world.session(person));
        var answer = browser.send("/en/account/email", "email", other.email());
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/en/account/email");
        assertThat(new TestLetters(sql).to(other.email())).first().asString().doesNotContain("/account/email/confirm");
        var oldToken = new TestLetters(sql).token(person.email(), "/account/email/confirm");
        new TestBrowser(web).send("/en/account/email/confirm", "token", oldToken);
        assertThat(people.find(person.id()).orElseThrow().email()).isEqualTo(person.email());
    }
}
