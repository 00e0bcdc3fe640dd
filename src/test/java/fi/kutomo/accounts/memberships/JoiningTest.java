package fi.kutomo.accounts.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class JoiningTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Joining joining;

    @Autowired
    private MembershipStore memberships;

    @Autowired
    private PersonStore people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvc web;

    private TestPeople test;
    private UUID organisation;
    private String name;

    @BeforeEach
    void describeAnOrganisation() {
        test = new TestPeople(program);
        name = "Esimerkkijärjestö " + UUID.randomUUID();
        var content = Content.empty().withOriginal("title", Lang.FI, name).withOriginal("summary", Lang.FI, "Esimerkki.");
        var id = program.getBean(Entries.class)
                .take(List.of(new Entries.Arrival(Optional.empty(), EntryKind.ORGANISATION, Lang.FI, content, "")), true, Caller.system())
                .getFirst()
                .id();
        organisation = sql.sql("select id from knowledge.entry where permanent_id = :id").param("id", id.value()).query(UUID.class).single();
    }

    @Test
    void waitsForAContactPersonAndCountsAfterwards() {
        var contact = contact();
        var person = test.member();

        assertThat(joining.ask(organisation, "Kehittäjä", false, caller(person))).isFalse();
        var asked = memberships.of(person.id()).getFirst();
        assertThatThrownBy(() -> joining.confirm(asked.id(), caller(person))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> joining.confirm(asked.id(), caller(test.member()))).isInstanceOf(NotFound.class);
        assertThat(letters(contact)).anyMatch(subject -> subject.contains(person.name()));

        joining.confirm(asked.id(), caller(contact));

        assertThat(people.find(person.id()).orElseThrow().assurance()).isEqualTo(Assurance.ORGANISATION);
        assertThat(letters(person)).hasSize(1);

        joining.end(asked.id(), caller(contact));
        assertThat(people.find(person.id()).orElseThrow().assurance()).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void opensWhatThePolicyGivesToMembersOfOrganisationsAndClosesItAgain() {
        var contact = contact();
        var person = test.member();
        joining.ask(organisation, "", false, caller(person));
        var asked = memberships.of(person.id()).getFirst();
        try {
            govern(new Policy(true, Assurance.ORGANISATION, true));
            joining.confirm(asked.id(), caller(contact));
            assertThat(people.find(person.id()).orElseThrow().roles()).contains(Role.WRITER).doesNotContain(Role.IDENTIFIED);
            govern(Policy.SAFE);
            assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.WRITER);
            govern(new Policy(true, Assurance.ORGANISATION, true));
            joining.end(asked.id(), caller(person));
            assertThat(people.find(person.id()).orElseThrow().roles()).doesNotContain(Role.WRITER);
        } finally {
            govern(Policy.SAFE);
        }
        assertThat(told(person, "identity.attested")).isEqualTo(1);
        assertThat(told(person, "identity.ended")).isEqualTo(1);
    }

    @Test
    void saysNothingOfWhoSomebodyIsWhenARequestIsTurnedDown() {
        var contact = contact();
        var person = test.member();
        joining.ask(organisation, "", false, caller(person));

        joining.end(memberships.of(person.id()).getFirst().id(), caller(contact));

        assertThat(told(person, "membership.declined")).isEqualTo(1);
        assertThat(told(person, "identity.ended")).isZero();
    }

    @Test
    void confirmsAtOnceAtTheOrganisationsOwnDomain() {
        var domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        joining.addDomain(organisation, domain, Caller.system());
        var first = test.with("eka@" + domain, "eka-" + domain.substring(0, 9), Assurance.EMAIL);
        var second = test.with("toka@" + domain, "toka-" + domain.substring(0, 9), Assurance.EMAIL);

        assertThat(joining.ask(organisation, "", true, caller(first))).isTrue();
        assertThat(joining.ask(organisation, "", true, caller(second))).isTrue();

        assertThat(memberships.contacts(organisation)).containsExactly(first.id());
    }

    @Test
    void takesNoDomainWhereAnybodyGetsAnAddress() {
        for (var domain : List.of("gmail.com", "localhost", "a b.example", "example")) {
            assertThatThrownBy(() -> joining.addDomain(organisation, domain, Caller.system())).isInstanceOf(Refused.class);
        }
    }

    @Test
    void asksOnceForOneOrganisation() {
        var person = test.member();
        joining.ask(organisation, "", false, caller(person));

        assertThatThrownBy(() -> joining.ask(organisation, "", false, caller(person))).isInstanceOf(Refused.class);
    }

    @Test
    void letsNobodyConfirmTheirOwn() {
        var operator = test.with(Assurance.SPONSORED, Role.OPERATOR);
        joining.ask(organisation, "", false, caller(operator));

        assertThatThrownBy(() -> joining.confirm(memberships.of(operator.id()).getFirst().id(), caller(operator))).isInstanceOf(Refused.class);
    }

    @Test
    void actsForTheOrganisationUntilTheMembershipEnds() throws Exception {
        var person = contact();
        var cookie = test.session(person);

        assertThat(page(cookie)).doesNotContain("account-for");
        assertThat(choose(cookie, UUID.randomUUID())).isEqualTo(404);
        assertThat(choose(cookie, organisation)).isEqualTo(303);
        assertThat(page(cookie)).contains("account-for", name);

        joining.ask(another(), "", false, new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI)
                .actingFor(Optional.of(new Caller.Organisation(organisation, name))));
        assertThat(sql.sql("select count(*) from platform.audit_entry where details ->> 'actingFor' = :id").param("id", organisation.toString())
                        .query(Integer.class).single())
                .isPositive();

        joining.end(memberships.running(person.id(), organisation).orElseThrow().id(), caller(person));
        assertThat(page(cookie)).doesNotContain("account-for");
    }

    private void govern(Policy policy) {
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(any -> program.getBean(Settings.class).write(Caller.system(), Policy.KEY, policy));
    }

    private long told(Person about, String what) {
        return sql.sql("select count(*) from platform.audit_entry where about = :id and what = :what")
                .param("id", about.id())
                .param("what", what)
                .query(Long.class)
                .single();
    }

    @Test
    void standsInTheHistoryAndTheCitationOfWhatWasWrittenForIt() throws Exception {
        var person = test.with(Assurance.SPONSORED, Role.EDITOR);
        var writer = caller(person).actingFor(Optional.of(new Caller.Organisation(organisation, name)));
        var drafting = program.getBean(Drafting.class);
        var entry = drafting.create(EntryKind.CONCEPT, Lang.FI, "Käsite " + UUID.randomUUID(), writer);
        drafting.say(entry.id(), "summary", Lang.FI, "Esimerkki siitä, mitä järjestön puolesta kirjoitetaan muille.", Optional.empty(), "", writer);
        drafting.say(entry.id(), "body", Lang.FI, "Järjestö kuvaa käsitteen niin, että muut voivat käyttää sitä työssään.", Optional.empty(), "", writer);
        drafting.choose(entry.id(), "themes", List.of("theme/homelessness"), List.of(), writer);
        // An editor who acts for nobody makes it public: what counts is for whom it was written
        var published = program.getBean(Publishing.class).publish(entry.id(), "", caller(person));
        drafting.say(entry.id(), "body", Lang.FI, "Toimittaja täsmentää kuvausta omissa nimissään ja tekee sen julkiseksi.", Optional.empty(), "Järjestö kuvaa käsitteen niin, että muut voivat käyttää sitä työssään.", caller(person));
        program.getBean(Publishing.class).publish(entry.id(), "", caller(person));

        var path = "/fi/" + published.path().orElseThrow();
        var history = open(path + "/versions");
        assertThat(history).containsOnlyOnce("Kirjoitettu organisaation puolesta:").contains(name);
        assertThat(open(path + "/versions/1")).contains(name + " (");
        assertThat(open(path)).doesNotContain(name + " (");
        assertThat(open("/sv/" + published.path().orElseThrow() + "/versions")).contains("Skrivet för organisationen:");
    }

    private String open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID another() {
        var before = organisation;
        describeAnOrganisation();
        var fresh = organisation;
        organisation = before;
        return fresh;
    }

    private Person contact() {
        var person = test.member();
        var id = memberships.ask(person.id(), organisation, "", true);
        memberships.confirm(id, Optional.empty(), "operator");
        memberships.makeContact(id, Optional.empty());
        return person;
    }

    private List<String> letters(Person to) {
        return sql.sql("select subject from platform.letter where person = :id").param("id", to.id()).query(String.class).list();
    }

    private int choose(Cookie cookie, UUID wanted) throws Exception {
        return web.perform(post("/fi/account/acting").with(csrf()).cookie(cookie).param("organisation", wanted.toString()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(Cookie cookie) throws Exception {
        return web.perform(get("/fi/people").with(csrf()).cookie(cookie)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI);
    }
}
