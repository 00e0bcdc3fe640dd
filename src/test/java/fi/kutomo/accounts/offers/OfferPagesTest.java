package fi.kutomo.accounts.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class OfferPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private Person writer;
    private String draft = "";

    @BeforeEach
    void write() {
        people = new TestPeople(program);
        writer = people.with(Assurance.SPONSORED);
        var caller = new Caller(Optional.of(writer.id()), writer.name(), writer.roles(), Lang.FI);
        draft = program.getBean(Drafting.class).create(EntryKind.MODEL, Lang.FI, "Yhdessä kirjoitettava", caller).permanentId().value();
    }

    @Test
    void makesACoAuthorOfWhoeverSaysYes() throws Exception {
        var other = people.with(Assurance.SPONSORED);
        var browser = browser(other);
        assertThat(browser.open("/fi/write/" + draft).getStatus()).isEqualTo(404);

        var request = ask(other.email());
        assertThat(new TestLetters(sql).to(other.email()).getFirst()).contains(writer.name(), "Yhdessä kirjoitettava");
        assertThat(browser.open("/fi/write/" + draft).getStatus()).isEqualTo(404);
        assertThat(browser.open("/en/account/requests").getContentAsString()).contains(writer.name(), "Help to write the description");
        assertThat(browser.send("/fi/account/requests/" + request + "/acceptance").getHeader("Location")).isEqualTo("/fi/write/" + draft);

        assertThat(browser.open("/fi/write/" + draft).getStatus()).isEqualTo(200);
        assertThat(new TestLetters(sql).to(writer.email()).getFirst()).contains(other.name(), "suostui");
        assertThat(browser(writer).open("/fi/write/" + draft + "/authors").getContentAsString()).contains(other.name());
    }

    @Test
    void takesAnAnswerOnlyFromWhoWasAsked() throws Exception {
        var request = ask("joku-" + UUID.randomUUID() + "@example.org");
        var other = browser(people.with(Assurance.SPONSORED));

        assertThat(other.send("/fi/account/requests/" + request + "/acceptance").getStatus()).isEqualTo(404);
        assertThat(browser(writer).send("/fi/account/requests/" + request + "/acceptance").getStatus()).isEqualTo(404);
    }

    @Test
    void waitsForSomebodyWhoHasYetToRegister() throws Exception {
        var email = "tulija-" + UUID.randomUUID() + "@example.org";
        ask(email);
        assertThat(new TestLetters(sql).to(email).getFirst()).contains("rekisteröidy");

        var newcomer = people.with(email, "tulija" + UUID.randomUUID().toString().substring(0, 8), Assurance.SPONSORED);
        assertThat(browser(newcomer).open("/fi/account/requests").getContentAsString()).contains("Yhdessä kirjoitettava");
    }

    @Test
    void keepsARefusalToItself() throws Exception {
        var other = people.with(Assurance.SPONSORED);
        var request = ask(other.email());
        var before = browser(writer).open("/fi/write/" + draft + "/authors").getContentAsString();

        browser(other).send("/fi/account/requests/" + request + "/refusal");

        assertThat(browser(other).open("/fi/account/requests").getContentAsString()).doesNotContain("Yhdessä kirjoitettava");
        assertThat(bare(browser(writer).open("/fi/write/" + draft + "/authors").getContentAsString())).isEqualTo(bare(before));
        assertThat(browser(other).send("/fi/account/requests/" + request + "/acceptance").getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheQuestionOpenForSomebodyWhoMayNotWriteYet() throws Exception {
        var member = people.member();
        var request = ask(member.email());

        var answer = browser(member).send("/en/account/requests/" + request + "/acceptance");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("once your identification is strong enough", "Yhdessä kirjoitettava");
    }

    @Test
    void findsNobodyByAUserNameThatHides() throws Exception {
        var hidden = people.with(Assurance.SPONSORED);
        sql.sql("insert into accounts.profile_field (id, person, field, reach, changed_at) values (gen_random_uuid(), :id, 'name', 0, now())")
                .param("id", hidden.id())
                .update();

        var ofHidden = browser(writer).send("/fi/write/" + draft + "/authors", "whom", hidden.handle());
        var ofNobody = browser(writer).send("/fi/write/" + draft + "/authors", "whom", "ei-ole-olemassa");

        assertThat(ofHidden.getStatus()).isEqualTo(ofNobody.getStatus()).isEqualTo(422);
        assertThat(bare(ofHidden.getContentAsString()).replace(hidden.handle(), "X")).isEqualTo(bare(ofNobody.getContentAsString()).replace("ei-ole-olemassa", "X"));
    }

    @Test
    void sponsorsByAddressOnlyWhoeverAgrees() throws Exception {
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var member = people.member();
        browser(weaver).send("/fi/sponsoring", "whom", member.email(), "reason", "Tapasimme työpajassa.");
        assertThat(assurance(member)).isEqualTo(Assurance.EMAIL);
        assertThat(browser(weaver).open("/fi/sponsoring").getContentAsString()).contains(member.email()).doesNotContain(member.name());
        var request = sql.sql("select id::text from accounts.offer where email = :email").param("email", member.email()).query(String.class).single();

        assertThat(browser(member).send("/fi/account/requests/" + request + "/acceptance").getHeader("Location")).isEqualTo("/fi/account/identity");

        assertThat(assurance(member)).isEqualTo(Assurance.SPONSORED);
        assertThat(browser(member).open("/fi/account/identity").getContentAsString()).contains(weaver.name(), "Tapasimme työpajassa.");
    }

    @Test
    void vouchesInTheNameOfAPartnerCentre() throws Exception {
        var operator = browser(people.with(Assurance.SPONSORED, Role.OPERATOR));
        var content = fi.kutomo.knowledge.Content.empty()
                .withOriginal("title", Lang.FI, "Esimerkkikeskus " + UUID.randomUUID())
                .withOriginal("summary", Lang.FI, "Esimerkki.");
        var id = program.getBean(fi.kutomo.knowledge.Entries.class)
                .take(java.util.List.of(new fi.kutomo.knowledge.Entries.Arrival(Optional.empty(), EntryKind.ORGANISATION, Lang.FI, content, "")), true, Caller.system())
                .getFirst().id();
        var centre = sql.sql("select id from knowledge.entry where permanent_id = :id").param("id", id.value()).query(UUID.class).single();
        var contact = people.with(Assurance.ORGANISATION);
        sql.sql("""
                insert into accounts.membership (id, person, organisation, asked_at, confirmed_at, confirmed_how, contact_since)
                values (gen_random_uuid(), :person, :centre, now(), now(), 'operator', now())
                """)
                .param("person", contact.id()).param("centre", centre).update();
        var member = people.member();
        var browser = browser(contact);
        browser.send("/fi/account/acting", "organisation", centre.toString());
        assertThat(browser.open("/fi/sponsoring").getStatus()).isEqualTo(403);

        operator.send("/fi/operations/memberships/centres", "organisation", centre.toString());
        assertThat(browser.open("/fi/sponsoring").getContentAsString()).contains("Takaat tämän organisaation nimissä: Esimerkkikeskus");
        assertThat(browser.send("/fi/sponsoring", "whom", member.handle(), "reason", "Tapasimme työpajassa.").getStatus()).isEqualTo(303);

        assertThat(assurance(member)).isEqualTo(Assurance.SPONSORED);
        assertThat(browser(member).open("/fi/account/identity").getContentAsString()).contains("Kumppanikeskus: Esimerkkikeskus", contact.name());
        assertThat(new TestLetters(sql).to(member.email()).getFirst()).contains("takaa sinut", "Esimerkkikeskus", "Tapasimme työpajassa.");
    }

    private Assurance assurance(Person person) {
        return program.getBean(fi.kutomo.accounts.people.PersonStore.class).find(person.id()).orElseThrow().assurance();
    }

    private String ask(String email) throws Exception {
        assertThat(browser(writer).send("/fi/write/" + draft + "/authors", "whom", email).getStatus()).isEqualTo(303);
        return sql.sql("select id::text from accounts.offer where email = :email").param("email", email).query(String.class).single();
    }

    private TestBrowser browser(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }

    private static String bare(String page) {
        return page.replaceAll("name=\"(_csrf|once|begun)\" value=\"[^\"]*\"", "name=\"$1\"");
    }
}
