package fi.kutomo.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.platform.portable.Parcel;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
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

/** How far things go that are said of actors and ties. */
@KutomoTest
class ReachTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;
    String mark;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        people = new TestPeople(program);
        mark = UUID.randomUUID().toString().substring(0, 8);
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

    private Cookie weaverOf(String region) {
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return people.session(weaver);
    }

    private Cookie with(Role role) {
        return people.session(people.with(Assurance.EMAIL, role));
    }

    private String network(String name, Person maker) {
        return made.network(name + " " + mark, Optional.of(maker.id()));
    }

    private void say(String actor, String facet, String term, String words, String reach, Cookie who) throws Exception {
        assertThat(send("/fi/actors/" + actor + "/statements", Map.of("facet", facet, "term", term, "words-fi", words, "reach", reach), who).getStatus())
                .isEqualTo(303);
    }

    private String statement(String words) {
        return sql.sql("select id::text from ecosystem.statement where words ->> 'fi' = :words").param("words", words).query(String.class).single();
    }

    /** A person with a name for everybody, as an actor. */
    private String person(Person person, Cookie own, String region) throws Exception {
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 3, '', now())")
                .param("person", person.id())
                .update();
        made.agrees(person.id(), "profile", "PUBLIC", true);
        var slug = send("/fi/account/actor", Map.of(), own).getRedirectedUrl().replaceAll(".*/actors/|/edit.*", "");
        say(slug, "REGION", region, "", "WEAVER", own);
        return slug;
    }

    @Test
    void tellsThatWhatGoesToPartnerCentresGoesToEverybody() throws Exception {
        var maker = people.member();
        var actor = network("Esimerkki tikapuut", maker);
        var own = people.session(maker);
        var words = Map.of("fi", "Kaikki ja myös kumppanikeskukset", "sv", "Alla och också partnercentrum", "en", "Everybody, and partner centres too");
        for (var each : words.entrySet()) {
            for (var form : List.of("/statements/new?facet=NEED", "/ties/new")) {
                assertThat(read("/" + each.getKey() + "/actors/" + actor + form, own).getContentAsString()).contains(each.getValue()).doesNotContain("ecosystem.");
            }
        }
    }

    /** Who works in the whole country works where any weaver weaves; for those who merely work there it opens nothing. */
    @Test
    void showsWhatTheWholeCountryTellsWeaversToThoseOfEveryRegion() throws Exception {
        var maker = people.member();
        var own = people.session(maker);
        var actor = network("Esimerkki koko maassa", maker);
        say(actor, "REGION", "country/FI", "", "PUBLIC", own);
        say(actor, "NEED", "resource/time", "maankutojille" + mark, "WEAVER", own);
        var far = people.member();
        var neighbour = network("Esimerkki maakunnassa", far);
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (gen_random_uuid(), :actor::uuid, 'REGION', 'region/06', 3, 'WEAVER', now())")
                .param("actor", neighbour)
                .update();

        for (var region : List.of("region/06", "region/19")) {
            assertThat(read("/fi/actors/" + actor, weaverOf(region)).getContentAsString()).contains("maankutojille" + mark);
        }
        for (var stranger : List.of(people.session(far), with(Role.EDITOR))) {
            assertThat(read("/fi/actors/" + actor, stranger).getContentAsString()).doesNotContain("maankutojille");
        }
        var person = people.member();
        var self = people.session(person);
        person(person, self, "country/FI");
        made.agrees(person.id(), "network", "WEAVER", true);
        var slug = sql.sql("select slug from ecosystem.actor where person = :person").param("person", person.id()).query(String.class).single();
        assertThat(read("/fi/actors/" + slug, weaverOf("region/19")).getStatus()).isEqualTo(200);
        assertThat(read("/fi/actors/" + slug, people.session(far)).getStatus()).isEqualTo(404);
    }

    @Test
    void showsWhatGoesToWeaversToThoseOfTheRegionAndOfTheWholeCountry() throws Exception {
        var maker = people.member();
        var own = people.session(maker);
        var actor = network("Esimerkki alueella", maker);
        say(actor, "REGION", "region/06", "", "PUBLIC", own);
        say(actor, "NEED", "resource/time", "vainkutojille" + mark, "WEAVER", own);
        var other = network("Esimerkki toinen", people.member());
        var tie = send("/fi/actors/" + actor + "/ties", Map.of("kind", "FUNDS", "other", "actors/" + other, "strength", "2", "reach", "PUBLIC"), own).getRedirectedUrl();

        for (var sees : List.of(own, weaverOf("region/06"), with(Role.WEAVER))) {
            assertThat(read("/fi/actors/" + actor, sees).getContentAsString()).contains("vainkutojille" + mark);
            assertThat(read(tie, sees).getStatus()).isEqualTo(200);
        }
        for (var stranger : List.of(weaverOf("region/19"), with(Role.EDITOR), with(Role.PARTICIPANT))) {
            assertThat(read("/fi/actors/" + actor, stranger).getContentAsString()).doesNotContain("vainkutojille");
            assertThat(read("/fi/actors?q=vainkutojille" + mark, stranger).getContentAsString()).doesNotContain(actor);
            assertThat(read(tie, stranger).getStatus()).isEqualTo(404);
        }
        for (var keeper : List.of(weaverOf("region/19"), with(Role.EDITOR))) {
            assertThat(read("/fi/actors/" + actor + "/edit", keeper).getContentAsString()).doesNotContain("vainkutojille");
            assertThat(read("/fi/actors/" + actor + "/statements/" + statement("vainkutojille" + mark), keeper).getStatus()).isEqualTo(404);
            assertThat(read("/fi/actors/" + actor + "/statements/new?facet=NEED", keeper).getContentAsString())
                    .contains("value=\"PUBLIC\"")
                    .doesNotContain("value=\"WEAVER\"", "value=\"REGION\"");
        }
    }

    @Test
    void showsAPersonToTheWeaversOfTheRegionOnly() throws Exception {
        var person = people.member();
        var own = people.session(person);
        var actor = person(person, own, "region/06");
        made.agrees(person.id(), "network", "WEAVER", true);

        assertThat(read("/fi/actors/" + actor, weaverOf("region/06")).getContentAsString()).contains(person.name());
        assertThat(read("/fi/actors/" + actor, with(Role.WEAVER)).getStatus()).isEqualTo(200);
        assertThat(read("/fi/actors/" + actor, weaverOf("region/19")).getStatus()).isEqualTo(404);
        assertThat(read("/fi/actors/" + actor, with(Role.EDITOR)).getStatus()).isEqualTo(404);
    }

    @Test
    void opensNoRegionToWhoeverNamesIt() throws Exception {
        var actor = network("Esimerkki seudulla", people.member());
        var weaver = with(Role.WEAVER);
        say(actor, "REGION", "region/06", "", "PUBLIC", weaver);
        say(actor, "OFFER", "resource/space", "vainalueelle" + mark, "REGION", weaver);
        var curious = people.member();
        var session = people.session(curious);
        person(curious, session, "region/06");
        var proposal = network("Esimerkki ehdotus", curious);
        sql.sql("update ecosystem.actor set state = 'PROPOSED' where slug = :slug").param("slug", proposal).update();
        say(proposal, "REGION", "region/06", "", "PUBLIC", weaver);
        var network = network("Esimerkki oma", curious);
        say(network, "REGION", "region/06", "", "WEAVER", session);

        assertThat(read("/fi/actors/" + actor, session).getContentAsString()).doesNotContain("vainalueelle");
        say(network, "REGION", "region/06", "", "PUBLIC", weaver);
        assertThat(read("/fi/actors/" + actor, session).getContentAsString()).contains("vainalueelle" + mark);
    }

    @Test
    void keepsWhatOthersSayOfAPersonBetweenTheEndsUntilThePersonSaysSo() throws Exception {
        var person = people.member();
        var own = people.session(person);
        var self = person(person, own, "region/06");
        made.agrees(person.id(), "network", "PUBLIC", true);
        var maker = people.member();
        var claimer = people.session(maker);
        var actor = network("Esimerkki väittäjä", maker);
        var weaver = with(Role.WEAVER);
        var form = Map.of("kind", "MENTORS", "other", "actors/" + self, "strength", "2", "reach", "PUBLIC", "source", "lähde" + mark);
        var tie = send("/fi/actors/" + actor + "/ties", form, claimer).getRedirectedUrl();
        var observed = send("/fi/actors/" + actor + "/ties", Map.of("kind", "FUNDS", "other", "actors/" + self, "source", "huhu" + mark), weaver);

        assertThat(observed.getRedirectedUrl()).isEqualTo("/fi/actors/" + actor);
        for (var path : List.of("/fi/actors/" + self, "/fi/actors/" + actor, "/fi/ties.csv")) {
            assertThat(read(path, weaver).getContentAsString()).doesNotContain("lähde" + mark, "huhu" + mark, self + ",");
        }
        assertThat(read(tie, weaver).getStatus()).isEqualTo(404);
        assertThat(read(tie, claimer).getStatus()).isEqualTo(200);
        send(tie + "/word", Map.of("act", "dispute", "side", "TO"), own);
        assertThat(read(tie, weaver).getStatus()).as("a denial is nobody else's either").isEqualTo(404);
        send(tie + "/word", Map.of("act", "confirm", "side", "TO", "strength", "2", "reach", "PUBLIC"), own);
        assertThat(read(tie).getStatus()).isEqualTo(200);
    }

    @Test
    void letsNoFileUndoWhatWasSaidHereSince() throws Exception {
        var first = people.member();
        var second = people.member();
        var one = people.session(first);
        var other = people.session(second);
        var from = network("Esimerkki lähtee", first);
        var to = network("Esimerkki saapuu", second);
        var tie = send("/fi/actors/" + from + "/ties", Map.of("kind", "FUNDS", "other", "actors/" + to, "strength", "4", "reach", "EXPORTED"), one).getRedirectedUrl();
        send(tie + "/word", Map.of("act", "confirm", "strength", "4", "reach", "EXPORTED"), other);
        for (var words : List.of("lyhenee", "kapenee", "poistuu")) {
            say(from, "NEED", "resource/time", words + mark, "EXPORTED", one);
        }
        var before = parcels();
        var narrowed = statement("kapenee" + mark);
        var deleted = statement("poistuu" + mark);
        send("/fi/actors/" + from + "/statements/" + narrowed, Map.of("term", "resource/time", "words-fi", "kapenee" + mark, "reach", "WEAVER", "version", "0"), one);
        sql.sql("update ecosystem.statement set valid_from = null, said_at = now() - interval '2 days' where words ->> 'fi' = :words").param("words", "lyhenee" + mark).update();
        send("/fi/actors/" + from + "/statements/" + statement("lyhenee" + mark) + "/end", Map.of(), one);
        send("/fi/actors/" + from + "/statements/" + deleted + "/deletion", Map.of(), one);
        for (var act : List.of("dispute", "withdraw", "confirm")) {
            send(tie + "/word", Map.of("act", act, "strength", "2", "reach", "WEAVER"), one);
            take(before);
            assertThat(read("/fi/actors/" + to).getContentAsString()).as(act).doesNotContain("Esimerkki lähtee " + mark);
            assertThat(sql.sql("select from_word from ecosystem.tie where id = :id::uuid").param("id", tie.substring(9)).query(String.class).single())
                    .isEqualTo(Map.of("dispute", "DENIES", "withdraw", "WITHDRAWN", "confirm", "SAYS").get(act));
        }
        send("/fi/actors/" + from + "/network/withdrawal", Map.of("reason", "Ohi"), one);
        take(before);

        assertThat(read("/fi/actors/" + from).getStatus()).isEqualTo(410);
        sql.sql("update ecosystem.actor set state = 'SHOWN' where slug = :slug").param("slug", from).update();
        assertThat(read("/fi/actors/" + from).getContentAsString()).doesNotContain("lyhenee" + mark, "kapenee" + mark, "poistuu" + mark);
        assertThat(sql.sql("select count(*) from ecosystem.statement where id = :id::uuid").param("id", deleted).query(Long.class).single()).isZero();
    }

    private Map<String, List<Parcel>> parcels() {
        var all = new java.util.LinkedHashMap<String, List<Parcel>>();
        program.getBean(Portables.class).give(parcel -> {
            if (List.of("actor", "statement", "tie").contains(parcel.kind()) && parcel.rows().toString().contains(mark)
                    || parcel.kind().equals("tie")) {
                all.computeIfAbsent(parcel.kind(), _ -> new ArrayList<>()).add(parcel);
            }
        });
        return all;
    }

    private void take(Map<String, List<Parcel>> parcels) {
        assertThat(parcels.keySet()).containsExactlyInAnyOrder("actor", "statement", "tie");
        parcels.values().forEach(program.getBean(Portables.class)::take);
    }

    @Test
    void tellsNobodyOfARejectedProposalAndShowsAgainWhatWasWithdrawn() throws Exception {
        var session = with(Role.PARTICIPANT);
        var weaver = with(Role.WEAVER);
        var proposed = send("/fi/networks", Map.of("name-fi", "Esimerkki hylätty " + mark), session).getRedirectedUrl().replace("/edit", "");
        assertThat(read(proposed, weaver).getStatus()).isEqualTo(200);
        assertThat(send(proposed + "/network/withdrawal", Map.of("reason", "Ei ole verkosto"), weaver).getStatus()).isEqualTo(303);
        assertThat(read(proposed).getStatus()).isEqualTo(404);
        assertThat(send(proposed + "/showing", Map.of(), weaver).getStatus()).isEqualTo(404);

        var shown = "/fi/actors/" + network("Esimerkki palaava", people.member());
        send(shown + "/network/withdrawal", Map.of("reason", "Vahinko"), weaver);
        assertThat(read(shown).getStatus()).isEqualTo(410);
        assertThat(read(shown).getContentAsString()).doesNotContain("/showing");
        assertThat(read(shown, weaver).getContentAsString()).contains(shown + "/showing");
        assertThat(send(shown + "/showing", Map.of(), session).getStatus()).isEqualTo(403);
        assertThat(send(shown + "/showing", Map.of(), weaver).getStatus()).isEqualTo(303);
        assertThat(read(shown).getStatus()).isEqualTo(200);
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeOneStatement() throws Exception {
        var maker = people.member();
        var own = people.session(maker);
        var actor = network("Esimerkki kaksi muuttajaa", maker);
        say(actor, "NEED", "resource/time", "alku" + mark, "PUBLIC", own);
        var address = "/fi/actors/" + actor + "/statements/" + statement("alku" + mark);
        var narrower = Map.of("term", "resource/time", "words-fi", "alku" + mark, "reach", "WEAVER", "version", "0");
        assertThat(read(address, own).getContentAsString()).contains("name=\"version\" value=\"0\"");
        assertThat(send(address, narrower, own).getStatus()).isEqualTo(303);

        var late = send(address, Map.of("term", "resource/space", "words-fi", "myöhään" + mark, "reach", "PUBLIC", "version", "0"), own);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("myöhään" + mark, "name=\"version\" value=\"1\"");
        assertThat(read("/fi/actors/" + actor).getContentAsString()).doesNotContain(mark + "</span>");
    }

    @Test
    void makesAPersonOneActorHoweverOftenTheFormIsSent() throws Exception {
        var own = people.session(people.member());
        var first = send("/fi/account/actor", Map.of(), own).getRedirectedUrl();
        assertThat(send("/fi/account/actor", Map.of(), own).getRedirectedUrl()).isEqualTo(first);
    }

    @Test
    void showsTheKeeperThePageAsVisitorsSeeIt() throws Exception {
        var maker = people.member();
        var own = people.session(maker);
        var actor = network("Esimerkki peilissä", maker);
        say(actor, "NEED", "resource/time", "salassa" + mark, "WEAVER", own);
        var seen = "/fi/actors/" + actor + "?as=visitor";
        assertThat(read("/fi/actors/" + actor + "/edit", own).getContentAsString()).contains(seen);
        assertThat(read("/fi/actors/" + actor, own).getContentAsString()).contains("salassa" + mark);
        assertThat(read(seen, own).getContentAsString()).contains("Esimerkki peilissä", "niin kuin vierailija").doesNotContain("salassa" + mark);
        var person = people.member();
        var session = people.session(person);
        var self = person(person, session, "region/06");
        assertThat(read("/fi/actors/" + self + "/edit", session).getContentAsString()).contains("Muut eivät näe").doesNotContain("as=visitor");
    }

    @Test
    void refusesToTakeUpASuggestionThatSomebodyHasAnswered() throws Exception {
        var maker = people.member();
        var own = people.session(maker);
        var actor = network("Esimerkki kahdesti", maker);
        var sent = send("/fi/actors/" + actor + "/suggestions", Map.of("about", "OFFER", "words", "Tiloja")).getRedirectedUrl();
        var form = Map.of("facet", "OFFER", "suggestion", sent.substring(sent.lastIndexOf('/') + 1), "term", "resource/space", "words-fi", "tila" + mark, "reach", "PUBLIC");
        assertThat(send("/fi/actors/" + actor + "/statements", form, own).getStatus()).isEqualTo(303);
        var again = send("/fi/actors/" + actor + "/statements", form, own);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("tila" + mark, "on jo vastattu");

        var address = "/fi/actors/" + actor + "/statements/" + statement("tila" + mark);
        send(address, Map.of("term", "resource/space", "words-fi", "tila" + mark, "reach", "PUBLIC", "version", "0"), own);
        assertThat(read("/fi/actors/" + actor).getContentAsString()).contains("vierailijan ehdotuksesta");
    }

    @Test
    void tellsAPersonWithWhomAndForgetsAnsweredSuggestionsInAYear() throws Exception {
        var person = people.member();
        var own = people.session(person);
        var self = person(person, own, "region/06");
        var actor = network("Esimerkki tietopyyntö", people.member());
        send("/fi/actors/" + self + "/ties", Map.of("kind", "MENTORS", "other", "actors/" + actor, "strength", "2", "reach", "REGION"), own);
        send("/fi/actors/" + actor + "/suggestions", Map.of("about", "OFFER", "words", "vanha" + mark), own);

        var told = new StringBuilder();
        program.getBeansOfType(Holding.class).values().forEach(holding -> holding.about(person.id()).forEach(section -> told.append(section.rows())));
        assertThat(told.toString()).contains("to_actor=" + actor, "own_end=from", "from_reach=2", "slug=" + actor);

        sql.sql("update ecosystem.suggestion set state = 'DECLINED', answered_at = now() - interval '13 months' where words = :words").param("words", "vanha" + mark).update();
        program.getBeansOfType(Retention.class).values().stream().filter(rule -> rule.nameKey().equals("ecosystem.actors.retention")).forEach(Retention::forget);
        assertThat(sql.sql("select count(*) from ecosystem.suggestion where words = :words").param("words", "vanha" + mark).query(Long.class).single()).isZero();
    }
}
