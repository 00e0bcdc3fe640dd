package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.factors.TestCodes;
import fi.kutomo.accounts.passwords.Hashing;
import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What forms about accounts need around them: people with passwords, operators, organisations, letters and the audit log. */
final class FormWorld {

    static final String PASSWORD = "vihreä kuutio soi";

    final ApplicationContext program;
    final MockMvc web;
    final JdbcClient sql;
    final TestPeople people;
    final TestLetters letters;

    FormWorld(ApplicationContext program, MockMvc web) {
        this.program = program;
        this.web = web;
        this.sql = program.getBean(JdbcClient.class);
        this.people = new TestPeople(program);
        this.letters = new TestLetters(sql);
    }

    Person person() {
        var person = people.member();
        program.getBean(PasswordStore.class).keep(person.id(), program.getBean(Hashing.class).hash(PASSWORD));
        return person;
    }

    Person operator() {
        return people.with(Assurance.SPONSORED, Role.OPERATOR);
    }

    TestBrowser browser() {
        return new TestBrowser(web);
    }

    TestBrowser browser(Person person) {
        return browser().signedIn(people.session(person));
    }

    static String fresh() {
        return "kaksi-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** Sets the app up in this browser and gives its secret. */
    String app(TestBrowser browser) throws Exception {
        var secret = appSecret(browser);
        browser.send("/fi/account/authenticator", "code", TestCodes.code(secret, 0));
        return secret;
    }

    static String appSecret(TestBrowser browser) throws Exception {
        var letters = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(browser.open("/fi/account/authenticator").getContentAsString());
        assertThat(letters.find()).isTrue();
        return letters.group(1).replace(" ", "");
    }

    UUID organisation() {
        var content = Content.empty().withOriginal("title", Lang.FI, "Esimerkkijärjestö " + fresh()).withOriginal("summary", Lang.FI, "Esimerkki.");
        var id = program.getBean(Entries.class)
                .take(List.of(new Entries.Arrival(Optional.empty(), EntryKind.ORGANISATION, Lang.FI, content, "")), true, Caller.system())
                .getFirst()
                .id();
        return one("select id from knowledge.entry where permanent_id = '" + id.value() + "'");
    }

    /** The only id that a question finds. */
    UUID one(String question) {
        return sql.sql(question).query(UUID.class).single();
    }

    long count(String question) {
        return sql.sql("select count(*) from " + question).query(Long.class).single();
    }

    long audited(Person about, String what) {
        return audited(about.id(), what);
    }

    long audited(UUID about, String what) {
        return count("platform.audit_entry where about = '" + about + "' and what = '" + what + "'");
    }

    long auditedBy(Person who, String what) {
        return count("platform.audit_entry where person = '" + who.id() + "' and what = '" + what + "'");
    }

    long open(Person person) {
        return program.getBean(Sessions.class).of(person.id()).size();
    }
}
