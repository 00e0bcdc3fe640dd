package fi.kutomo.accounts.securing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.factors.TestCodes;
import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class SecondFactorTest {

    private static final String PASSWORD = "vihreä kuutio soi";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    PasswordStore passwords;

    @Autowired
    Hashing hashing;

    @Autowired
    JdbcClient sql;

    private record Phone(String secret, List<String> recovery) {}

    @Test
    void asksForTheCodeAfterThePasswordAndTakesEachOnce() throws Exception {
        var person = person();
        var phone = setUp(person);
        var browser = new TestBrowser(web);

        var first = signIn(browser, person);
        assertThat(first).startsWith("/en/sign-in/code");
        assertThat(browser.open("/en/account").getStatus()).isEqualTo(302);
        assertThat(browser.send("/en/sign-in/code", "code", "000000").getStatus()).isEqualTo(422);
        // The step that set the app up is used; the next one counts already
        var code = TestCodes.code(phone.secret(), 1);
        var in = browser.send("/en/sign-in/code", "code", code.substring(0, 3) + " " + code.substring(3), "next", "/en/account");
        assertThat(in.getHeader("Location")).isEqualTo("/en/account");
        assertThat(browser.open("/en/account").getStatus()).isEqualTo(200);

        var other = new TestBrowser(web);
        signIn(other, person);
        assertThat(other.send("/en/sign-in/code", "code", code).getStatus()).isEqualTo(422);
    }

    @Test
    void takesEachRecoveryCodeOnce() throws Exception {
        var person = person();
        var phone = setUp(person);
        assertThat(phone.recovery()).hasSize(10).doesNotHaveDuplicates();
        assertThat(sql.sql("select fingerprint from accounts.recovery_code where person = :id").param("id", person.id()).query(String.class).list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(phone.recovery());

        var browser = new TestBrowser(web);
        signIn(browser, person);
        assertThat(browser.send("/en/sign-in/code", "code", phone.recovery().get(3).toUpperCase()).getStatus()).isEqualTo(303);
        assertThat(browser.open("/en/account/sign-in-methods").getContentAsString()).contains("9 recovery codes are left");

        var other = new TestBrowser(web);
        signIn(other, person);
        assertThat(other.send("/en/sign-in/code", "code", phone.recovery().get(3)).getStatus()).isEqualTo(422);
    }

    @Test
    void isNotSkippedByANewPassword() throws Exception {
        var person = person();
        setUp(person);
        var old = new TestPeople(program).session(person);
        var browser = new TestBrowser(web);
        browser.send("/en/reset", "email", person.email());
        var token = new TestLetters(sql).token(person.email(), "/reset/new");

        assertThat(browser.send("/en/reset/new", "token", token, "password", "password1").getStatus()).isEqualTo(422);
        assertThat(browser.send("/en/reset/new", "token", token, "password", "sininen pallo laulaa").getHeader("Location")).isEqualTo("/en/sign-in");
        assertThat(browser.send("/en/reset/new", "token", token, "password", "toinen pallo laulaa").getStatus()).isEqualTo(410);
        assertThat(new TestBrowser(web).signedIn(old).open("/en/account").getStatus()).isEqualTo(302);

        var there = browser.send("/en/sign-in", "email", person.email(), "password", "sininen pallo laulaa").getHeader("Location");
        assertThat(there).startsWith("/en/sign-in/code");
        assertThat(browser.open("/en/account").getStatus()).isEqualTo(302);
        assertThat(new TestLetters(sql).to(person.email())).first().asString().contains("Salasanasi on vaihdettu");
    }

    @Test
    void keepsItsSecretSealed() throws Exception {
        var person = person();
        var phone = setUp(person);
        var kept = sql.sql("select secret from accounts.authenticator where person = :id").param("id", person.id()).query(String.class).single();
        assertThat(kept).startsWith("v1:").doesNotContain(phone.secret());
    }

    @Test
    void leadsStaffToSetItUpBeforeTheyActAndThenLetsThem() throws Exception {
        var editor = new TestPeople(program).with(Assurance.SPONSORED, Role.OPERATOR);
        passwords.keep(editor.id(), hashing.hash(PASSWORD));
        var browser = new TestBrowser(web);
        assertThat(signIn(browser, editor)).isEqualTo("/en/account/sign-in-methods");
        assertThat(browser.open("/en/operations").getStatus()).isEqualTo(403);

        var secret = secret(browser);
        assertThat(browser.send("/en/account/authenticator", "code", TestCodes.code(secret, 0)).getStatus()).isEqualTo(200);
        assertThat(browser.open("/en/operations").getStatus()).isEqualTo(200);
    }

    @Test
    void asksWhoItIsBeforeDangerousActs() throws Exception {
        var person = person();
        var longAgo = new TestPeople(program).session(person.id(), Method.PASSWORD, Instant.now().minus(Duration.ofMinutes(11)));
        var browser = new TestBrowser(web).signedIn(longAgo);
        for (String path : List.of("account/password", "account/authenticator", "account/email")) {
            assertThat(browser.open("/en/" + path).getHeader("Location")).startsWith("/en/account/confirm?next=");
            assertThat(browser.send("/en/" + path, "password", "sininen pallo laulaa").getHeader("Location")).startsWith("/en/account/confirm?next=");
        }
        assertThat(browser.send("/en/account/password/remove").getHeader("Location")).startsWith("/en/account/confirm");

        assertThat(browser.send("/en/account/confirm", "password", "wrong").getStatus()).isEqualTo(422);
        var before = browser.session().getValue();
        var answer = browser.send("/en/account/confirm", "password", PASSWORD, "next", "/en/account/password");
        assertThat(answer.getHeader("Location")).isEqualTo("/en/account/password");
        assertThat(browser.session().getValue()).isNotEqualTo(before);
        assertThat(browser.open("/en/account/password").getStatus()).isEqualTo(200);
    }

    @Test
    void keepsThePasswordOfWhoHasNoOtherWay() throws Exception {
        var person = person();
        var browser = new TestBrowser(web).signedIn(new TestPeople(program).session(person));
        assertThat(browser.send("/en/account/password/remove").getStatus()).isEqualTo(409);
        assertThat(passwords.hash(person.id())).isPresent();
    }

    private Phone setUp(Person person) throws Exception {
        var browser = new TestBrowser(web).signedIn(new TestPeople(program).session(person));
        var secret = secret(browser);
        assertThat(browser.send("/en/account/authenticator", "code", "000000").getStatus()).isEqualTo(422);
        var page = browser.send("/en/account/authenticator", "code", TestCodes.code(secret, 0)).getContentAsString();
        var codes = Pattern.compile("<li><code>([^<]+)</code>").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(page).contains("data:text/plain").contains(codes.getFirst());
        return new Phone(secret, codes);
    }

    private static String secret(TestBrowser browser) throws Exception {
        var page = browser.open("/en/account/authenticator").getContentAsString();
        var letters = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(letters.find()).isTrue();
        assertThat(page).contains("<svg class=\"qr\"");
        return letters.group(1).replace(" ", "");
    }

    private static String signIn(TestBrowser browser, Person person) throws Exception {
        return browser.send("/en/sign-in", "email", person.email(), "password", PASSWORD).getHeader("Location");
    }

    private Person person() {
        var person = new TestPeople(program).member();
        passwords.keep(person.id(), hashing.hash(PASSWORD));
        return person;
    }
}
