package fi.kutomo.ecosystem.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What weavers note about actors, who sees it, and what comes of it. */
@KutomoTest
class ContactsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    MadeActors made;
    TestPeople people;
    String mark;
    Person member;
    String slug;
    Person weaver;
    Cookie session;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
        people = new TestPeople(program);
        mark = UUID.randomUUID().toString().substring(0, 8);
        var organisation = made.organisation("Esimerkki " + mark, Map.of("areas", List.of("region/06")));
        member = people.member();
        made.belongs(member.id(), organisation);
        slug = made.slug(organisation);
        weaver = weaverOf("region/06");
        session = people.session(weaver);
    }

    private Person weaverOf(String region) {
        var weaver = people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return weaver;
    }

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        return browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
    }

    private String page(String path, Cookie... who) throws Exception {
        return read(path, who).getContentAsString();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie... who) throws Exception {
        var request = post(path).with(csrf());
        if (who.length > 0) {
            request.cookie(who);
        }
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private static String today() {
        return NoteForm.typed(LocalDate.now(Ui.ZONE));
    }

    private Map<String, String> listened(String words) {
        return new HashMap<>(Map.of("actor", slug, "verb", "LISTENED", "day", today(), "words", words + " " + mark));
    }

    private String noted(Map<String, String> form) throws Exception {
        var answer = send("/fi/weaving/contacts", form, session);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getRedirectedUrl();
    }

    @Test
    void isReadByWeaversOfTheRegionOnly() throws Exception {
        var note = noted(listened("salainen keskustelu"));
        var near = people.session(weaverOf("region/06"));
        var far = people.session(weaverOf("region/19"));

        for (var lang : Lang.ALL) {
            assertThat(page("/" + lang.tag() + "/weaving/contacts?q=" + mark, near)).contains("salainen keskustelu " + mark).doesNotContain("ecosystem.");
            assertThat(page(note.replace("/fi/", "/" + lang.tag() + "/"), near)).contains("salainen keskustelu " + mark).doesNotContain("ecosystem.", "/edit\"");
        }
        assertThat(page("/fi/actors/" + slug, near)).contains("salainen keskustelu " + mark);
        assertThat(page("/fi/weaving/contacts.csv?q=" + mark, near)).contains("salainen keskustelu " + mark, "listened");
        assertThat(read(note + "/edit", near).getStatus()).isEqualTo(403);

        assertThat(read(note, far).getStatus()).isEqualTo(404);
        for (var path : List.of("/fi/weaving/contacts", "/fi/weaving/contacts.csv", "/fi/weaving/follow-ups?show=region", "/fi/actors/" + slug)) {
            assertThat(page(path, far)).as(path).doesNotContain("salainen keskustelu");
            assertThat(page(path, people.session(member))).as(path).doesNotContain("salainen keskustelu");
            assertThat(page(path)).as(path).doesNotContain("salainen keskustelu");
        }
        for (var path : List.of("/fi/search?q=" + mark, "/api/v1/search?q=salainen", "/api/v1/actors/" + slug, "/fi/actors?q=salainen", "/fi/actors.csv?q=" + mark)) {
            assertThat(page(path)).as(path).doesNotContain("salainen keskustelu");
        }
        var given = new ArrayList<String>();
        program.getBean(Portables.class).give(parcel -> given.add(parcel.rows().toString()));
        assertThat(given.toString()).as("an export is for everybody").doesNotContain("salainen keskustelu");
    }

    @Test
    void makesWhatWasHeardStatementsOfTheActorWhichItsPeopleCorrectAndEnd() throws Exception {
        var own = people.session(member);
        var form = listened("kävin kylässä");
        form.putAll(Map.of(
                "facet1", "NEED", "term1", "resource/space", "heard1", "Sali syksyksi " + mark, "facet3", "OFFER", "term3", "resource/know-how", "reach", "REGION"));
        var note = noted(form);

        assertThat(page("/fi/actors/" + slug, own)).contains("Sali syksyksi " + mark, "Kutojan muistiinpano " + today(), "kutoja").doesNotContain("kävin kylässä");
        assertThat(page("/fi/actors/" + slug)).as("not further than the actor lets it go").doesNotContain("Sali syksyksi");
        assertThat(page(note, session)).contains("Sali syksyksi " + mark, "/actors/" + slug + "/edit");

        var statement = sql.sql("select id from ecosystem.statement where words ->> 'fi' = :words").param("words", "Sali syksyksi " + mark).query(UUID.class).single();
        var address = "/fi/actors/" + slug + "/statements/" + statement;
        assertThat(send(address, Map.of("facet", "NEED", "term", "resource/space", "words-fi", "Sali talveksi " + mark, "reach", "WEAVER", "version", "0"), own).getStatus()).isEqualTo(303);
        assertThat(page(note, session)).contains("Sali talveksi " + mark).doesNotContain("Sali syksyksi");

        // What the actor itself keeps to few, no weaver takes further
        var again = listened("uudelleen");
        again.putAll(Map.of("facet1", "NEED", "term1", "resource/space", "reach", "PUBLIC"));
        var refused = send("/fi/weaving/contacts", again, session);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("uudelleen " + mark, "href=\"#reach\"");

        assertThat(send(address + "/deletion", Map.of(), own).getStatus()).isEqualTo(303);
        assertThat(page(note, session)).doesNotContain("Sali talveksi").contains("kävin kylässä");
    }

    @Test
    void keepsTheTextOfWhatIsRefused() throws Exception {
        var form = listened("");
        form.putAll(Map.of("verb", "CONNECTED", "day", "1.1.2099", "other", "eilöydy " + mark, "facet2", "NEED", "heard2", "jotain omaa", "next", "Soita heille", "due", "eilen"));
        var refused = send("/sv/weaving/contacts", form, session);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("href=\"#day\"", "href=\"#other\"", "href=\"#term2\"", "href=\"#due\"", "eilöydy " + mark, "jotain omaa", "Soita heille")
                .doesNotContain("ecosystem.");
        assertThat(sql.sql("select count(*) from ecosystem.contact_note where written_by = :id").param("id", weaver.id()).query(Long.class).single()).isZero();
        var far = people.session(weaverOf("region/19"));
        assertThat(send("/fi/weaving/contacts", listened("muualta"), far).getStatus()).isEqualTo(403);
        assertThat(page("/fi/weaving/contacts/new?q=" + mark, far)).contains("Esimerkki " + mark, "missä se toimii");
    }

    @Test
    void connectsTwoAndStandsInTheLogOfBoth() throws Exception {
        var other = made.network("Esimerkki toinen " + mark, Optional.empty());
        var form = listened("esittelin heidät");
        form.putAll(Map.of("verb", "CONNECTED", "other", "esimerkki TOINEN " + mark));
        var note = noted(form);

        assertThat(page(note, session)).contains("Esimerkki toinen " + mark);
        assertThat(page("/fi/weaving/contacts?actor=" + other, session)).contains("esittelin heidät " + mark);
        assertThat(page("/fi/weaving/contacts?actor=" + slug + "&verb=LISTENED", session)).doesNotContain("esittelin heidät " + mark);
        assertThat(page("/fi/weaving/contacts?region=region/06&weaver=" + weaver.id() + "&from=" + today() + "&to=" + today(), session)).contains("esittelin heidät " + mark);
        assertThat(page("/fi/weaving/contacts?region=region/19", session)).doesNotContain("esittelin heidät " + mark);
    }

    @Test
    void seesToWhatIsToBeDone() throws Exception {
        var colleague = weaverOf("region/06");
        var theirs = people.session(colleague);
        var form = listened("sovittiin jatkosta");
        form.putAll(Map.of("next", "Lähetä hakuohje " + mark, "due", today()));
        var note = noted(form);
        var id = sql.sql("select id::text from ecosystem.follow_up where what = :what").param("what", "Lähetä hakuohje " + mark).query(String.class).single();

        assertThat(page("/fi/weaving/follow-ups", session)).contains("Lähetä hakuohje " + mark, "Esimerkki " + mark);
        assertThat(page("/fi/weaving/follow-ups", theirs)).doesNotContain("Lähetä hakuohje");
        assertThat(page("/fi/weaving/follow-ups?show=region", theirs)).contains("Lähetä hakuohje " + mark);
        var move = "/fi/weaving/follow-ups/" + id + "/day";
        assertThat(send(move, Map.of("version", "0", "due", "1.1.2001"), session).getStatus()).isEqualTo(422);
        var later = NoteForm.typed(LocalDate.now(Ui.ZONE).plusDays(9));
        assertThat(send(move, Map.of("version", "0", "due", later, "owner", people.member().id().toString()), session).getStatus()).as("no weaver").isEqualTo(422);
        assertThat(send(move, Map.of("version", "0", "due", later, "owner", colleague.id().toString()), session).getStatus()).isEqualTo(303);
        assertThat(send(move, Map.of("version", "0", "due", later), session).getStatus()).as("two at once").isEqualTo(409);
        assertThat(page("/fi/weaving/follow-ups", theirs)).contains("Lähetä hakuohje " + mark, later);

        assertThat(send("/fi/weaving/follow-ups/" + id + "/done", Map.of("from", "note"), theirs).getRedirectedUrl()).isEqualTo(note);
        assertThat(send("/fi/weaving/follow-ups/" + id + "/done", Map.of(), theirs).getStatus()).as("twice").isEqualTo(303);
        assertThat(sql.sql("select done_by from ecosystem.follow_up where id = :id::uuid").param("id", id).query(UUID.class).single()).isEqualTo(colleague.id());
        assertThat(page("/fi/weaving/follow-ups?show=done", session)).contains("Lähetä hakuohje " + mark);
        assertThat(send(note + "/follow-ups", Map.of("next", "Toinen", "due", ""), theirs).getStatus()).isEqualTo(422);
        assertThat(send(note + "/follow-ups", Map.of("next", "Toinen " + mark, "due", later), theirs).getStatus()).isEqualTo(303);
        assertThat(page(note, session)).contains("Toinen " + mark);
    }

    @Test
    void isChangedAndDeletedByWhoeverWroteIt() throws Exception {
        var note = noted(listened("ensin"));
        var changed = listened("sitten");
        changed.put("version", "0");
        assertThat(send(note + "/edit", changed, session).getStatus()).isEqualTo(303);
        var late = send(note + "/edit", listened("toinen ikkuna"), session);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("toinen ikkuna " + mark, "name=\"version\" value=\"1\"");
        var near = people.session(weaverOf("region/06"));
        assertThat(send(note + "/deletion", Map.of(), near).getStatus()).isEqualTo(403);
        assertThat(send(note + "/deletion", Map.of(), session).getStatus()).isEqualTo(303);
        assertThat(read(note, session).getStatus()).isEqualTo(404);
    }

    @Test
    void followsAnActorThatIsMergedAndBack() throws Exception {
        var note = noted(listened("ennen yhdistymistä"));
        var kept = made.organisation("Esimerkki uusi " + mark, Map.of("areas", List.of("region/06")));
        var store = program.getBean(FollowedActorStore.class);
        var gone = sql.sql("select id from ecosystem.actor where slug = :slug").param("slug", slug).query(UUID.class).single();

        store.replace(gone, Optional.of(Actor.idOf(kept)), Instant.now());
        assertThat(page(note, session)).contains("Esimerkki uusi " + mark);
        assertThat(page("/fi/weaving/contacts?actor=" + made.slug(kept), session)).contains("ennen yhdistymistä");

        sql.sql("update ecosystem.actor set state = 'SHOWN', became = null where id = :id").param("id", gone).update();
        store.giveBack(List.of(gone));
        assertThat(page("/fi/weaving/contacts?actor=" + slug, session)).contains("ennen yhdistymistä");
    }

    /** The last part of the address of a person whom weavers see as an actor. */
    private String asActor(Person self, Cookie own) throws Exception {
        var address = send("/fi/account/actor", Map.of(), own).getRedirectedUrl().replace("/edit", "");
        send(address + "/statements", Map.of("facet", "REGION", "term", "region/06", "reach", "WEAVER"), own);
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 2, '', now())")
                .param("person", self.id())
                .update();
        made.agrees(self.id(), "network", "WEAVER", true);
        return address.replaceFirst(".*/", "");
    }

    @Test
    void hidesAConnectionFromWeaversWhoBelongToTheOtherActor() throws Exception {
        var other = made.organisation("Esimerkki vastapuoli " + mark, Map.of("areas", List.of("region/06")));
        var colleague = weaverOf("region/06");
        made.belongs(colleague.id(), other);
        var theirs = people.session(colleague);
        var form = listened("mitä toisesta puhuttiin");
        form.putAll(Map.of("verb", "CONNECTED", "other", "Esimerkki vastapuoli " + mark));
        var note = noted(form);

        assertThat(read(note, people.session(weaverOf("region/06"))).getStatus()).isEqualTo(200);
        assertThat(read(note, theirs).getStatus()).isEqualTo(404);
        assertThat(page("/fi/weaving/contacts?actor=" + made.slug(other), theirs)).doesNotContain("mitä toisesta puhuttiin");
    }

    @Test
    void namesNoPersonAsTheOtherActor() throws Exception {
        var self = people.member();
        asActor(self, people.session(self));
        var form = listened("esittelin ihmisen");
        form.putAll(Map.of("verb", "CONNECTED", "other", self.name()));
        var refused = send("/fi/weaving/contacts", form, session);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("esittelin ihmisen " + mark, "href=\"#other\"", "Tähän ei kirjata ihmisiä");
    }

    @Test
    void tellsAPersonWhoWasOnceNamedAsTheOtherActorAndForgetsTheWords() throws Exception {
        var self = people.member();
        var other = asActor(self, people.session(self));
        var form = listened("esiteltiin toisilleen");
        form.putAll(Map.of("verb", "CONNECTED", "next", "Kysy häneltä " + mark, "due", today()));
        var note = noted(form);
        sql.sql("update ecosystem.contact_note set other = (select id from ecosystem.actor where slug = :slug) where id = :note::uuid")
                .param("slug", other)
                .param("note", note.replaceFirst(".*/", ""))
                .update();
        var holding = program.getBean(ContactHolding.class);
        var subject = new Holding.Subject(self.id(), Set.of(), true);

        assertThat(holding.about(subject).toString()).contains("esiteltiin toisilleen " + mark, "Kysy häneltä " + mark);
        assertThat(holding.forecast(subject).toString()).contains("holding.met=1");
        holding.erase(subject);

        assertThat(page(note, session)).contains("Teksti on poistettu").doesNotContain("esiteltiin toisilleen", "Kysy häneltä");
    }

    @Test
    void saysNothingOfAPersonWhoDoesNotAgreeAnyMore() throws Exception {
        var self = people.member();
        var own = people.session(self);
        slug = asActor(self, own);
        var form = listened("juteltiin kahdestaan");
        form.putAll(Map.of("facet1", "NEED", "term1", "resource/space", "reach", "WEAVER"));
        assertThat(send("/fi/weaving/contacts", form, session).getStatus()).as("people say themselves what they need").isEqualTo(422);
        var note = noted(listened("juteltiin kahdestaan"));
        assertThat(page(note, session)).contains("juteltiin kahdestaan");

        made.agrees(self.id(), "network", "WEAVER", false);

        assertThat(read(note, session).getStatus()).isEqualTo(404);
        assertThat(page("/fi/weaving/contacts", session)).doesNotContain("juteltiin kahdestaan");
        var holding = program.getBean(ContactHolding.class);
        assertThat(holding.about(self.id()).toString()).as("the person may always read it").contains("juteltiin kahdestaan");
        assertThat(send("/fi/account/actor/leaving", Map.of(), own).getStatus()).isEqualTo(303);
        assertThat(holding.about(weaver.id()).toString()).doesNotContain("juteltiin kahdestaan");
    }

    @Test
    void tellsThoseWhoWereMetAndForgetsThem() throws Exception {
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 3, '', now())")
                .param("person", member.id())
                .update();
        made.agrees(member.id(), "profile", "PUBLIC", true);
        assertThat(page("/fi/weaving/contacts/new?actor=" + slug, session)).contains(member.name());
        var form = listened("tapasimme toimistolla");
        form.put("met", member.id().toString());
        var note = noted(form);
        var other = noted(listened("kysy lisää: " + member.email()));
        assertThat(page(note, session)).contains(member.name());
        var holding = program.getBean(ContactHolding.class);
        var subject = new Holding.Subject(member.id(), Set.of(member.email()), true);

        assertThat(holding.about(subject).toString()).contains("tapasimme toimistolla " + mark, "kysy lisää");
        holding.erase(subject);

        assertThat(page(note, session)).contains("Teksti on poistettu").doesNotContain("tapasimme toimistolla", member.name());
        assertThat(page(other, session)).contains("kysy lisää").doesNotContain(member.email());
        holding.erase(new Holding.Subject(weaver.id(), Set.of(), true));
        assertThat(page("/fi/weaving/contacts?q=kys", people.session(weaverOf("region/06")))).as("the region keeps what was noted").contains("kysy lisää");
    }

    @Test
    void keepsOnlyThatItWasAfterThreeYears() throws Exception {
        var form = listened("vanha juttu");
        form.putAll(Map.of("next", "Soita", "due", today()));
        noted(form);
        var holding = program.getBean(ContactHolding.class);
        sql.sql("update ecosystem.contact_note set noted_on = noted_on - 1200 where words like 'vanha juttu%'").update();

        assertThat(holding.forget(Instant.now().minus(java.time.Duration.ofDays(1095)))).isPositive();

        assertThat(page("/fi/weaving/contacts?actor=" + slug, people.session(weaverOf("region/06")))).contains("Teksti on poistettu").doesNotContain("vanha juttu", "Soita");
        assertThat(holding.forget(Instant.now().minus(java.time.Duration.ofDays(1095)))).isZero();
    }
}
