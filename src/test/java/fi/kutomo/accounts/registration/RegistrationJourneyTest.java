package fi.kutomo.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class RegistrationJourneyTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    PersonStore people;

    @Autowired
    JdbcClient sql;

    private final String handle = "uusi-" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = handle + "@example.org";

    @Test
    void makesAnAccountByLetterLinkAndButton() throws Exception {
        var browser = new TestBrowser(web);
        assertThat(register(browser, email, handle).getHeader("Location")).isEqualTo("/sv/register/sent");
        assertThat(people.byEmail(email)).isEmpty();

        var letters = new TestLetters(sql);
        assertThat(letters.to(email)).hasSize(1).first().asString().contains("Bekräfta din e-postadress");
        var link = letters.link(email, "/verify");
        assertThat(browser.open(link).getContentAsString()).contains("Uusi Esimerkki");

        var answer = browser.send("/sv/verify", "token", letters.token(email, "/verify"), "handle", handle);
        assertThat(answer.getHeader("Location")).isEqualTo("/sv/register/welcome");
        var person = people.byEmail(email).orElseThrow();
        assertThat(person.verified()).isTrue();
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ACQUAINTED, Role.PARTICIPANT);
        assertThat(sql.sql("select terms_accepted_at is not null from accounts.person where id = :id").param("id", person.id()).query(Boolean.class).single()).isTrue();

        assertThat(browser.open("/sv/register/welcome").getContentAsString()).contains("Uusi Esimerkki");
        assertThat(browser.send("/sv/account/password", "password", "vihreä kuutio soi").getStatus()).isEqualTo(303);
        var later = new TestBrowser(web);
        assertThat(later.send("/sv/sign-in", "email", email, "password", "vihreä kuutio soi").getStatus()).isEqualTo(303);
        assertThat(later.open("/sv/account").getContentAsString()).contains(email);
    }

    @Test
    void isNotTrippedByProgramsThatLookAtLinks() throws Exception {
        var browser = new TestBrowser(web);
        register(browser, email, handle);
        var letters = new TestLetters(sql);
        var link = letters.link(email, "/verify");

        for (int i = 0; i < 3; i++) {
            assertThat(new TestBrowser(web).open(link).getStatus()).isEqualTo(200);
        }
        assertThat(people.byEmail(email)).isEmpty();
        assertThat(browser.send("/fi/verify", "token", letters.token(email, "/verify"), "handle", handle).getStatus()).isEqualTo(303);
    }

    @Test
    void takesALinkOnceAndForADay() throws Exception {
        var browser = new TestBrowser(web);
        register(browser, email, handle);
        var letters = new TestLetters(sql);
        var token = letters.token(email, "/verify");
        sql.sql("update accounts.registration set ends_at = now() - interval '1 second' where email = :email").param("email", email).update();
        assertThat(browser.send("/fi/verify", "token", token, "handle", handle).getStatus()).isEqualTo(410);
        assertThat(browser.open("/fi/verify?token=" + token).getStatus()).isEqualTo(410);

        sql.sql("update accounts.registration set ends_at = now() + interval '1 hour' where email = :email").param("email", email).update();
        assertThat(browser.send("/fi/verify", "token", token, "handle", handle).getStatus()).isEqualTo(303);
        assertThat(new TestBrowser(web).send("/fi/verify", "token", token, "handle", handle + "x").getStatus()).isEqualTo(410);
        assertThat(sql.sql("select count(*) from accounts.registration where token_hash = :token").param("token", token).query(Long.class).single()).isZero();
    }

    @Test
    void tellsTheOwnerOfAnAddressThatSomebodyTried() throws Exception {
        var known = new TestPeople(program).member();
        var answer = register(new TestBrowser(web), known.email(), handle);

        assertThat(answer.getHeader("Location")).isEqualTo("/sv/register/sent");
        assertThat(new TestLetters(sql).to(known.email())).hasSize(1).first().asString().contains("Sinulla on jo tili").contains("/reset");
    }

    @Test
    void asksForAnotherUserNameWhenItWasTakenMeanwhile() throws Exception {
        var browser = new TestBrowser(web);
        var other = new TestPeople(program).member();
        register(browser, email, other.handle());
        var token = new TestLetters(sql).token(email, "/verify");

        assertThat(browser.open("/fi/verify?token=" + token).getContentAsString()).contains("id=\"handle\"");
        var taken = browser.send("/fi/verify", "token", token, "handle", other.handle());
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(browser.send("/fi/verify", "token", token, "handle", handle).getStatus()).isEqualTo(303);
    }

    @Test
    void sendsNothingWhenAProgramFillsWhatPeopleDoNotSee() throws Exception {
        var answer = new TestBrowser(web)
                .send("/sv/register", "email", email, "name", "Uusi Esimerkki", "handle", handle, "tongue", "sv", "terms", "yes", "website", "https://spam.example");

        assertThat(answer.getHeader("Location")).isEqualTo("/sv/register/sent");
        assertThat(new TestLetters(sql).to(email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a@example.org\r\nBcc: b@example.org", "a@example.org\nSubject: x", "a@example.org, b@example.org", "<a@example.org>", "A <a@example.org>",
        "a@example.org;b@example.org", "a@exa mple.org", "a\u0000@example.org", "\"a\"@example.org\r\n", "a@example.org%0ABcc:b@example.org%0A x",
        "a@example.org\u2028Bcc: b@example.org", "@example.org", "a@", "a", "a@localhost"
    })
    void refusesAddressesThatHideAHeader(String hostile) throws Exception {
        var before = letters();
        assertThat(register(new TestBrowser(web), hostile, handle).getStatus()).isEqualTo(422);
        assertThat(letters()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uusi\r\nBcc: b@example.org", "Uusi\u0000", "Voita https://evil.example", "www.evil.example", "Uusi\u202Eikki", "<b>Uusi</b>", "x", " ", "12345"})
    void refusesNamesThatAreNoNames(String hostile) throws Exception {
        var answer = new TestBrowser(web).send("/sv/register", "email", email, "name", hostile, "handle", handle, "tongue", "sv", "terms", "yes");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(letters(email)).isZero();
    }

    private MockHttpServletResponse register(TestBrowser browser, String address, String wanted) throws Exception {
        return browser.send("/sv/register", "email", address, "name", "Uusi Esimerkki", "handle", wanted, "tongue", "sv", "terms", "yes");
    }

    private long letters() {
        return sql.sql("select count(*) from platform.letter").query(Long.class).single();
    }

    private long letters(String address) {
        return sql.sql("select count(*) from platform.letter where address = :address").param("address", address).query(Long.class).single();
    }
}
