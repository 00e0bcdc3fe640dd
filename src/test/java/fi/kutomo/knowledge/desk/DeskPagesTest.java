package fi.kutomo.knowledge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.accounts.TestLetters;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.Alike;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Drafting;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.freshness.Confirming;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.knowledge.publication.Reviewing;
import fi.kutomo.knowledge.publication.Submitting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class DeskPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafting drafting;

    @Autowired
    Submitting submitting;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Publishing publishing;

    @Autowired
    Confirming confirming;

    @Autowired
    EntryStore entries;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private Person writer;
    private Person editor;

    @BeforeEach
    void people() {
        people = new TestPeople(program);
        writer = people.with(Assurance.ORGANISATION, Role.WRITER);
        editor = people.with(Assurance.ORGANISATION, Role.WRITER, Role.EDITOR);
    }

    @Test
    void countsAllDraftsAndListsThemPageByPage() throws Exception {
        for (int number = 0; number < 53; number++) {
            concept("Luonnos numero " + number);
        }

        var desk = read("/fi/desk", writer);
        var list = read("/fi/desk/entries?whose=mine&state=drafts", writer);
        var second = read("/fi/desk/entries?whose=mine&state=drafts&page=2", writer);

        assertThat(desk.select("#queue-drafts .count").text()).isEqualTo("53");
        assertThat(desk.select("section[aria-labelledby=queue-drafts] li")).hasSize(20);
        assertThat(desk.select("a[href='/fi/desk/entries?whose=mine&state=drafts']")).hasSize(1);
        assertThat(list.select(".queue li")).hasSize(50);
        assertThat(second.select(".queue li")).hasSize(3);
    }

    @Test
    void findsAPageByAWordOfItsTitleOrItsId() throws Exception {
        concept("Saunailta 100 % vapaaehtoisille");
        var other = concept("Kylätalkkarin pysäkki");

        assertThat(read("/sv/desk/entries?q=TALKKARIN", writer).select(".queue-title").eachText()).containsExactly("Kylätalkkarin pysäkki");
        assertThat(read("/en/desk/entries?q=" + other.permanentId(), writer).select(".queue-title").eachText())
                .containsExactly("Kylätalkkarin pysäkki");
        assertThat(read("/fi/desk/entries?q=0 % v", writer).select(".queue-title").eachText()).containsExactly("Saunailta 100 % vapaaehtoisille");
    }

    @Test
    void keepsTheWorkOfOthersFromWriters() throws Exception {
        var theirs = drafting.create(EntryKind.CONCEPT, Lang.FI, "Jonkun toisen keskeneräinen", caller(editor));

        assertThat(read("/fi/desk/entries?whose=all&q=" + theirs.permanentId(), writer).select(".queue li")).isEmpty();
        assertThat(read("/fi/desk/entries?whose=all&q=" + theirs.permanentId(), editor).select(".queue li")).hasSize(1);
    }

    @Test
    void letsAWriterAnswerForAPageThatNobodyAnswersFor() throws Exception {
        var entry = concept("Orvoksi jäänyt");
        sql.sql("update knowledge.entry set steward = null where id = :id").param("id", entry.id().value()).update();
        sql.sql("insert into knowledge.co_author (entry, person, added_at) values (:id, :person, now())")
                .param("id", entry.id().value())
                .param("person", writer.id())
                .update();
        assertThat(read("/fi/desk/entries?whose=orphaned&q=" + entry.permanentId(), editor).select(".queue li")).hasSize(1);
        assertThat(read("/fi/write/" + entry.permanentId(), writer).select("a[href$=/stewardship]")).hasSize(1);

        mvc.perform(post("/fi/write/" + entry.permanentId() + "/stewardship").with(csrf()).cookie(people.session(writer)))
                .andExpect(status().isSeeOther());

        assertThat(entries.get(entry.id()).authors().steward()).contains(writer.id());
    }

    @Test
    void handsAPageOverToACoAuthorAndTellsByLetter() throws Exception {
        var entry = concept("Siirtyvä vastuu");
        var address = "/fi/write/" + entry.permanentId() + "/authors/" + editor.id() + "/stewardship";
        mvc.perform(post(address).with(csrf()).cookie(people.session(writer))).andExpect(status().isConflict());
        entries.addCoAuthor(entry.id(), editor.id(), java.time.Instant.now());

        mvc.perform(post(address).with(csrf()).cookie(people.session(writer))).andExpect(status().isSeeOther());

        var authors = entries.get(entry.id()).authors();
        assertThat(authors.steward()).contains(editor.id());
        assertThat(authors.coAuthors()).containsExactly(writer.id());
        assertThat(letters(editor)).first().asString().contains("Siirtyvä vastuu");
    }

    @Test
    void writesToEditorsAboutWhatWaitsAndToWritersWhatCameOfIt() {
        var entry = concept("Kirjeistä kertova käsite");
        drafting.say(entry.id(), "summary", Lang.FI, "Käsite, josta tiedetään kaikki tarpeellinen.", Optional.empty(), "", caller(writer));
        submitting.submit(entry.id(), caller(writer));
        assertThat(letters(editor)).first().asString().contains("Kirjeistä kertova käsite");
        assertThat(letters(writer)).isEmpty();

        reviewing.giveBack(entry.id(), List.of(new Reviewing.Comment(Optional.empty(), "Kerro kenelle.")), caller(editor));
        assertThat(letters(writer)).hasSize(1).first().asString().contains("kommentteja");
        submitting.submit(entry.id(), caller(writer));
        reviewing.accept(entry.id(), "", caller(editor));
        assertThat(letters(writer)).hasSize(2).first().asString().contains("hyväksytty");
        publishing.withdraw(entry.id(), "Vanhentunut.", Optional.<PermanentId>empty(), caller(editor));
        assertThat(letters(writer)).hasSize(3).first().asString().contains("ei ole enää julkinen");
    }

    @Test
    void asksOnceByOneLetterAboutAllPagesThatAreDue() {
        var one = published("Ensimmäinen vanheneva");
        var other = published("Toinen vanheneva");
        sql.sql("update knowledge.entry set review_by = date '2020-01-01' where id in (:one, :other)")
                .param("one", one.id().value())
                .param("other", other.id().value())
                .update();

        confirming.ask();
        confirming.ask();

        assertThat(letters(writer).stream().filter(letter -> letter.contains("2 kuvausta"))).singleElement().asString()
                .contains("Ensimmäinen vanheneva", "Toinen vanheneva");
    }

    @Test
    void offersEditorsToPublishAgainWhatWasWithdrawn() throws Exception {
        var entry = published("Takaisin tuotava");
        publishing.withdraw(entry.id(), "Tarkistetaan.", Optional.<PermanentId>empty(), caller(editor));
        var path = "/fi/" + entries.get(entry.id()).path().orElseThrow();

        assertThat(gone(path, editor).select("a[href$=/publication]")).hasSize(1);
        assertThat(gone(path, writer).select("a[href$=/publication]")).isEmpty();
        assertThat(read("/fi/desk/entries?whose=all&state=withdrawn&q=" + entry.permanentId(), editor).select("a[href$=/publication]")).hasSize(1);
    }

    @Test
    void showsEditorsWordByWordWhatWouldChange() throws Exception {
        var entry = published("Tarkistettava käsite");
        drafting.say(entry.id(), "summary", Lang.FI, "Käsite, josta tiedetään vain pieni osa eikä sitäkään varmasti.", Optional.empty(),
                "Käsite, josta tiedetään kaikki tarpeellinen.", caller(writer));
        submitting.submit(entry.id(), caller(writer));

        var review = read("/fi/review/" + entry.permanentId(), editor);

        assertThat(review.select("section[aria-labelledby=l-summary] del").text()).endsWith("kaikki tarpeellinen");
        assertThat(review.select("section[aria-labelledby=l-summary] ins").text()).endsWith("vain pieni osa eikä sitäkään varmasti");
        assertThat(review.select("section[aria-labelledby=l-title]").text()).contains("ennallaan");
    }

    @Test
    void showsWhatIsAlikeBeforeBeginningToWhoHasNotSeenItWhileTyping() throws Exception {
        var there = published("Saunavuorojen vaihtopörssi");
        var alike = program.getBean(Alike.class);
        for (int i = 0; i < 200 && alike.to("Saunavuorojen vaihtopörssi", Lang.FI, there.kind().word(), Optional.empty(), 5).isEmpty(); i++) {
            Thread.sleep(50);
        }
        var begin = post("/fi/write").param("kind", "concept").param("in", "fi").param("title", "Saunavuorojen vaihtopörssi kylässä");

        var first = mvc.perform(begin.param("unseen", "true").with(csrf()).cookie(people.session(writer)))
                .andExpect(status().is(422))
                .andReturn();
        var page = Jsoup.parse(first.getResponse().getContentAsString());
        var again = post("/fi/write").with(csrf()).cookie(people.session(writer));
        page.select("main form input[type=hidden][name=unseen]").forEach(field -> again.param("unseen", "true"));

        assertThat(page.select("#similar a").eachText()).contains("Saunavuorojen vaihtopörssi");
        mvc.perform(again.param("kind", "concept").param("in", "fi").param("title", "Saunavuorojen vaihtopörssi kylässä"))
                .andExpect(status().isSeeOther());
    }

    private Entry published(String title) {
        var entry = concept(title);
        drafting.say(entry.id(), "summary", Lang.FI, "Käsite, josta tiedetään kaikki tarpeellinen.", Optional.empty(), "", caller(writer));
        return publishing.publish(entry.id(), "", caller(editor));
    }

    private Entry concept(String title) {
        return drafting.create(EntryKind.CONCEPT, Lang.FI, title, caller(writer));
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), Set.of(Role.WRITER, Role.EDITOR), Lang.FI);
    }

    private List<String> letters(Person person) {
        return new TestLetters(sql).to(person.email());
    }

    private Document read(String path, Person person) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).cookie(people.session(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document gone(String path, Person person) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).cookie(people.session(person)))
                .andExpect(status().isGone())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
