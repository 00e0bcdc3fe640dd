package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.factors.TestCodes;
import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.world.KutomoTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every form about accounts, sent three times: twice at once and once more. It answers alike and has one effect. */
@KutomoTest
class DoubleSubmitTest {

    private static final String PASSWORD = "vihreä kuutio soi";

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    /** A form: how to come before it, what to send, and how to count what it did. */
    enum Form {
        SIGN_IN,
        SIGN_IN_CODE,
        REGISTER,
        VERIFY,
        RESET,
        RESET_NEW,
        CONFIRM,
        PASSWORD_SET,
        APP_SET_UP,
        APP_REMOVE,
        RECOVERY_CODES,
        SESSION_END,
        SESSIONS_END_OTHERS,
        ADDRESS,
        ADDRESS_CONFIRM
    }

    private interface Effects {
        long count();
    }

    private record Ready(TestBrowser browser, String page, String path, List<String> fields, Effects effects) {}

    @ParameterizedTest
    @EnumSource
    void hasOneEffect(Form form) throws Exception {
        var ready = ready(form);
        var page = ready.browser().open(ready.page());
        var fields = new ArrayList<>(ready.fields());
        fields.add("once");
        fields.add(TestBrowser.onceKey(page));
        var all = fields.toArray(String[]::new);
        var before = ready.effects().count();

        var answers = new ArrayList<MockHttpServletResponse>();
        try (var two = Executors.newFixedThreadPool(2)) {
            // Both carry the cookie that the browser had when the button was pressed
            var cookie = ready.browser().session();
            Callable<MockHttpServletResponse> sending = () -> fresh(cookie).send(ready.path(), all);
            for (var answer : two.invokeAll(List.of(sending, sending))) {
                answers.add(answer.get());
            }
            answers.add(fresh(cookie).send(ready.path(), all));
        }

        assertThat(answers.getFirst().getStatus()).isLessThan(400);
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(answers.getFirst().getStatus());
        assertThat(answers).extracting(answer -> String.valueOf(answer.getHeader("Location"))).containsOnly(String.valueOf(answers.getFirst().getHeader("Location")));
        assertThat(answers.get(2).getContentAsString()).isEqualTo(answers.getFirst().getContentAsString());
        assertThat(ready.effects().count() - before).as("effects of %s", form).isEqualTo(1);
        System.out.printf("%-20s three sendings, status %d, one effect%n", form, answers.getFirst().getStatus());
    }

