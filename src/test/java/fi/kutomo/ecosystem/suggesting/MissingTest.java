package fi.kutomo.ecosystem.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What visitors say is missing or wrong, and what becomes of it. */
@KutomoTest
class MissingTest {

    private static final String FORM = "/fi/actor-suggestions";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private MadeActors made;
    private String mark;
    private String email;
    private TestBrowser visitor;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeActors(program);
        mark = UUID.randomUUID().toString().substring(0, 8);
        email = "ehdottaja-" + mark + "@example.org";
        visitor = new TestBrowser(web);
    }

    private TestBrowser weaver(String region) {
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return as(weaver);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }

    private String suggested(String name, String kind) throws Exception {
        var sent = visitor.send(FORM, "name", name, "kind", kind, "region", "region/21", "words", "Puuttuu täältä", "source", "https://puuttuva.example", "email", email);
        assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(303);
        return sent.getRedirectedUrl();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private List<String> letters() {
        return sql.sql("select subject || ' ' || body_text from platform.letter where address = :address").param("address", email).query(String.class).list();
    }

    private long kept() {
        return sql.sql("select count(*) from ecosystem.suggestion where named like '%' || :mark").param("mark", mark).query(Long.class).single();
    }

    @Test
    void anActorIsMadeByAWeaverOfTheRegionAndTheVisitorIsTold() throws Exception {
        var name = "Saaristoverkko " + mark;
        var address = suggested(name, "NETWORK");
        var weaver = weaver("region/21");
        assertThat(visitor.open(address).getContentAsString()).contains(name, "Puuttuva toimija", "Ahvenanmaa", "Odottaa vastausta").doesNotContain(email).doesNotContain("refusal");
        assertThat(weaver.open("/fi/actor-suggestions").getContentAsString()).contains(name);

        var form = weaver.open("/fi/networks/new?suggestion=" + id(address)).getContentAsString();
        var sent = weaver.send("/fi/networks", "suggestion", id(address), "name-fi", name, "summary-fi", "Saaret yhdessä");

        assertThat(form).contains("value=\"" + name + "\"", "Puuttuu täältä").doesNotContain(email);
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(visitor.open(address).getContentAsString()).contains("Otettu mukaan", "/fi/actors/");
        assertThat(sql.sql("""
                select a.kind || ' ' || a.state || ' ' || s.term || ' ' || (a.made_by is null)
                from ecosystem.actor a join ecosystem.statement s on s.actor = a.id where a.name ->> 'fi' = :name
                """).param("name", name).query(String.class).single()).isEqualTo("NETWORK SHOWN region/21 true");
        assertThat(letters()).singleElement().asString().contains("Ehdotuksesi otettiin mukaan").doesNotContain(name);
        assertThat(sql.sql("select count(email) from ecosystem.suggestion where id = :id::uuid").param("id", id(address)).query(Long.class).single()).as("the address is forgotten").isZero();
        assertThat(weaver.send("/fi/networks", "suggestion", id(address), "name-fi", name).getStatus()).as("only once").isEqualTo(409);
    }

    @Test
    void anOrganisationIsMadeAsOneOfWhichTheNameIsKnown() throws Exception {
        var name = "Puuttuva yhdistys " + mark;
        var address = suggested(name, "ORGANISATION");

        assertThat(weaver("region/21").send("/fi/networks", "suggestion", id(address), "name-fi", name, "name-sv", "Föreningen " + mark).getStatus()).isEqualTo(303);

        assertThat(sql.sql("select kind || ' ' || (key is not null) || ' ' || (name ->> 'sv') from ecosystem.actor where name ->> 'fi' = :name")
                .param("name", name)
                .query(String.class)
                .single()).isEqualTo("ORGANISATION true Föreningen " + mark);
        var again = visitor.send(FORM, "name", name, "kind", "ORGANISATION", "words", "Sama", "source", "x");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("Samanniminen on jo täällä", "value=\"" + name + "\"");
        assertThat(visitor.send(FORM, "name", name, "kind", "ORGANISATION", "words", "Toinen", "source", "x", "another", "yes").getStatus()).isEqualTo(303);
    }

    @Test
    void weaversOfOtherRegionsNeitherSeeItInTheirQueueNorDecide() throws Exception {
        var name = "Toisten verkko " + mark;
        var address = suggested(name, "NETWORK");
        var stranger = weaver("region/06");

        assertThat(stranger.open("/fi/actor-suggestions").getContentAsString()).doesNotContain(name);
        assertThat(stranger.open("/fi/networks/new?suggestion=" + id(address)).getContentAsString()).doesNotContain(name);
        assertThat(stranger.send(address + "/refusal", "reason", "Ei").getStatus()).isEqualTo(403);
        assertThat(stranger.send("/fi/networks", "suggestion", id(address), "name-fi", name).getStatus()).isEqualTo(409);

        var editor = as(people.with(Assurance.SPONSORED, Role.EDITOR));
        assertThat(editor.send(address + "/refusal", "reason", "Verkko lakkasi keväällä").getStatus()).isEqualTo(303);
        assertThat(visitor.open(address).getContentAsString()).contains("Ei otettu mukaan", "Verkko lakkasi keväällä");
        assertThat(letters()).singleElement().asString().contains("Verkko lakkasi keväällä");
    }

    @Test
    void peopleAreSuggestedByNobody() throws Exception {
        var person = people.member();
        made.person(person.id());
        made.agrees(person.id(), "network", "PUBLIC", true);
        var asPerson = visitor.send(FORM, "name", "Joku " + mark, "kind", "PERSON", "words", "Tuttu", "source", "x");
        var byName = visitor.send(FORM, "name", person.name(), "kind", "NETWORK", "words", "Tuttu", "source", "x");
        var network = made.network("Verkko " + mark, Optional.empty());
        var asTie = visitor.send("/fi/actors/" + network + "/suggestions", "about", "TIE", "other", person.name(), "words", "Tuttuja");

        for (var answer : List.of(asPerson, byName, asTie)) {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Toinen ei voi ehdottaa ihmistä");
        }
        assertThat(kept()).isZero();
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        var sent = visitor.send(FORM, "name", "Kesken " + mark, "words", "Tekee hyvää", "region", "region/99", "email", "ei osoite");

        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(sent.getContentAsString())
                .contains("value=\"Kesken " + mark + "\"", "Tekee hyvää", "ei osoite", "Tarkista sähköpostiosoite", "mistä tämän voi tarkistaa", "Valitse alue luettelosta");
        assertThat(visitor.send(FORM, "name", "Kone " + mark, "website", "x").getStatus()).as("a program is sent away").isEqualTo(303);
        assertThat(kept()).isZero();
    }

    @Test
    void isFoundAndForgottenUnderItsMailAddress() throws Exception {
        suggested("Osoitteellinen " + mark, "NETWORK");
        var subject = new Holding.Subject(people.member().id(), Set.of(email), false);
        var holding = program.getBean(SuggestionHolding.class);

        assertThat(holding.about(subject).getFirst().rows()).singleElement().asString().contains("Osoitteellinen " + mark, email);
        assertThat(holding.forecast(subject).goes()).containsEntry("ecosystem.actors.suggested", 1L);
        holding.erase(subject);

        assertThat(kept()).isZero();
    }

    @Test
    void aTieIsClaimedFromTheSuggestion() throws Exception {
        var maker = people.with(Assurance.SPONSORED);
        var own = as(maker);
        var network = made.network("Oma verkko " + mark, Optional.of(maker.id()));
        var other = "Kumppaniverkko " + mark;
        made.network(other, Optional.empty());
        assertThat(visitor.send("/fi/actors/" + network + "/suggestions", "about", "TIE", "words", "Yhteinen hanke").getStatus()).as("with whom").isEqualTo(422);
        var address = visitor.send("/fi/actors/" + network + "/suggestions", "about", "TIE", "other", other, "words", "Yhteinen hanke", "source", "hankesivu").getRedirectedUrl();

        var form = own.open("/fi/actors/" + network + "/ties/new?suggestion=" + id(address)).getContentAsString();
        var claimed = own.send("/fi/actors/" + network + "/ties", "suggestion", id(address), "kind", "WORKS_WITH", "other", other, "strength", "2", "reach", "PUBLIC", "source", "hankesivu");

        assertThat(form).contains("value=\"" + other + "\"", "value=\"hankesivu\"", "Yhteinen hanke");
        assertThat(claimed.getStatus()).isEqualTo(303);
        assertThat(visitor.open(address).getContentAsString()).contains("Otettu mukaan", "Kenen kanssa: " + other);
    }

    @Test
    void whatIsChangedElsewhereIsSaidToBeDone() throws Exception {
        var maker = people.with(Assurance.SPONSORED);
        var network = made.network("Vanha nimi " + mark, Optional.of(maker.id()));
        var suggester = people.member();
        var address = as(suggester).send("/fi/actors/" + network + "/suggestions", "about", "NAME", "words", "Nimi on nykyään Uusi " + mark).getRedirectedUrl();
        var own = as(maker);

        assertThat(own.open(address).getContentAsString()).contains("/fi/actors/" + network + "/network", address + "/taking");
        visitor.send(address + "/taking");
        assertThat(visitor.open(address).getContentAsString()).contains("Odottaa vastausta");
        assertThat(as(people.member()).send(address + "/taking").getStatus()).isEqualTo(403);
        assertThat(own.send(address + "/taking", "thanks", "Kiitos, korjattiin").getStatus()).isEqualTo(303);

        assertThat(visitor.open(address).getContentAsString()).contains("Otettu mukaan", "Kiitos, korjattiin");
        assertThat(sql.sql("select body_text from platform.letter where address = :address").param("address", suggester.email()).query(String.class).list())
                .singleElement().asString().contains("Kiitos, korjattiin");
    }
}
