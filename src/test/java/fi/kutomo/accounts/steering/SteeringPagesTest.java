package fi.kutomo.accounts.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class SteeringPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private PersonStore people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PersonCommand command;

    private TestPeople test;
    private Person operator;
    private Cookie cookie;

    @BeforeEach
    void comeIn() {
        test = new TestPeople(program);
        operator = test.with(Assurance.SPONSORED, Role.OPERATOR);
        cookie = test.session(operator);
    }

    @Test
    void notesEveryLookAtAPerson() throws Exception {
        var person = test.member();
        ask("/fi/operations/people?q=" + person.handle());
        assertThat(looks(person)).isZero();

        ask("/fi/operations/people?q=" + person.email());
        ask("/sv/operations/people/" + person.id());

        assertThat(looks(person)).isEqualTo(2);
    }

    @Test
    void suspendsWithALetterAndEndsTheSessions() throws Exception {
        var person = test.with(Assurance.SPONSORED);
        var theirs = test.session(person);
        assertThat(web.perform(get("/fi/write").with(csrf()).cookie(theirs)).andReturn().getResponse().getStatus()).isEqualTo(200);

        assertThat(send("/fi/operations/people/" + person.id() + "/suspension", "statement", " ").getStatus()).isEqualTo(422);
        assertThat(send("/fi/operations/people/" + person.id() + "/suspension", "statement", "Häirintä esimerkissä").getStatus()).isEqualTo(303);

        assertThat(people.find(person.id()).orElseThrow().roles()).isEmpty();
        assertThat(web.perform(get("/fi/account").with(csrf()).cookie(theirs)).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(web.perform(get("/fi/write").with(csrf()).cookie(test.session(person))).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(letter(person)).contains("Häirintä esimerkissä", "toistaiseksi");

        send("/fi/operations/people/" + person.id() + "/suspension/end");
        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WRITER);
    }

    @Test
    void asksTheOperatorOnceMoreBeforeGivingPower() throws Exception {
        var person = test.member();
        cookie = test.session(operator.id(), Method.PASSWORD_AND_CODE, Instant.now().minus(Duration.ofMinutes(20)));

        var answer = send("/fi/operations/people/" + person.id() + "/roles", "role", "EDITOR", "reason", "Koe");

        assertThat(answer.getHeader("Location")).startsWith("/fi/account/confirm?next=");
        assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.EDITOR);
    }

    @Test
    void grantsOnceWhenTheFormIsSentTwice() throws Exception {
        var person = test.member();
        var once = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            var answer = send("/fi/operations/people/" + person.id() + "/roles", "role", "EDITOR", "reason", "Koe", "once", once);
            assertThat(answer.getStatus()).isEqualTo(303);
        }

        assertThat(sql.sql("select count(*) from accounts.role_grant where person = :id").param("id", person.id()).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void keepsTheGrantFormWhenSomethingIsMissing() throws Exception {
        var answer = send("/en/operations/people/" + test.member().id() + "/roles", "role", "EDITOR", "until", "eilen", "newTeam", "Koetiimi");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#until\"", "href=\"#reason\"", "value=\"Koetiimi\"", "value=\"eilen\"");
    }

    @Test
    void changesTheRulesOfComingInAtOnce() throws Exception {
        var person = test.member();
        try {
            send("/fi/operations/policy", "registration", "invited", "writing", "EMAIL", "secondFactor", "asked");

            assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WRITER).doesNotContain(Role.IDENTIFIED);
            assertThat(ask("/en/operations/policy").getContentAsString(StandardCharsets.UTF_8)).contains("By invitation");
        } finally {
            program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> program.getBean(Settings.class)
                    .write(fi.kutomo.platform.kernel.Caller.system(), Policy.KEY, Policy.SAFE));
        }
    }

    @Test
    void asksALevelForEachAct() throws Exception {
        var reader = test.member();
        var shown = test.member();
        assertThat(people.find(reader.id()).orElseThrow().roles()).contains(Role.ACQUAINTED, Role.PARTICIPANT);
        try {
            send("/fi/operations/policy", "registration", "open", "writing", "SPONSORED", "secondFactor", "asked", "MEETING", "ORGANISATION", "TAKING_PART", "SUBSTANTIAL");

            assertThat(people.find(reader.id()).orElseThrow().roles()).containsExactly(Role.MEMBER);
            var browser = new fi.kutomo.accounts.TestBrowser(web).signedIn(test.session(reader));
            assertThat(browser.open("/fi/people/" + shown.handle()).getStatus()).isEqualTo(404);
            var organised = new fi.kutomo.accounts.TestBrowser(web).signedIn(test.session(test.with(Assurance.ORGANISATION)));
            assertThat(organised.open("/fi/people/" + shown.handle()).getStatus()).isEqualTo(200);
            assertThat(send("/fi/operations/policy", "registration", "open", "writing", "SPONSORED", "secondFactor", "asked", "MEETING", "NONE").getStatus())
                    .isEqualTo(422);
        } finally {
            program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> program.getBean(Settings.class)
                    .write(fi.kutomo.platform.kernel.Caller.system(), Policy.KEY, Policy.SAFE));
        }
    }

    @Test
    void showsTheAccessTable() throws Exception {
        assertThat(ask("/fi/operations/access").getContentAsString(StandardCharsets.UTF_8))
                .contains("POST /{lang}/operations/people/{id}/suspension", "an import run", "omat");
    }

    @Test
    void makesTheFirstOperatorFromTheShell() {
        var person = test.member();

        assertThat(run("role", person.email(), "operator", "Ensimmäinen")).isZero();
        assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.OPERATOR);
        assertThat(run("list", person.handle())).isZero();
        assertThat(run("suspend", person.email(), "Koe")).isZero();
        assertThat(people.find(person.id()).orElseThrow().suspended()).isTrue();
        assertThat(run("suspend", person.email(), "--end")).isZero();
        assertThat(run("role", person.email(), "operator", "Koe", "--end")).isZero();
        assertThat(run("role", "ei-ole@example.org", "operator", "Koe")).isEqualTo(2);
    }

    @Test
    void invitesNobodyFromTheShellToAnAddressThatLeadsNowhere() {
        var email = UUID.randomUUID() + "@example.org";
        var said = new StringWriter();

        var outcome = command.run(new Command.Invocation(List.of("invite", email, "sv", "weaver"), Path.of(".")), new PrintWriter(said, true));

        assertThat(outcome).isEqualTo(2);
        assertThat(said.toString()).contains("--kutomo.site.url=", "KUTOMO_SITE_URL");
        assertThat(sql.sql("select count(*) from platform.letter where address = :email").param("email", email).query(Long.class).single()).isZero();
    }

    private int run(String... words) {
        return command.run(new Command.Invocation(List.of(words), Path.of(".")), new PrintWriter(new StringWriter()));
    }

    private int looks(Person person) {
        return sql.sql("select count(*) from platform.audit_entry where what = 'person.looked-up' and about = :id")
                .param("id", person.id())
                .query(Integer.class)
                .single();
    }

    private String letter(Person person) {
        return sql.sql("select body_text from platform.letter where person = :id").param("id", person.id()).query(String.class).single();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(address).with(csrf()).cookie(cookie)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String address, String... fields) throws Exception {
        var request = post(address).with(csrf()).cookie(cookie);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}
