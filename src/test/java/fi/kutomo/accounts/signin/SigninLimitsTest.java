package fi.kutomo.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** With the limits as they are on a real site. */
@KutomoTest(properties = {"kutomo.limits.factor=1", "kutomo.accounts.least-fill-time=3s"})
class SigninLimitsTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    PasswordStore passwords;

    @Autowired
    Hashing hashing;

    @Test
    void letsAnAccountRestAfterFiveFailuresFromOneNetwork() throws Exception {
        var person = personWithPassword();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("192.0.2.7", person.email(), "wrong " + i).getStatus()).isEqualTo(422);
        }

        var refused = signIn("192.0.2.200", person.email(), "vihreä kuutio soi");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(880, 900);
        assertThat(refused.getContentAsString()).contains("value=\"" + person.email() + "\"").contains("15 minutes");

        // Nobody can lock the person out from elsewhere
        assertThat(signIn("198.51.100.4", person.email(), "vihreä kuutio soi").getStatus()).isEqualTo(303);
    }

    @Test
    void invitesAnAddressThreeTimesADay() throws Exception {
        var people = new TestPeople(program);
        var operator = new TestBrowser(web).signedIn(people.session(people.with(Assurance.SPONSORED, Role.OPERATOR)));
        for (int i = 0; i < 3; i++) {
            assertThat(invite(operator, "kutsuttu@example.org").getStatus()).isEqualTo(303);
        }
        var refused = invite(operator, "kutsuttu@example.org");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isPositive();
        assertThat(refused.getContentAsString()).contains("kutsuttu@example.org");
        assertThat(new TestLetters(program.getBean(JdbcClient.class)).to("kutsuttu@example.org")).hasSize(3);
        assertThat(invite(operator, "toinen-kutsuttu@example.org").getStatus()).isEqualTo(303);
    }

    @Test
    void letsAPersonAskOthersThirtyTimesAnHour() throws Exception {
        var people = new TestPeople(program);
        var weaver = new TestBrowser(web).signedIn(people.session(people.with(Assurance.SPONSORED, Role.WEAVER)));
        for (int i = 0; i < 30; i++) {
            assertThat(vouch(weaver, "kysytty-" + i + "@example.org").getStatus()).isEqualTo(303);
        }

        var refused = vouch(weaver, "kysytty-30@example.org");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isPositive();
    }

    private static MockHttpServletResponse vouch(TestBrowser weaver, String address) throws Exception {
        return weaver.send("/fi/sponsoring", "whom", address, "reason", "Tunnen hänet esimerkeistä.");
    }

    private static MockHttpServletResponse invite(TestBrowser operator, String address) throws Exception {
        return operator.send("/fi/operations/invitations", "addresses", address, "letterLang", "fi");
    }

    @Test
    void treatsAddressesWithoutAnAccountAlike() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("192.0.2.7", "ei-ole@example.org", "wrong " + i).getStatus()).isEqualTo(422);
        }
        assertThat(signIn("192.0.2.7", "EI-OLE@example.org", "wrong").getStatus()).isEqualTo(429);
    }

    @Test
    void letsOneNetworkRegisterThreeTimesAnHourAndKeepsTheText() throws Exception {
        var browser = new TestBrowser(web, "2001:db8:7::1");
        var other = new TestBrowser(web, "2001:db8:7::ffff");
        var begun = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            begun.add(begun(browser));
        }
        var begunByTheOther = begun(other);
        // As long as a person needs at least to fill it in
        Thread.sleep(3100);
        for (int i = 0; i < 3; i++) {
            var answer = send(browser, "uusi" + i, begun.get(i));
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        }
        var refused = send(other, "uusi4", begunByTheOther);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getContentAsString()).contains("uusi4@example.org");
    }

    @Test
    void asksAgainWhenTheFormWasFilledByAProgram() throws Exception {
        var begun = begun(new TestBrowser(web));
        var answer = send(new TestBrowser(web, "203.0.113.9"), "nopea", begun);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("nopea@example.org");

        assertThat(send(new TestBrowser(web, "203.0.113.9"), "keksitty", "v1:bm90LWEtdGltZQ==").getStatus()).isEqualTo(422);
    }

    private static String begun(TestBrowser browser) throws Exception {
        var page = browser.open("/en/register").getContentAsString();
        return page.replaceAll("(?s).*name=\"begun\" value=\"([^\"]+)\".*", "$1");
    }

    private static MockHttpServletResponse send(TestBrowser browser, String name, String begun) throws Exception {
        return browser.send(
                "/en/register", "email", name + "@example.org", "name", "Esimerkki Uusi", "handle", name, "tongue", "en", "terms", "yes", "begun", begun);
    }

    private MockHttpServletResponse signIn(String address, String email, String password) throws Exception {
        return new TestBrowser(web, address).send("/en/sign-in", "email", email, "password", password);
    }

    private Person personWithPassword() {
        var person = new TestPeople(program).member();
        passwords.keep(person.id(), hashing.hash("vihreä kuutio soi"));
        return person;
    }
}
