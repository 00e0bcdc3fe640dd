package fi.kutomo.forum.talking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Letters that tell of posts hold words and nothing else, in a program that shows their markup. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class HostileMailTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private Talkers talkers;

    private long heard(Person reader) {
        return sql.sql("select count(*) from notifications.notice where person = :person").param("person", reader.id()).query(Long.class).single();
    }

    @Test
    void doesNothingButStandThereInLettersAndSummaries() throws Exception {
        talkers = new Talkers(program, web);
        var mails = new Mails(program);
        var asker = talkers.comes();
        mails.awake(asker);
        var texts = Corpus.hostile();
        var title = "\"><img src=x onerror=" + Corpus.HIT + "> <script>" + Corpus.HIT + "</script>";
        var thread = java.net.URI.create(talkers.begins(asker, title, "Alku")).getRawPath();
        for (var part : List.of(texts.subList(0, 50), texts.subList(50, 90))) {
            var writer = talkers.comes(Role.WEAVER);
            sql.sql("update accounts.person set name = :name where id = :id").param("name", title).param("id", writer.id()).update();
            for (var text : part) {
                talkers.writes(writer, thread, text + "\n\n" + asker.id() + part.indexOf(text));
            }
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> heard(asker) == 90);
        sql.sql("update notifications.notice set came_at = came_at - interval '3 hours' where person = :person").param("person", asker.id()).update();

        mails.round();
        var letters = mails.to(asker);
        sql.sql("update notifications.notice set mailed_at = null where person = :person").param("person", asker.id()).update();
        sql.sql("delete from notifications.summary_turn where person = :person").param("person", asker.id()).update();
        mails.summaries();

        var all = mails.to(asker);
        assertThat(letters).hasSize(90);
        try (var watchman = new Watchman("http://kutomo.example")) {
            for (var letter : all) {
                watchman.show(letter.html());
            }
            watchman.assertQuiet();
        }
    }
}
