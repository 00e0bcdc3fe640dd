package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A public conversation, from the question to the answer that helped. */
@KutomoTest
@Import(Statements.class)
class ConversationTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private Person asker;
    private Person helper;
    private Person stranger;

    @BeforeEach
    void come() {
        people = new TestPeople(program);
        asker = people.with(Assurance.SPONSORED);
        helper = people.with(Assurance.SPONSORED, Role.WEAVER);
        stranger = people.with(Assurance.EMAIL);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }

    private String begun(String title) throws Exception {
        var answer = as(asker).send("/fi/threads", "kind", "question", "title", title, "words", "Onko **kukaan** kokeillut?", "lang", "fi");
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    private String read(TestBrowser browser, String path) throws Exception {
        var answer = browser.open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void goesFromAQuestionToTheAnswerThatHelped() throws Exception {
        var thread = begun("Miten kylätalkkarin palkka maksetaan?");
        var page = read(new TestBrowser(web), thread);
        assertThat(page).contains("<strong>kukaan</strong>").contains("Kysymys");

        var sent = as(helper).send(thread + "/posts", "words", "Me maksamme sen kunnan tuella.", "lang", "fi", "answer", "yes");
        assertThat(sent.getHeader("Location")).isEqualTo(thread + "#post-2");
        assertThat(read(as(asker), thread)).contains("Me maksamme sen kunnan tuella.", "Kutoja", "Tämä auttoi");
        assertThat(as(stranger).send(thread + "/2/acceptance").getStatus()).isEqualTo(403);

        assertThat(as(asker).send(thread + "/2/acceptance", "then", "accept").getStatus()).isEqualTo(303);

        assertThat(read(new TestBrowser(web), thread)).contains("Ratkaistu", "Auttoi", "#post-2");
        assertThat(read(new TestBrowser(web), thread + "?answers=1")).contains("Me maksamme sen kunnan tuella.");
        assertThat(read(new TestBrowser(web), "/fi/threads?kind=question")).contains("Miten kylätalkkarin palkka maksetaan?", "1 vastaus");
        assertThat(sql.sql("select count(*) from catalogue.card where path = :path").param("path", thread.substring(4)).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void losesNothingThatWasWrittenWhenItIsRefused() throws Exception {
        var thread = begun("Mihin hukkuu teksti?");
        var answer = as(helper).send(thread + "/posts", "words", "x".repeat(32_001), "lang", "fi");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("x".repeat(32_001), "Jaa viesti osiin");

        var none = as(asker).send("/fi/threads", "kind", "event", "title", "", "words", "Tervetuloa kaikki", "lang", "fi");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString(StandardCharsets.UTF_8)).contains("Tervetuloa kaikki", "Kirjoita otsikko", "Kerro, milloin tapahtuma on");
    }

    @Test
    void showsFirstHowAPostWillRead() throws Exception {
        var thread = begun("Miltä viesti näyttää?");
        var answer = as(helper).send(thread + "/posts", "words", "Näin *kallistuu*", "lang", "fi", "then", "preview");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("<em>kallistuu</em>", "Näin *kallistuu*");
        assertThat(read(new TestBrowser(web), thread)).doesNotContain("kallistuu");
    }

    @Test
    void keepsWhatWasBegunUntilItIsSent() throws Exception {
        var thread = begun("Missä luonnos odottaa?");
        assertThat(as(helper).send(thread + "/draft", "words", "Kesken jäänyt ajatus").getStatus()).isEqualTo(204);
        assertThat(as(helper).send(thread + "/draft", "lang", "sv").getStatus()).isEqualTo(204);
        assertThat(read(as(helper), thread)).contains("Kesken jäänyt ajatus");
        assertThat(read(as(asker), thread)).doesNotContain("Kesken jäänyt ajatus");
        // Sent in another window
        as(helper).send(thread + "/posts", "words", "Valmis ajatus", "lang", "fi");
        assertThat(read(as(helper), thread)).contains("Valmis ajatus", "Kesken jäänyt ajatus");
        as(helper).send(thread + "/posts", "words", "Kesken jäänyt ajatus, nyt loppuun", "lang", "fi");
        assertThat(sql.sql("select count(*) from forum.draft where person = :person").param("person", helper.id()).query(Long.class).single()).isZero();
        // Saved before it was sent, arrived after
        as(helper).send(thread + "/draft", "words", "Kesken jäänyt ajatus");
        assertThat(sql.sql("select count(*) from forum.draft where person = :person").param("person", helper.id()).query(Long.class).single()).isZero();
    }

    @Test
    void letsAWriterChangeAPostInTheOpenAndTakeItBackForGood() throws Exception {
        var thread = begun("Voiko viestiä muuttaa?");
        as(helper).send(thread + "/posts", "words", "Ensin väärin", "lang", "fi");
        assertThat(as(asker).open(thread + "/2/edit").getStatus()).isEqualTo(403);
        assertThat(as(helper).send(thread + "/2/edit", "words", "Sitten oikein", "lang", "fi", "version", "0").getStatus()).isEqualTo(303);
        var late = as(helper).send(thread + "/2/edit", "words", "Kolmas muoto", "lang", "fi", "version", "0");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Kolmas muoto");
        assertThat(read(new TestBrowser(web), thread + "/2/history")).contains("Ensin väärin", "Sitten oikein");

        assertThat(as(helper).send(thread + "/2/removal").getStatus()).isEqualTo(303);

        assertThat(read(new TestBrowser(web), thread)).contains("Kirjoittaja on poistanut viestinsä").doesNotContain("Sitten oikein");
        assertThat(new TestBrowser(web).open(thread + "/2/history").getStatus()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from forum.former_text where body like '%väärin%'").query(Long.class).single()).isZero();
        assertThat(as(asker).send(thread + "/1/removal").getStatus()).isEqualTo(409);
    }

    @Test
    void isReadByProgramsThatFollowItTheNewestPostFirst() throws Exception {
        var thread = begun("Mitä syötteessä & ketjussa on?");
        as(helper).send(thread + "/posts", "words", "Toinen <b>viesti</b>", "lang", "fi");
        as(helper).send(thread + "/posts", "words", "Kolmas viesti", "lang", "fi");
        assertThat(read(new TestBrowser(web), thread)).contains("type=\"application/atom+xml\"", "href=\"" + thread + ".atom\"");

        var feed = read(new TestBrowser(web), thread + ".atom");
        assertThat(feed).containsSubsequence("Mitä syötteessä &amp; ketjussa on?", ", viesti 3", "Kolmas viesti", ", viesti 2", "Toinen", ", viesti 1", "kukaan");

        as(helper).send(thread + "/3/removal");
        assertThat(read(new TestBrowser(web), thread + ".atom")).contains("Toinen").doesNotContain("Kolmas viesti");
        assertThat(new TestBrowser(web).open("/fi/threads/sellaista-ei-ole.atom").getStatus()).isEqualTo(404);
    }

    @Test
    void isClosedToNewPostsByWhoBeganItAndOpenedAgain() throws Exception {
        var thread = begun("Milloin tämä on valmis?");
        assertThat(as(helper).send(thread + "/closing").getStatus()).isEqualTo(403);
        as(asker).send(thread + "/closing", "then", "close");
        var late = as(helper).send(thread + "/posts", "words", "Myöhässä", "lang", "fi");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Myöhässä", "Tätä ei voitu lähettää");
        assertThat(read(as(helper), thread)).contains("Keskustelu on suljettu");
        as(asker).send(thread + "/closing", "then", "open");
        assertThat(as(helper).send(thread + "/posts", "words", "Ajoissa", "lang", "fi").getStatus()).isEqualTo(303);
    }

    @Test
    void isWrittenInByThoseWhomWeKnow() throws Exception {
        var thread = begun("Kuka saa kirjoittaa?");
        assertThat(as(stranger).send("/fi/threads", "kind", "talk", "title", "Moi", "words", "Moi", "lang", "fi").getStatus()).isEqualTo(403);
        assertThat(as(stranger).send(thread + "/posts", "words", "Moi", "lang", "fi").getStatus()).isEqualTo(403);
        assertThat(read(as(stranger), thread)).contains("kun henkilöllisyys on varmistettu");
        assertThat(read(new TestBrowser(web), thread)).contains("Kirjaudu sisään");
    }

    @Test
    void leadsToEachPostAndToTheFirstUnread() throws Exception {
        var thread = begun("Kuinka pitkä keskustelu on?");
        for (int each = 2; each <= 45; each++) {
            as(helper).send(thread + "/posts", "words", "Viesti numero " + each, "lang", "fi");
        }
        assertThat(as(asker).open(thread + "/1").getHeader("Location")).isEqualTo(thread + "#post-1");
        assertThat(as(asker).open(thread + "/41").getHeader("Location")).isEqualTo(thread + "?page=3#post-41");
        assertThat(as(asker).open(thread + "/46").getStatus()).isEqualTo(404);
        var reader = as(stranger);
        assertThat(read(reader, thread)).contains("Viesti numero 20").doesNotContain("Viesti numero 21", "lukemattomaan");
        assertThat(read(reader, thread)).contains("Siirry ensimmäiseen lukemattomaan (25 viestiä)", thread + "/21");
        assertThat(read(reader, thread + "?page=2")).contains("Viesti numero 40", "Uusi");
        assertThat(read(reader, "/fi/threads")).contains("5 lukematonta");
        assertThat(read(new TestBrowser(web), thread + "/new?after=43")).contains("Viesti numero 44", "Viesti numero 45").doesNotContain("numero 43", "<html");
    }

    @Test
    void asksTheDatabaseAsOftenForALongConversationAsForAShortOne() throws Exception {
        var brief = begun("Lyhyt keskustelu");
        var thread = begun("Pitkä keskustelu");
        for (int each = 2; each <= 60; each++) {
            as(each % 2 == 0 ? helper : asker).send(thread + "/posts", "words", "Viesti " + each, "lang", "fi");
        }
        var reader = as(stranger);
        read(reader, thread + "?page=3");
        read(reader, brief);
        int many = statements.during(() -> read(reader, thread + "?page=3"));
        int first = statements.during(() -> read(reader, thread));
        int few = statements.during(() -> read(reader, brief));
        System.out.printf("Statements for a thread page: %d, %d, %d%n", many, first, few);
        assertThat(many).isLessThanOrEqualTo(8);
        assertThat(first).isLessThanOrEqualTo(8);
        assertThat(few).isLessThanOrEqualTo(many);
    }
}
