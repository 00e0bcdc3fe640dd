package fi.kutomo.forum.enclosing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.forum.posts.Showing;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files of posts go where their posts go, and are read by those who read the posts. */
@KutomoTest
class EnclosureTest {

    private static final Pattern ADDRESS = Pattern.compile("/forum-files/[^\")\\s]+");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    Showing showing;

    @Autowired
    Enclosing enclosing;

    private Talkers talkers;
    private Person writer;
    private Person moderator;
    private String word;
    private String thread;
    private String file;

    @BeforeEach
    void give() throws Exception {
        talkers = new Talkers(program, web);
        writer = talkers.comes();
        moderator = talkers.comes(Role.MODERATOR);
        word = "sana" + UUID.randomUUID().toString().substring(0, 8);
        thread = talkers.begins(talkers.comes(), "Missä lomake on " + word, "Kuka löytää?");
        assertThat(talkers.as(writer).send(thread + "/posts", form(), "words", "Tässä " + word, "lang", "fi", "alt", "Lomake").getStatus()).isEqualTo(303);
        file = address(talkers.reads(talkers.visitor(), thread));
    }

    private MockMultipartFile form() {
        return new MockMultipartFile("file", "lomake.txt", "text/plain", ("Täytä tämä " + word).getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String page) {
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private UUID post(int number) {
        return sql.sql("select p.id from forum.post p join forum.thread t on t.id = p.thread where t.slug = :slug and p.number = :number")
                .param("slug", thread.replaceFirst(".*/", ""))
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    private int status(TestBrowser browser) throws Exception {
        return browser.open(file).getStatus();
    }

    private String arranged(Person person, String address, String act, String... fields) throws Exception {
        var answer = talkers.as(person).send(address + "/arranging/" + act, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
        return answer.getHeader("Location");
    }

    @Test
    void areHiddenWithTheirPostFromAllButItsWriterAndThoseWhoKeepOrder() throws Exception {
        assertThat(status(talkers.visitor())).isEqualTo(200);

        showing.hide(post(2));

        assertThat(status(talkers.visitor())).isEqualTo(404);
        assertThat(status(talkers.as(talkers.comes()))).isEqualTo(404);
        assertThat(status(talkers.as(writer))).isEqualTo(200);
        assertThat(status(talkers.as(moderator))).isEqualTo(200);
        showing.show(post(2));
        assertThat(status(talkers.visitor())).isEqualTo(200);
    }

    @Test
    void goAlongWithAPostThatBecomesAThreadOfItsOwn() throws Exception {
        var fresh = arranged(moderator, thread, "split", "post", "2", "title", "Lomakkeet " + word, "split-reason", "Eri asia.");
        arranged(moderator, thread, "state", "then", "thread_hidden", "reason", "Riitelyä.");
        assertThat(status(talkers.visitor())).as("the old thread does not count any more").isEqualTo(200);

        arranged(moderator, fresh, "state", "then", "thread_hidden", "reason", "Riitelyä.");

        assertThat(status(talkers.visitor())).isEqualTo(404);
    }

    @Test
    void goWithTheirThreadIntoACommunityAndNobodyElseFindsItsWords() throws Exception {
        var leader = talkers.comes(Role.MODERATOR);
        var community = talkers.community(leader, writer);
        var open = talkers.begins(writer, "Julkinen hetken", "Kesäkurpitsa " + word);
        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word)).contains("Kesäkurpitsa");

        arranged(leader, open, "community", "community", community.toString(), "move-reason", "Kuuluu tänne.");

        assertThat(talkers.reads(talkers.visitor(), "/fi/thread-search?q=" + word)).doesNotContain("Kesäkurpitsa");
        assertThat(talkers.reads(talkers.as(writer), "/fi/communities/" + community + "/thread-search?q=" + word)).contains("Kesäkurpitsa");
    }

    @Test
    void stayAsLongAsSomethingThatIsStillWrittenHoldsThem() throws Exception {
        var kept = talkers.as(writer).send(thread + "/posts", form(), "words", "Kesken", "lang", "fi", "alt", "Lomake", "then", "enclose").getContentAsString(StandardCharsets.UTF_8);
        file = address(kept.substring(kept.indexOf("<textarea")));
        sql.sql("update forum.enclosure set given_at = now() - interval '10 days' where given_by = :person").param("person", writer.id()).update();

        enclosing.forget(Instant.now().minusSeconds(3 * 24 * 3600));
        assertThat(status(talkers.as(writer))).isEqualTo(200);

        assertThat(talkers.as(writer).send(thread + "/draft/deletion").getStatus()).isEqualTo(303);
        enclosing.forget(Instant.now().minusSeconds(3 * 24 * 3600));
        assertThat(status(talkers.as(writer))).isEqualTo(404);
    }
}
