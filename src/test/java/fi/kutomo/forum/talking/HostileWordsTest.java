package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What people write is words and nothing else, wherever it is read in a real browser; and it stays the words that they wrote. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
class HostileWordsTest {

    private static final String TITLE = "\"><img src=x onerror=" + Corpus.HIT + "> <script>" + Corpus.HIT + "</script> ";

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private Talkers talkers;
    private String word;

    @BeforeEach
    void come() {
        talkers = new Talkers(program, web);
        word = "merkki" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody whose name is no better than the words; more than one, because nobody may write so much in a day. */
    private Person writer() {
        var writer = talkers.comes(Role.WEAVER);
        sql.sql("update accounts.person set name = :name where id = :id").param("name", "<svg onload=" + Corpus.HIT + ">\" onmouseover=\"" + Corpus.HIT).param("id", writer.id()).update();
        return writer;
    }

    private Watchman watchman() {
        return new Watchman("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }

    /** Each as a post of its own, with a sign at its end. */
    private List<Person> posted(String thread, List<String> texts) throws Exception {
        var writers = new ArrayList<Person>();
        for (int i = 0; i < texts.size(); i++) {
            if (i % 50 == 0) {
                writers.add(writer());
            }
            var answer = talkers.as(writers.getLast()).send(thread + "/posts", "words", texts.get(i) + "\n\n" + word + "-" + i, "lang", "fi");
            assertThat(answer.getHeader("Location")).as(texts.get(i)).contains("#post-" + (i + 2));
        }
        return writers;
    }

    private static String path(String location) {
        return URI.create(location).getRawPath();
    }

    @Test
    void doesNothingButStandThereWhateverItTries() throws Exception {
        var texts = Corpus.hostile();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(80);
        var unfolded = new StringBuilder(String.join("\n\n", texts));
        var record = sql.sql("select permanent_id, path from catalogue.card where kind = 'model' order by path limit 1").query((row, _) -> List.of(row.getString(1), row.getString(2))).single();
        var asker = writer();
        var begun = talkers.as(asker).send(
                "/fi/threads", "kind", "event", "title", TITLE + word, "words", "Alku " + word, "lang", "fi", "about", record.getFirst(), "begins", "1.3.2030", "place",
                "<svg onload=" + Corpus.HIT + ">", "link", "https://evil.example/\"onmouseover=\"" + Corpus.HIT);
        assertThat(begun.getStatus()).isEqualTo(303);
        var thread = path(begun.getHeader("Location"));
        var last = posted(thread, texts).getLast();
        var all = unfolded.insert(0, "Katso [kortti](" + thread + ") ja /fi/" + record.get(1) + "\n\n").toString();
        int number = texts.size() + 2;
        var file = new MockMultipartFile("file", "\"><img src=x onerror=" + Corpus.HIT + ">.txt", "text/plain", "Esimerkki".getBytes(StandardCharsets.UTF_8));
        talkers.as(last).send(thread + "/posts", file, "words", all, "lang", "sv", "alt", "x](javascript:" + Corpus.HIT + ") <img src=x onerror=" + Corpus.HIT + ">");
        talkers.as(last).send(thread + "/" + number + "/edit", "words", all + "\n\nuudestaan", "lang", "sv", "version", "0");
        assertThat(talkers.as(last).send(thread + "/" + number + "/translation", "to", "fi", "words", all + "\n\nkäännös").getStatus()).isEqualTo(303);

        try (var watchman = watchman()) {
            watchman.enter(talkers.people(), last);
            for (int part = 1; part <= (number - 1) / 20 + 1; part++) {
                watchman.open(thread + "?page=" + part);
                for (int each = Math.max(2, (part - 1) * 20 + 1); each <= Math.min(number - 1, part * 20); each++) {
                    assertThat(watchman.page().locator("#post-" + each + " .post-words").first().textContent()).contains(word + "-" + (each - 2));
                }
            }
            assertThat(watchman.page().locator("#post-" + number + " .thread-about").textContent()).as("the card of what it points to").contains(word);
            watchman.open(thread + "/new?after=" + (number - 6));
            watchman.open(thread + "/" + number + "/history");
            watchman.open("/fi/threads");
            watchman.open("/fi/threads?order=you");
            watchman.open("/fi/thread-search?q=" + word);
            watchman.open("/fi/" + record.get(1));
            assertThat(watchman.page().content()).as("the panel").contains(word);
            for (var act : List.of("/translation?to=fi", "?quote=" + number, "/flag", "/harvest")) {
                watchman.open(thread + "/" + number + act);
            }
            watchman.open(thread + "/" + number + "/edit");
            assertThat(watchman.page().inputValue("#words")).isEqualTo(all + "\n\nuudestaan");
            watchman.page().waitForNavigation(() -> watchman.page().locator("button[value=preview]").click());
            watchman.look();
            assertThat(watchman.page().locator(".preview .post-words").textContent()).contains("uudestaan");
            watchman.open("/api/v1" + thread.substring(3) + "?from=1");
            watchman.open("/fi/search?q=" + word);
            watchman.open("/fi/feeds/all.atom");
            watchman.open("/fi/feeds/threads.atom");
            watchman.open(thread + ".atom");
            watchman.assertQuiet();
        }
    }

    @Test
    void staysAsItWasWrittenAndReadsTheSame() throws Exception {
        var texts = Corpus.harmless();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(40);
        var thread = path(talkers.begins(writer(), "Harmitonta " + word, "Alku " + word));
        posted(thread, texts);

        var slug = thread.replaceFirst(".*/", "");
        var kept = sql.sql("select p.body from forum.post p join forum.thread t on t.id = p.thread where t.slug = :slug and p.number > 1 order by p.number").param("slug", slug).query(String.class).list();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(kept.get(i).getBytes(StandardCharsets.UTF_8)).as(texts.get(i)).isEqualTo((texts.get(i) + "\n\n" + word + "-" + i).getBytes(StandardCharsets.UTF_8));
        }

        try (var watchman = watchman()) {
            for (int part = 1; part <= texts.size() / 20 + 1; part++) {
                watchman.open(thread + "?page=" + part);
                for (int each = Math.max(2, (part - 1) * 20 + 1); each <= Math.min(texts.size() + 1, part * 20); each++) {
                    var shown = watchman.page().locator("#post-" + each + " .post-words").textContent();
                    assertThat(bare(shown)).as(texts.get(each - 2)).isEqualTo(bare(source(texts.get(each - 2))) + bare(word + "-" + (each - 2)));
                }
            }
            watchman.assertQuiet();
        }
    }

    /** Without what only says how the words are to be set. */
    private static String source(String markdown) {
        return markdown.replaceAll("(?m)^\\d+\\. ", "").replaceAll("\\]\\([^)]*\\)", "]");
    }

    /** Without blanks and without the letters of Markdown, from both sides. */
    private static String bare(String text) {
        return text.replaceAll("[\\s*_`#>|\\-:\\[\\]\\\\]+", "");
    }
}
