package fi.kutomo.ecosystem.uniting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class UnitingTest {

    private static final String PLACE = "/fi/actors-alike";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;
    String name;
    String organisation;
    String network;
    Cookie weaver;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        people = new TestPeople(program);
        name = "Kudontaverkko " + UUID.randomUUID().toString().substring(0, 8);
        var described = made.organisation(name + " ry", Map.of());
        organisation = Actor.idOf(described).toString();
        network = made.network(name.toUpperCase(Locale.ROOT), Optional.empty());
        says(organisation, "REGION", "region/06");
        says(network, "REGION", "region/06");
        weaver = people.session(weaverOf("region/06"));
    }

    private Person weaverOf(String region) {
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return weaver;
    }

    private void says(String actor, String facet, String term) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at) values (:id, :actor::uuid, :facet, :term, 'SELF', 3, now())
                """)
                .param("id", Ids.next())
                .param("actor", actor)
                .param("facet", facet)
                .param("term", term)
                .update();
    }

    private void tied(String from, String to) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (:id, 'WORKS_WITH', :from::uuid, :to::uuid, 'SAYS', 'SAYS', 3, 3, current_date, now(), now())
                """)
                .param("id", Ids.next())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private String page(Cookie who) throws Exception {
        return browser.perform(get(PLACE).cookie(who)).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletResponse send(String act, String kept, String other, Cookie who) throws Exception {
        return browser.perform(post(PLACE + act).with(csrf()).cookie(who).param("kept", kept).param("other", other)).andReturn().getResponse();
    }

    private String state(String actor) {
        return sql.sql("select state || coalesce(' ' || became, '') from ecosystem.actor where id = :id::uuid").param("id", actor).query(String.class).single();
    }

    private long count(String query, String actor) {
        return sql.sql(query).param("actor", actor).query(Long.class).single();
    }

    private long said(String actor) {
        return count("select count(*) from ecosystem.statement where actor = :actor::uuid and facet = 'NEED'", actor);
    }

    private long ties(String actor) {
        return count("select count(*) from ecosystem.tie where from_actor = :actor::uuid or to_actor = :actor::uuid", actor);
    }

    private String undo() {
        return sql.sql("select id::text from ecosystem.uniting where other = :other::uuid").param("other", network).query(String.class).single();
    }

    @Test
    void makesOneOfTwoAndPartsThemAgain() throws Exception {
        var partner = made.network("Kumppani " + name, Optional.empty());
        says(network, "NEED", "resource/space");
        tied(network, partner);
        assertThat(page(weaver)).contains(name + " ry").contains("Nimi on sama").contains("Alue: Pirkanmaa").contains("Toinen on organisaatio").contains("Kumppani " + name);

        assertThat(send("/union", organisation, network, weaver).getStatus()).isEqualTo(303);

        assertThat(state(network)).isEqualTo("GONE " + organisation);
        assertThat(said(organisation)).isEqualTo(1);
        assertThat(ties(organisation)).isEqualTo(1);
        assertThat(browser.perform(get("/fi/actors/" + network)).andReturn().getResponse().getContentAsString()).doesNotContain("<h1>" + name.toUpperCase(Locale.ROOT));
        assertThat(send("/union", organisation, network, weaver).getStatus()).as("only once").isNotEqualTo(303);

        browser.perform(post(PLACE + "/" + undo() + "/undoing").with(csrf()).cookie(weaver));

        assertThat(state(network)).isEqualTo("SHOWN");
        assertThat(said(network)).isEqualTo(1);
        assertThat(said(organisation)).isZero();
        assertThat(ties(network)).isEqualTo(1);
        assertThat(ties(organisation)).isZero();
        assertThat(page(weaver)).as("the pair is not proposed again").doesNotContain(name);
    }

    @Test
    void unitesTheYoungerNetworkWithTheOlder() throws Exception {
        var twice = "Sama verkosto " + name;
        var older = made.network(twice, Optional.empty());
        var younger = made.network(twice.toUpperCase(Locale.ROOT), Optional.empty());
        says(older, "REGION", "region/06");
        says(younger, "REGION", "region/06");
        sql.sql("update ecosystem.actor set made_at = made_at - interval '1 day' where id = :id::uuid").param("id", older).update();

        assertThat(send("/union", younger, older, weaver).getStatus()).as("the other way round nothing was proposed").isNotEqualTo(303);
        assertThat(send("/union", older, younger, weaver).getStatus()).isEqualTo(303);

        assertThat(state(younger)).isEqualTo("GONE " + older);
    }

    @Test
    void proposesNeitherWhatWorksElsewhereNorPeople() throws Exception {
        var elsewhere = made.network("Toisaalla " + name, Optional.empty());
        var here = made.network("TOISAALLA " + name, Optional.empty());
        says(elsewhere, "REGION", "region/01");
        says(here, "REGION", "region/06");
        var person = people.member();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at)
                values (:id, 'PERSON', 'SHOWN', :id::text, :id, now(), now())
                """)
                .param("id", person.id())
                .update();
        made.agrees(person.id(), "network", "PUBLIC", true);
        var namesake = made.network(person.name(), Optional.empty());
        says(namesake, "REGION", "region/06");

        assertThat(page(weaver)).doesNotContainIgnoringCase("Toisaalla " + name).doesNotContain(person.name());
    }

    @Test
    void asksAWeaverToWeaveWhereBothWork() throws Exception {
        var nowhere = made.network("Yksinäinen " + name, Optional.empty());
        var here = made.network("YKSINÄINEN " + name, Optional.empty());
        says(here, "REGION", "region/06");
        says(organisation, "REGION", "region/01");
        sql.sql("update ecosystem.statement set term = 'region/01' where actor = :id::uuid and facet = 'REGION'").param("id", network).update();
        sql.sql("update ecosystem.actor set made_at = made_at - interval '1 day' where id = :id::uuid").param("id", nowhere).update();
        var editor = people.session(people.with(Assurance.SPONSORED, Role.EDITOR));
        assertThat(page(weaver)).doesNotContainIgnoringCase("Yksinäinen " + name).doesNotContain(name + " ry");

        assertThat(send("/union", nowhere, here, weaver).getStatus()).isEqualTo(403);
        assertThat(send("/union", organisation, network, weaver).getStatus()).as("the organisation works in the region, the network does not").isEqualTo(403);
        assertThat(send("/union", nowhere, here, editor).getStatus()).isEqualTo(303);
        assertThat(send("/union", organisation, network, editor).getStatus()).isEqualTo(303);

        browser.perform(post(PLACE + "/" + undo() + "/undoing").with(csrf()).cookie(weaver));
        assertThat(state(network)).as("a weaver of one side parts them no more than she unites them").isEqualTo("GONE " + organisation);
        assertThat(page(weaver)).doesNotContain(name + " ry");
        browser.perform(post(PLACE + "/" + undo() + "/undoing").with(csrf()).cookie(editor));
        assertThat(state(network)).isEqualTo("SHOWN");
    }

    @Test
    void isForWeaversOfTheRegionAndEditors() throws Exception {
        var stranger = people.session(weaverOf("region/01"));
        assertThat(page(stranger)).doesNotContain(name);
        assertThat(send("/union", organisation, network, stranger).getStatus()).isEqualTo(403);
        assertThat(send("/parting", organisation, network, stranger).getStatus()).isEqualTo(403);
        assertThat(send("/union", organisation, network, people.session(people.member())).getStatus()).isEqualTo(403);
        assertThat(state(network)).isEqualTo("SHOWN");

        var editor = people.session(people.with(Assurance.SPONSORED, Role.EDITOR));
        assertThat(send("/parting", organisation, network, editor).getStatus()).isEqualTo(303);

        assertThat(page(editor)).doesNotContain(name);
        assertThat(state(network)).isEqualTo("SHOWN");
    }
}