    @Test
    void isGuardedInEveryFormOfAccounts() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte/accounts"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                assertThat(count(text, "\\$\\{once\\(\\)}")).as("once-keys in %s", file).isEqualTo(count(text, "<form[^>]*method=\"post\""));
            }
        }
    }

    @Test
    void letsACorrectedFormBeSentWithItsKey() throws Exception {
        var person = person();
        var browser = new TestBrowser(web);
        var key = TestBrowser.onceKey(browser.open("/fi/sign-in"));
        assertThat(browser.send("/fi/sign-in", "once", key, "email", person.email(), "password", "wrong").getStatus()).isEqualTo(422);
        assertThat(browser.send("/fi/sign-in", "once", key, "email", person.email(), "password", PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void givesNobodyElseTheAnswer() throws Exception {
        var person = person();
        var browser = new TestBrowser(web).signedIn(people().session(person));
        var key = TestBrowser.onceKey(browser.open("/fi/account/password"));
        assertThat(browser.send("/fi/account/password", "once", key, "password", "sininen pallo laulaa").getStatus()).isEqualTo(303);

        var other = new TestBrowser(web).signedIn(people().session(people().member()));
        var answer = other.send("/fi/account/password", "once", key, "password", "keltainen pallo laulaa");
        assertThat(answer.getStatus()).isEqualTo(409);
    }

    private Ready ready(Form form) throws Exception {
        var person = person();
        var browser = new TestBrowser(web);
        var signedIn = new TestBrowser(web).signedIn(people().session(person));
        var letters = new TestLetters(sql);
        var fresh = "kaksi-" + UUID.randomUUID().toString().substring(0, 13);
        var email = fresh + "@example.org";
        return switch (form) {
            case SIGN_IN -> new Ready(
                    browser, "/fi/sign-in", "/fi/sign-in", List.of("email", person.email(), "password", PASSWORD), () -> audited(person, "account.signed-in"));
            case SIGN_IN_CODE -> {
                var secret = setUp(signedIn);
                browser.send("/fi/sign-in", "email", person.email(), "password", PASSWORD);
                yield new Ready(
                        browser, "/fi/sign-in/code", "/fi/sign-in/code", List.of("code", TestCodes.code(secret, 1)), () -> audited(person, "account.signed-in"));
            }
            case REGISTER -> new Ready(
                    browser,
                    "/fi/register",
                    "/fi/register",
                    List.of("email", email, "name", "Esimerkki Kaksi", "handle", fresh, "tongue", "fi", "terms", "yes"),
                    () -> letters.to(email).size());
            case VERIFY -> {
                browser.send("/fi/register", "email", email, "name", "Esimerkki Kaksi", "handle", fresh, "tongue", "fi", "terms", "yes");
                var token = letters.token(email, "/verify");
                yield new Ready(
                        browser,
                        "/fi/verify?token=" + token,
                        "/fi/verify",
                        List.of("token", token, "handle", fresh),
                        () -> sql.sql("select count(*) from accounts.person where email = :email").param("email", email).query(Long.class).single());
            }
            case RESET -> new Ready(browser, "/fi/reset", "/fi/reset", List.of("email", person.email()), () -> letters.to(person.email()).size());
            case RESET_NEW -> {
                browser.send("/fi/reset", "email", person.email());
                var token = letters.token(person.email(), "/reset/new");
                yield new Ready(
                        browser,
                        "/fi/reset/new?token=" + token,
                        "/fi/reset/new",
                        List.of("token", token, "password", "sininen pallo laulaa"),
                        () -> audited(person, "account.password-reset"));
            }
            case CONFIRM -> {
                var first = signedIn.session();
                yield new Ready(
                        signedIn,
                        "/fi/account/confirm",
                        "/fi/account/confirm",
                        List.of("password", PASSWORD, "next", "/fi/account/password"),
                        () -> new TestBrowserProbe(first).changed());
            }
            case PASSWORD_SET -> new Ready(
                    signedIn,
                    "/fi/account/password",
                    "/fi/account/password",
                    List.of("password", "sininen pallo laulaa"),
                    () -> audited(person, "account.password-set"));
            case APP_SET_UP -> {
                var secret = secret(signedIn);
                yield new Ready(
                        signedIn,
                        "/fi/account/authenticator",
                        "/fi/account/authenticator",
                        List.of("code", TestCodes.code(secret, 0)),
                        () -> audited(person, "account.second-factor-set"));
            }
            case APP_REMOVE -> {
                setUp(signedIn);
                yield new Ready(
                        signedIn,
                        "/fi/account/sign-in-methods",
                        "/fi/account/authenticator/remove",
                        List.of(),
                        () -> audited(person, "account.second-factor-removed"));
            }
            case RECOVERY_CODES -> {
                setUp(signedIn);
                yield new Ready(
                        signedIn,
                        "/fi/account/sign-in-methods",
                        "/fi/account/recovery-codes",
                        List.of(),
                        () -> audited(person, "account.recovery-codes-made"));
            }
            case SESSION_END -> {
                people().session(person);
                var page = signedIn.open("/fi/account/sessions").getContentAsString();
                var key = page.replaceAll("(?s).*name=\"session\" value=\"([0-9a-f]{64})\".*", "$1");
                yield new Ready(
                        signedIn, "/fi/account/sessions", "/fi/account/sessions/end", List.of("session", key), () -> -open(person));
            }
            case SESSIONS_END_OTHERS -> {
                people().session(person);
                yield new Ready(
                        signedIn, "/fi/account/sessions", "/fi/account/sessions/end-others", List.of(), () -> -open(person));
            }
            case ADDRESS -> new Ready(signedIn, "/fi/account/email", "/fi/account/email", List.of("email", email), () -> letters.to(email).size());
            case ADDRESS_CONFIRM -> {
                signedIn.send("/fi/account/email", "email", email);
                browser.send("/fi/account/email/confirm", "token", letters.token(email, "/account/email/confirm"));
                var token = letters.token(person.email(), "/account/email/confirm");
                yield new Ready(
                        browser,
                        "/fi/account/email/confirm?token=" + token,
                        "/fi/account/email/confirm",
                        List.of("token", token),
                        () -> audited(person, "account.address-changed"));
            }
        };
    }

    /** Whether the session behind a cookie has got another id. */
    private final class TestBrowserProbe {

        private final jakarta.servlet.http.Cookie cookie;

        TestBrowserProbe(jakarta.servlet.http.Cookie cookie) {
            this.cookie = cookie;
        }

        long changed() {
            try {
                return fresh(cookie).open("/fi/account").getStatus() == 200 ? 0 : 1;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
    }

    private TestBrowser fresh(jakarta.servlet.http.Cookie cookie) {
        return cookie == null ? new TestBrowser(web) : new TestBrowser(web).signedIn(cookie);
    }

    private String setUp(TestBrowser browser) throws Exception {
        var secret = secret(browser);
        browser.send("/fi/account/authenticator", "code", TestCodes.code(secret, 0));
        return secret;
    }

    private static String secret(TestBrowser browser) throws Exception {
        var letters = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(browser.open("/fi/account/authenticator").getContentAsString());
        assertThat(letters.find()).isTrue();
        return letters.group(1).replace(" ", "");
    }

    private long audited(Person person, String what) {
        return sql.sql("select count(*) from platform.audit_entry where about = :person and what = :what")
                .param("person", person.id())
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private long open(Person person) {
        return program.getBean(Sessions.class).of(person.id()).size();
    }

    private TestPeople people() {
        return new TestPeople(program);
    }

    private Person person() {
        var person = people().member();
        program.getBean(PasswordStore.class).keep(person.id(), program.getBean(Hashing.class).hash(PASSWORD));
        return person;
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
