package fi.kutomo.ecosystem.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.portable.Parcel;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
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
class ActorPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        people = new TestPeople(program);
    }

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        return browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie... who) throws Exception {
        var request = post(path).with(csrf());
        if (who.length > 0) {
            request.cookie(who);
        }
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private Cookie weaver() {
        return people.session(people.with(Assurance.EMAIL, Role.WEAVER));
    }

    private static Map<String, String> need(String reach) {
        return Map.of("facet", "NEED", "term", "resource/pilot-site", "words-fi", "Kokeilupaikka kuorolle", "source", "keskustelu", "reach", reach);
    }

    @Test
    void membersKeepTheWordsOfTheirOrganisationAndOthersDoNot() throws Exception {
        var organisation = made.organisation("Esimerkki jäsenten", Map.of());
        var member = people.member();
        made.belongs(member.id(), organisation);
        var own = people.session(member);
        var address = "/fi/actors/" + made.slug(organisation);

        assertThat(read(address + "/edit", people.session(people.member())).getStatus()).isEqualTo(403);
        assertThat(read(address + "/edit", own).getStatus()).isEqualTo(200);
        assertThat(send(address + "/statements", Map.of("facet", "NEED", "to", "32.1.2026"), own).getContentAsString())
                .contains("href=\"#term\"", "href=\"#to\"", "href=\"#reach\"");
        assertThat(send(address + "/statements", need("PUBLIC"), own).getStatus()).isEqualTo(303);

        for (var lang : Lang.ALL) {
            var page = read("/" + lang.tag() + "/actors/" + made.slug(organisation)).getContentAsString();
            assertThat(page).contains("Esimerkki jäsenten", "Kokeilupaikka kuorolle").doesNotContain("ecosystem.");
            assertThat(read("/" + lang.tag() + "/actors?need=resource/pilot-site&q=jäsenten").getContentAsString()).contains("Esimerkki jäsenten").doesNotContain("ecosystem.");
        }
        assertThat(read("/fi/organisations/esimerkki-jasenten").getContentAsString()).contains("Kokeilupaikka kuorolle", "toimija itse");
        assertThat(read("/fi/actors?offer=resource/pilot-site&q=jäsenten").getContentAsString()).doesNotContain("Esimerkki jäsenten</a>");
        assertThat(read("/fi/actors.csv?need=resource/pilot-site").getContentAsString()).contains("Esimerkki jäsenten", "kokeilupaikka");
        assertThat(read("/api/v1/actors?need=resource/pilot-site").getContentAsString())
                .contains(organisation.value(), "\"saidBy\":\"self\"", "Kokeilupaikka kuorolle");
        assertThat(read("/api/v1/actors/" + made.slug(organisation)).getContentAsString()).contains("resource/pilot-site");
    }

    @Test
    void showsAWordOnlyAsFarAsItMayGo() throws Exception {
        var region = Map.of("areas", List.of("region/06"));
        var organisation = made.organisation("Esimerkki salaa", region);
        var neighbour = made.organisation("Esimerkki naapuri", region);
        var stranger = made.organisation("Esimerkki muualta", Map.of("areas", List.of("region/19")));
        var near = people.member();
        made.belongs(near.id(), neighbour);
        var far = people.member();
        made.belongs(far.id(), stranger);
        var weaver = weaver();
        var address = "/fi/actors/" + made.slug(organisation);
        send(address + "/statements", Map.of("facet", "NEED", "term", "resource/funding", "words-fi", "vainkutojille", "reach", "WEAVER"), weaver);
        send(address + "/statements", Map.of("facet", "OFFER", "term", "resource/space", "words-fi", "vainalueelle", "reach", "REGION"), weaver);

        assertThat(read(address, weaver).getContentAsString()).contains("vainkutojille", "vainalueelle");
        assertThat(read(address, people.session(near)).getContentAsString()).contains("vainalueelle").doesNotContain("vainkutojille");
        assertThat(read(address, people.session(far)).getContentAsString()).doesNotContain("vainalueelle", "vainkutojille");
        for (var path : List.of(address, "/api/v1/actors/" + made.slug(organisation), "/fi/actors.csv?q=salaa", "/fi/actors?q=salaa", "/fi/organisations/esimerkki-salaa")) {
            assertThat(read(path).getContentAsString()).as(path).contains("Esimerkki salaa").doesNotContain("vainalueelle", "vainkutojille");
        }
        assertThat(read("/api/v1/actors?need=resource/funding&q=salaa").getContentAsString()).contains("\"total\":0");
        assertThat(read("/api/v1/actors?q=vainkutojille").getContentAsString()).contains("\"total\":0");
        assertThat(read("/api/v1/actors?q=%22fi%22").getContentAsString()).as("the name of a language is no word").contains("\"total\":0");
    }

    @Test
    void endsAWordAndKeepsItInTheHistory() throws Exception {
        var maker = people.with(Assurance.SPONSORED);
        var session = people.session(maker);
        var address = "/fi/actors/" + made.network("Esimerkki päättyvä", Optional.of(maker.id()));
        send(address + "/statements", need("PUBLIC"), session);
        var id = sql.sql("select s.id::text from ecosystem.statement s join ecosystem.actor a on a.id = s.actor where a.name ->> 'fi' = 'Esimerkki päättyvä'")
                .query(String.class)
                .single();
        assertThat(send(address + "/statements/" + id, Map.of("term", "resource/space", "reach", "PUBLIC", "from", "1.3.2020", "version", "0"), session).getStatus()).isEqualTo(303);
        assertThat(send(address + "/statements/" + id + "/end", Map.of(), session).getStatus()).isEqualTo(303);

        assertThat(read(address).getContentAsString()).doesNotContain("1.3.2020");
        assertThat(read(address + "/edit", session).getContentAsString()).contains("1 päättynyt tieto", "1.3.2020");
        assertThat(read("/api/v1/actors/" + address.substring(11)).getContentAsString()).contains("\"statements\":[]");
    }

    @Test
    void isFoundByWhatIsSaidOfItWhenItArrivesWithAFile() throws Exception {
        var maker = people.with(Assurance.SPONSORED);
        var network = made.network("Esimerkki matkalla", Optional.of(maker.id()));
        send("/fi/actors/" + network + "/statements", Map.of("facet", "NEED", "term", "resource/space", "words-fi", "Vintti talveksi", "reach", "EXPORTED"), people.session(maker));
        var portables = program.getBean(Portables.class);
        var parcels = new java.util.ArrayList<Parcel>();
        portables.give(parcel -> {
            if (parcel.rows().toString().contains(network)) {
                parcels.add(parcel);
            }
        });
        sql.sql("delete from ecosystem.statement where actor = :id::uuid").param("id", network).update();
        sql.sql("delete from ecosystem.actor where id = :id::uuid").param("id", network).update();
        program.getBean(ActorCards.class).show(List.of(UUID.fromString(network)));
        var catalogue = program.getBean(Catalogue.class);
        assertThat(catalogue.find(UUID.fromString(network))).isEmpty();

        for (var kind : List.of("actor", "statement")) {
            portables.take(parcels.stream().filter(parcel -> parcel.kind().equals(kind)).toList());
        }

        assertThat(catalogue.find(UUID.fromString(network)).orElseThrow().texts().get(Lang.FI).body()).contains("Vintti talveksi");
    }

    @Test
    void keepsTheAnswerToASuggestionWhenItsActorGoes() throws Exception {
        var maker = people.with(Assurance.SPONSORED);
        var own = people.session(maker);
        var address = "/fi/actors/" + made.network("Esimerkki lakkaava", Optional.of(maker.id()));
        var answered = send(address + "/suggestions", Map.of("about", "OFFER", "words", "Soittimia")).getRedirectedUrl();
        var open = send(address + "/suggestions", Map.of("about", "OFFER", "words", "Nuotteja")).getRedirectedUrl();
        send(answered + "/refusal", Map.of("reason", "Emme lainaa soittimia"), own);

        assertThat(send(address + "/network/withdrawal", Map.of("reason", "Päättyi"), own).getStatus()).isEqualTo(303);

        assertThat(read(answered).getContentAsString()).contains("Esimerkki lakkaava", "Emme lainaa soittimia");
        assertThat(read(open).getContentAsString()).contains("Esimerkki lakkaava", "Ei vastata").doesNotContain("Odottaa vastausta");
    }

    @Test
    void takesWhatIsOverOutOfTheSearchToo() throws Exception {
        var maker = people.with(Assurance.SPONSORED);
        var session = people.session(maker);
        var network = made.network("Esimerkki vanheneva", Optional.of(maker.id()));
        send("/fi/actors/" + network + "/statements", Map.of("facet", "NEED", "term", "resource/space", "words-fi", "Kellari kesäksi", "to", "31.12.2099", "reach", "PUBLIC"), session);
        var catalogue = program.getBean(Catalogue.class);
        assertThat(catalogue.find(UUID.fromString(network)).orElseThrow().texts().get(Lang.FI).body()).contains("Kellari kesäksi");

        sql.sql("update ecosystem.statement set valid_to = current_date - 2 where actor = :id::uuid").param("id", network).update();
        program.getBean(Aging.class).look();

        assertThat(catalogue.find(UUID.fromString(network)).orElseThrow().texts().get(Lang.FI).body()).doesNotContain("Kellari kesäksi");
        assertThat(program.getBean(ActorCards.class).refresh()).as("nothing more to do").isZero();
    }

    @Test
    void waitsForAWeaverWithANetworkOfSomebodyWhoDoesNotWriteInPublic() throws Exception {
        var maker = people.session(people.member());
        assertThat(send("/en/networks", Map.of(), maker).getContentAsString()).contains("href=\"#name-fi\"");
        var found = send("/en/networks", Map.of("name-en", "Example network of choirs", "summary-en", "Sings together"), maker).getRedirectedUrl();
        var address = found.replace("/edit", "");

        assertThat(read(address).getStatus()).isEqualTo(404);
        assertThat(read(address, maker).getStatus()).isEqualTo(200);
        assertThat(read("/en/search?q=choirs").getContentAsString()).doesNotContain("Example network of choirs");
        assertThat(send(address + "/showing", Map.of(), maker).getStatus()).isEqualTo(403);
        assertThat(send(address + "/showing", Map.of(), weaver()).getStatus()).isEqualTo(303);
        assertThat(read(address).getContentAsString()).contains("Example network of choirs", "Sings together");

        assertThat(send(address + "/network", Map.of("name-en", "Example network of singers", "version", "0"), maker).getStatus()).isEqualTo(303);
        assertThat(send(address + "/network", Map.of("name-en", "Too late", "version", "0"), maker).getStatus()).isEqualTo(409);
        assertThat(send(address + "/network/withdrawal", Map.of(), maker).getStatus()).isEqualTo(422);
        assertThat(send(address + "/network/withdrawal", Map.of("reason", "It has ended"), maker).getStatus()).isEqualTo(303);
        assertThat(read(address).getStatus()).isEqualTo(410);
    }

    @Test
    void showsAPersonOnlyWhileThePersonAgrees() throws Exception {
        Person person = people.member();
        var own = people.session(person);
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 3, '', now())")
                .param("person", person.id())
                .update();
        made.agrees(person.id(), "profile", "PUBLIC", true);
        var address = send("/fi/account/actor", Map.of(), own).getRedirectedUrl().replace("/edit", "");
        send(address + "/statements", Map.of("facet", "OFFER", "term", "resource/know-how", "words-fi", "kuoronjohto", "reach", "PUBLIC"), own);

        assertThat(read(address, own).getContentAsString()).contains(person.name());
        assertThat(read(address).getStatus()).isEqualTo(404);
        assertThat(read(address, weaver()).getStatus()).isEqualTo(404);
        made.agrees(person.id(), "network", "WEAVER", true);
        assertThat(read(address).getStatus()).isEqualTo(404);
        assertThat(read(address, weaver()).getContentAsString()).contains(person.name(), "kuoronjohto");
        assertThat(read(address + "/edit", weaver()).getStatus()).isEqualTo(403);
        made.agrees(person.id(), "network", "PUBLIC", true);
        assertThat(read(address).getContentAsString()).contains(person.name(), "kuoronjohto");
        assertThat(read("/api/v1/actors?offer=resource/know-how&kind=PERSON").getContentAsString()).contains(person.name());

        made.agrees(person.id(), "network", "PUBLIC", false);
        made.agrees(person.id(), "network", "WEAVER", false);
        assertThat(read(address).getStatus()).isEqualTo(404);
        for (var path : List.of("/fi/actors?kind=PERSON", "/fi/actors.csv?kind=PERSON", "/api/v1/actors?kind=PERSON")) {
            assertThat(read(path).getContentAsString()).as(path).doesNotContain(person.name(), "kuoronjohto");
        }
        assertThat(send("/fi/account/actor/leaving", Map.of(), own).getStatus()).isEqualTo(303);
        assertThat(read(address, own).getStatus()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from ecosystem.statement where words ->> 'fi' = 'kuoronjohto'").query(Long.class).single()).isZero();
    }

    @Test
    void letsAnybodySuggestAndAnswersAtAnAddress() throws Exception {
        var organisation = made.organisation("Esimerkki ehdotettu", Map.of());
        var member = people.member();
        made.belongs(member.id(), organisation);
        var own = people.session(member);
        var address = "/sv/actors/" + made.slug(organisation);

        assertThat(read(address).getContentAsString()).contains("Föreslå ett tillägg");
        assertThat(send(address + "/suggestions", Map.of(), new Cookie[0]).getStatus()).isEqualTo(422);
        var sent = send(address + "/suggestions", Map.of("about", "OFFER", "words", "Lokaler för möten", "source", "deras webbplats")).getRedirectedUrl();
        var other = send(address + "/suggestions", Map.of("about", "OFFER", "words", "Annat")).getRedirectedUrl();
        assertThat(read(sent).getContentAsString()).contains("Väntar på svar", "Lokaler för möten").doesNotContain("refusal");
        assertThat(read("/fi/actor-suggestions", own).getContentAsString()).contains("Lokaler för möten");
        assertThat(read("/fi/actor-suggestions", people.session(people.member())).getContentAsString()).doesNotContain("Lokaler för möten");

        var id = sent.substring(sent.lastIndexOf('/') + 1);
        assertThat(read(address + "/statements/new?suggestion=" + id, own).getContentAsString()).contains("Lokaler för möten", "deras webbplats");
        assertThat(send(address + "/statements", Map.of(
                "facet", "OFFER", "suggestion", id, "term", "resource/space", "words-sv", "Lokaler för möten", "reach", "PUBLIC"), own).getStatus()).isEqualTo(303);
        assertThat(read(sent).getContentAsString()).contains("Har tagits med");
        assertThat(read(address).getContentAsString()).contains("Lokaler för möten", "på förslag av en besökare");

        assertThat(send(other + "/refusal", Map.of("reason", "Nej"), people.session(people.member())).getStatus()).isEqualTo(403);
        assertThat(send(other + "/refusal", Map.of("reason", "Vi gör inte det"), own).getStatus()).isEqualTo(303);
        assertThat(read(other).getContentAsString()).contains("Togs inte med", "Vi gör inte det");
    }
}
