package fi.kutomo.learning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.learning.MadeLearning;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The catalogue: who writes offers, who finds them and by what. */
@KutomoTest
class OffersTest {

    /** Its own in each test: lists show those of the others, too. */
    private final String title = "Vaikutusten sparraus " + Ids.next();

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private TestPeople people;
    private MadeLearning made;
    private Person weaver;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeLearning(program);
        weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
    }

    @Test
    void goesFromDraftToTheCatalogueAndOutAgain() throws Exception {
        var path = draft(weaver, "owner", "partner", "partner", "Vaikuttavuuden talo");
        assertThat(visitor().open(path).getStatus()).isEqualTo(404);
        assertThat(visitor().open("/fi/offers").getContentAsString()).doesNotContain(title);
        assertThat(as(weaver).open("/fi/offers").getContentAsString()).contains(title, "luonnos");

        as(weaver).send(path + "/publication");
        var id = program.getBean(OfferStore.class).at(path.replaceFirst(".*/", "")).orElseThrow().id();
        assertThat(visitor().open(path).getContentAsString()).contains(title, "Vaikuttavuuden talo", "https://talo.example/sparraus", "Kokeilussa", "Koko maa");
        assertThat(visitor().open("/api/v1/offers").getContentAsString()).contains(title, "Vaikuttavuuden talo", "resource/evaluation");
        assertThat(program.getBean(Catalogue.class).find(id)).hasValueSatisfying(card -> assertThat(card.facets().get("stage")).containsExactly("stage/piloting"));

        as(weaver).send(path + "/end");
        assertThat(visitor().open(path).getContentAsString()).as("its address stays").contains(title, "päättynyt");
        assertThat(visitor().open("/fi/offers").getContentAsString()).doesNotContain(title);
        assertThat(visitor().open("/api/v1/offers").getContentAsString()).doesNotContain(title);
        assertThat(program.getBean(Catalogue.class).find(id)).isEmpty();
    }

    @Test
    void isFoundByEveryQuestionAndByNoOther() throws Exception {
        as(weaver).send(draft(weaver) + "/publication");

        for (var right : List.of("kind=SPARRING", "stage=stage/piloting", "need=resource/evaluation", "region=region/19", "lang=sv", "mode=ONLINE", "price=FREE", "lang=sv&lang=en", "")) {
            assertThat(visitor().open("/fi/offers?" + right).getContentAsString()).as(right).contains(title);
            assertThat(visitor().open("/api/v1/offers?" + right).getContentAsString()).as(right).contains(title);
        }
        for (var wrong : List.of("kind=TRAINING", "stage=stage/idea", "need=resource/funding", "lang=en", "mode=ROOM", "price=PAID", "kind=SPARRING&lang=en", "theme=theme/loneliness")) {
            assertThat(visitor().open("/fi/offers?" + wrong).getContentAsString()).as(wrong).doesNotContain(title);
        }
    }

    @Test
    void letsWhoeverSpeaksForAnActorWriteForThatActorAlone() throws Exception {
        var member = people.with(Assurance.SPONSORED);
        assertThat(as(member).open("/fi/offers/new").getStatus()).isEqualTo(403);
        assertThat(as(member).send("/fi/offers", fields()).getStatus()).isEqualTo(403);

        var actor = made.actor(member.id());
        var answer = as(member).send("/fi/offers", fields("owner", actor.toString()));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(as(member).send("/fi/offers", fields("owner", "centre")).getStatus()).as("the centre speaks for itself").isEqualTo(403);
        assertThat(as(member).send("/fi/offers", fields("owner", Ids.next().toString())).getStatus()).isEqualTo(403);

        var path = "/fi" + at(answer);
        as(member).send(path + "/publication");
        assertThat(visitor().open(path).getStatus()).as("an actor that nobody may know of").isEqualTo(404);
        assertThat(visitor().open("/api/v1/offers").getContentAsString()).doesNotContain(title);
        assertThat(as(member).open(path).getStatus()).isEqualTo(200);
        as(weaver).send(path + "/edit", fields("version", "1", "owner", actor.toString(), "about-fi", "Kutoja korjasi."));
        assertThat(as(member).open(path).getContentAsString()).as("a weaver who mends it leaves it with its owner").contains("Kutoja korjasi.");
        var other = people.with(Assurance.SPONSORED);
        assertThat(as(other).send(path + "/edit", fields("version", "1")).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasWrittenWhenSomethingIsWrong() throws Exception {
        var answer = as(weaver).send("/fi/offers", "kind", "CLINIC", "title-fi", "", "about-sv", "En timme tillsammans.", "link", "http://huono", "owner", "partner", "stage", "stage/idea");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("En timme tillsammans.", "http://huono", "Nimi puuttuu", "https://", "Kirjoita kumppanin nimi");
        assertThat(answer.getContentAsString()).containsPattern("value=\"stage/idea\"[^>]*checked");

        var unready = draft(weaver, "lang", "", "mode", "");
        assertThat(as(weaver).send(unready + "/publication").getStatus()).isEqualTo(422);
        assertThat(visitor().open(unready).getStatus()).isEqualTo(404);
    }

    @Test
    void changesOnlyWhatWasReadLast() throws Exception {
        var path = draft(weaver);
        as(weaver).send(path + "/edit", fields("version", "0"));

        var late = as(weaver).send(path + "/edit", fields("version", "0", "about-fi", "Myöhässä kirjoitettu."));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Myöhässä kirjoitettu.", "sillä välin");
    }

    private String draft(Person writer, String... more) throws Exception {
        var answer = as(writer).send("/fi/offers", fields(more));
        assertThat(answer.getStatus()).isEqualTo(303);
        return "/fi" + at(answer);
    }

    private static String at(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Location")).replaceFirst("^/fi", "").replaceFirst("\\?.*", "");
    }

    /** A whole form; what is given besides stands in place of the usual, an empty value takes a choice away. */
    private String[] fields(String... more) {
        var given = List.of(more);
        var fields = new ArrayList<>(given);
        var usual = List.of(
                "kind", "SPARRING", "title-fi", title, "about-fi", "Tunti yhdessä mittarien äärellä.", "owner", "centre", "link", "https://talo.example/sparraus", "stage",
                "stage/piloting", "need", "resource/evaluation", "lang", "fi", "lang", "sv", "mode", "ONLINE", "cost", "free");
        for (int i = 0; i < usual.size(); i += 2) {
            if (!given.contains(usual.get(i))) {
                fields.add(usual.get(i));
                fields.add(usual.get(i + 1));
            }
        }
        return fields.toArray(String[]::new);
    }

    private TestBrowser visitor() {
        return new TestBrowser(web);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
