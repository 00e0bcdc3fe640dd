package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.passkeys.TestAuthenticator;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.providers.TestArrivals;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.world.KutomoTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** Every change of how somebody signs in is told by a letter in that person's language. */
@KutomoTest
class AccountLettersTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext program;

    @Autowired
    Messages messages;

    FormWorld world;

    @BeforeEach
    void open() {
        world = new FormWorld(program, web);
    }

    @ParameterizedTest
    @EnumSource
    void tellEveryChangeAndNoSecret(Lang lang) throws Exception {
        var person = world.people.member();
        world.sql.sql("update accounts.person set lang = :lang where id = :id").param("lang", lang.tag()).param("id", person.id()).update();
        var browser = world.browser(person);
        var arrivals = new TestArrivals(program);
        var provider = arrivals.provider();

        browser.send("/fi/account/password", "password", "sininen pallo laulaa");
        browser.send("/fi/account/password", "password", "keltainen pallo laulaa");
        var secret = world.app(browser);
        var codes = browser.send("/fi/account/recovery-codes").getContentAsString();
        browser.send("/fi/account/authenticator/remove");
        var credential = new TestAuthenticator().make(browser, "/fi/account/passkeys/options");
        browser.send("/fi/account/passkeys", "credential", credential, "name", "Vanha puhelin");
        var passkey = world.one("select id from accounts.passkey where person = '" + person.id() + "'");
        browser.send("/fi/account/passkeys/" + passkey + "/name", "name", "Uusi puhelin");
        browser.send("/fi/account/password/remove");
        browser.send("/fi/account/links", "arrival", arrivals.arrive(browser, provider, person.email()));
        browser.send("/fi/account/passkeys/" + passkey + "/removal");
        browser.send("/fi/account/password", "password", "punainen pallo laulaa");
        browser.send("/fi/account/links/" + provider + "/removal");

        var expected = List.of(
                "passwordSet", "passwordChanged", "secondSet", "codesMade", "secondRemoved", "passkeyAdded", "passkeyRenamed", "passwordRemoved",
                "providerLinked", "passkeyRemoved", "passwordSet", "providerUnlinked");
        assertThat(letters(person, "subject")).containsExactlyElementsOf(
                expected.stream().map(key -> messages.in(lang, "accounts.letter." + key + ".subject")).toList());
        assertThat(letters(person, "body_text")).allMatch(text -> text.contains("127.0.0.0/24"));
        assertThat(letters(person, "body_html")).allMatch(html -> html.contains("<html lang=\"" + lang.tag() + "\"") && html.contains("127.0.0.0/24"));
        assertThat(String.join("", letters(person, "body_text"))).contains("Vanha puhelin", "Uusi puhelin").doesNotContain("pallo", "{0}", "{1}");
        var all = String.join("", letters(person, "body_text")) + String.join("", letters(person, "body_html"));
        assertThat(all).doesNotContain(secret);
        var shown = Pattern.compile("<code>([^<]+)</code>").matcher(codes).results().map(code -> code.group(1)).toList();
        assertThat(shown).isNotEmpty().noneMatch(all::contains);
    }

    @Test
    void tellOfTheShellThatItWasAnOperator() throws Exception {
        var person = world.person();
        world.app(world.browser(person));
        var command = program.getBeansOfType(Command.class).values().stream().filter(each -> each.name().equals("account")).findFirst().orElseThrow();
        // The shell answers no request; the last one of this test is still bound to its thread
        RequestContextHolder.resetRequestAttributes();
        command.run(new Command.Invocation(List.of("forget-second", person.email()), Path.of(".")), new PrintWriter(new StringWriter()));
        assertThat(letters(person, "body_text").getLast()).contains("ylläpito palvelimella").doesNotContain("127.0.0");
    }

    private List<String> letters(Person to, String column) {
        return world.sql.sql("select " + column + " from platform.letter where person = :id order by written_at, id")
                .param("id", to.id())
                .query(String.class)
                .list();
    }
}
