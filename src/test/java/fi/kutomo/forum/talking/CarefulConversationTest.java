package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.notices.Answerable.Enclosed;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing that somebody writes is lost or cut without a word, and nobody hears longer than may be. */
@KutomoTest
class CarefulConversationTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<Answerable> answerables;

    @Autowired
    People callers;

    @Autowired
    LiveController stream;

    @Autowired
    TransactionTemplate transaction;

    private Talkers talkers;
    private Person asker;
    private Person helper;
    private String word;
    private String thread;

    @BeforeEach
    void talk() throws Exception {
        talkers = new Talkers(program, web);
        asker = talkers.comes();
        helper = talkers.comes();
        word = "sana" + UUID.randomUUID().toString().substring(0, 8);
        thread = talkers.begins(asker, "Kuka hoitaa kasvimaata " + word, "Kastelua tarvitaan.");
    }

    private UUID id(String select) {
        return sql.sql(select + " where t.slug = :slug").param("slug", thread.replaceFirst(".*/", "")).query(UUID.class).single();
    }

    private String refused(Person person, String address, int status, String... fields) throws Exception {
        var answer = talkers.as(person).send(address, fields);
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsWhatARefusedFormHeldAndLetsItBeDropped() throws Exception {
        refused(helper, "/fi/threads", 422, "kind", "event", "title", "Talkoot", "words", "Tulkaa kaikki " + word, "lang", "fi");

        assertThat(talkers.reads(talkers.as(helper), "/fi/threads/new")).contains("Tulkaa kaikki " + word, "Poista luonnos", "/fi/thread-draft/deletion");

        assertThat(talkers.as(helper).send("/fi/thread-draft/deletion").getStatus()).isEqualTo(303);
        assertThat(talkers.reads(talkers.as(helper), "/fi/threads/new")).doesNotContain("Tulkaa kaikki " + word, "Poista luonnos");
    }

    @Test
    void saysThatAPlaceOrAnAddressIsTooLongInsteadOfCuttingIt() throws Exception {
        var wrong = refused(
                helper, "/fi/threads", 422, "kind", "event", "title", "Talkoot", "words", "Tulkaa", "lang", "fi", "begins", "1.3.2030", "place", "p".repeat(501), "link",
                "https://www.example.org/" + "a".repeat(500));
        assertThat(wrong).contains("Paikassa voi olla 500 merkkiä, nyt niitä on 501", "Osoitteessa voi olla 500 merkkiä, nyt niitä on 524", "p".repeat(501));
        assertThat(refused(helper, thread + "/draft", 422, "words", "x".repeat(40_001))).startsWith("Luonnoksessa voi olla").doesNotContain("<");
    }

    @Test
    void showsWhatSomebodyElseHasChangedMeanwhile() throws Exception {
        talkers.as(asker).send(thread + "/1/edit", "words", "Kastelua *ei* tarvita", "lang", "fi", "version", "0");
        assertThat(refused(asker, thread + "/1/edit", 409, "words", "Kastelu riittää", "lang", "fi", "version", "0")).contains("Näin siinä lukee nyt", "<em>ei</em>", "Kastelu riittää");

        talkers.as(asker).send(thread + "/edit", "kind", "talk", "title", "Uusi otsikko " + word, "lang", "fi", "version", "0");
        assertThat(refused(asker, thread + "/edit", 409, "kind", "talk", "title", "Kolmas", "lang", "fi", "version", "0")).contains("Näin siinä lukee nyt", "Uusi otsikko " + word, "Kolmas");
    }

    @Test
    void letsNoNoticeWaitOfWhatWasRead() throws Exception {
        talkers.writes(helper, thread, "Minä voin kastella.");
        await().untilAsserted(() -> assertThat(unread()).isEqualTo(1));
        talkers.reads(talkers.as(asker), thread);
        assertThat(unread()).isZero();

        talkers.writes(helper, thread, "Ja kitkeä.");
        await().untilAsserted(() -> assertThat(unread()).isEqualTo(1));
        talkers.reads(talkers.as(asker), thread + "/new?after=2");
        assertThat(unread()).isZero();
    }

    private long unread() {
        return sql.sql("select count(*) from notifications.notice where person = :person and read_at is null").param("person", asker.id()).query(Long.class).single();
    }

    @Test
    void findsAThreadByTheWordsOfItsTitleAlsoAfterTheyChanged() throws Exception {
        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word)).contains(thread + "/1");

        talkers.as(asker).send(thread + "/edit", "kind", "talk", "title", "Lapiot " + word + "x", "lang", "fi", "version", "0");

        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word + "x")).contains(thread + "/1");
        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word)).doesNotContain(thread + "/1");
    }

    @Test
    void keepsOtherChoicesWhenOneLooksForWhatWaits() throws Exception {
        var open = talkers.reads(talkers.visitor(), "/fi/threads?region=region/06");
        assertThat(open).contains("/fi/threads?region=region%2F06&amp;waiting=1");
        assertThat(talkers.reads(talkers.visitor(), "/fi/threads?region=region/06&waiting=1")).contains("href=\"/fi/threads?region=region%2F06\"");
    }

    @Test
    void takesFilesOfAnAnswerByMailAndNamesThoseThatItCannotTake() {
        var answers = answerables.stream().filter(each -> each.kind().equals("post")).findFirst().orElseThrow();
        var first = id("select p.id from forum.post p join forum.thread t on t.id = p.thread and p.number = 1");
        var files = List.of(
                new Enclosed("muistio.txt", ("Muistio " + word).getBytes(StandardCharsets.UTF_8)), new Enclosed("ohjelma.exe", new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4}));
        var answer = new Answerable.Answer("<" + UUID.randomUUID() + "@example.org>", "Liitteenä lista", files);
        var caller = callers.callers(List.of(helper.id())).get(helper.id());

        var taken = transaction.execute(_ -> answers.take(first, answer, caller));

        assertThat(sql.sql("select body from forum.post where id = :id").param("id", taken.id()).query(String.class).single())
                .startsWith("Liitteenä lista\n\n[muistio.txt](/forum-files/")
                .doesNotContain("ohjelma");
        assertThat(sql.sql("select body_text from platform.letter where person = :person").param("person", helper.id()).query(String.class).single()).contains("ohjelma.exe");
        Answerable.Taken again = transaction.execute(_ -> answers.take(first, answer, caller));
        assertThat(again).isEqualTo(taken);
    }

    @Test
    void endsTheStreamsOfThoseWhoDoNotReadTheThreadAnyMore() throws Exception {
        var leader = talkers.comes(Role.MODERATOR);
        var community = talkers.community(leader, asker, helper);
        thread = talkers.beginsWithin(community, asker, "Keskenämme " + word, "Vain meille");
        var topic = Set.of(id("select t.id from forum.thread t"));
        var readers = Set.of(asker.id().toString(), helper.id().toString(), "192.0.2.7");
        assertThat(stream.remaining(topic, readers)).containsExactlyInAnyOrder(asker.id().toString(), helper.id().toString());

        sql.sql("update ecosystem.community_member set standing = 'LEFT', ended_at = now() where community = :community and person = :person")
                .param("community", community)
                .param("person", helper.id())
                .update();

        assertThat(stream.remaining(topic, readers)).containsExactly(asker.id().toString());
    }
}
