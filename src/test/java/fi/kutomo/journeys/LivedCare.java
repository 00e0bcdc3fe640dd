package fi.kutomo.journeys;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.posts.Posting;
import fi.kutomo.forum.posts.Posting.Beginning;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.threads.Particulars;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that wait, some of last month that were answered, a practice that became something, a newcomer. */
final class LivedCare {

    private static final String REGION = "region/06";
    private static final String THEME = "theme/loneliness";

    private final Posting posting;
    private final People people;
    private final JdbcClient sql;

    private LivedCare(ApplicationContext program, JdbcClient sql) {
        this.posting = program.getBean(Posting.class);
        this.people = program.getBean(People.class);
        this.sql = sql;
    }

    static void make(ApplicationContext program, JdbcClient sql, Map<String, String> places) {
        new LivedCare(program, sql).make(places);
    }

    private void make(Map<String, String> places) {
        var writer = caller("kirjoittaja");
        var reader = caller("lukija");
        var editor = caller("toimittaja");
        var question = begun(
                ThreadKind.QUESTION, "Miten tavoitamme yksin asuvat ikäihmiset, jotka eivät vastaa puhelimeen?", Lang.FI, Optional.of(LocalDate.now(Ui.ZONE).plusDays(9)),
                "Kylätalkkari käy kylillä kerran viikossa, mutta **osa ovista ei aukea**. Miten te olette löytäneet heidät?", writer);
        aged(question, 100);
        var swedish = begun(ThreadKind.QUESTION, "Hur betalar två kommuner en gemensam byvärd?", Lang.SV, Optional.empty(), "Vi delar på en person. Hur har ni delat kostnaden?", writer);
        aged(swedish, 20);
        var resting = begun(ThreadKind.QUESTION, "Milloin seuraava haku aukeaa?", Lang.FI, Optional.empty(), "Tietääkö joku?", writer);
        sql.sql("insert into forum.care (thread, given_to, given_note, asleep_until, asleep_reason, changed_at) values (:id, :to, 'Tunnet haun', current_date + 20, 'Odotetaan päätöstä', now())")
                .param("id", resting.id())
                .param("to", reader.person().orElseThrow())
                .update();
        agrees(editor);
        for (int each = 1; each <= 6; each++) {
            var old = begun(ThreadKind.QUESTION, "Miten yksinäiset ikäihmiset löydetään, osa " + each, Lang.FI, Optional.empty(), "Miten teillä on tavoitettu yksin asuvat?", writer);
            var answer = posting.reply(old.id(), new Words("Naapurit ja postinkantaja kertoivat.", Lang.FI, true, Optional.empty()), editor);
            sql.sql("update forum.thread set begun_at = begun_at - interval '1 month', last_at = last_at - interval '1 month' where id = :id").param("id", old.id()).update();
            sql.sql("update forum.post set written_at = written_at - interval '1 month' + make_interval(hours => :hours) where id = :id")
                    .param("hours", each * 5)
                    .param("id", answer.id())
                    .update();
        }
        var practice = begun(
                ThreadKind.PRACTICE, "Avaimet naapurille", Lang.FI, Optional.empty(), "Jokaisella yksin asuvalla on naapuri, jolla on vara-avain. Se on ollut *paras* keino.", writer);
        var about = sql.sql("select kind || '/' || id as thing from catalogue.card where path = :path").param("path", places.get("published")).query(String.class).single();
        sql.sql("update forum.thread set about = array[:about] where id = :id").param("about", about).param("id", practice.id()).update();
        sql.sql("insert into forum.harvest (id, post, kind, thing, field, made_at) select :id, id, 'MODEL', :about, '', now() from forum.post where thread = :thread")
                .param("id", Ids.next())
                .param("about", about)
                .param("thread", practice.id())
                .update();
        places.put("question to care for", question.slug());
        places.put("question of two", swedish.slug());
        places.put("question resting", resting.slug());
        places.put("practice", practice.path());
        places.put("practice about", about);
        places.put("own question", question.path());
    }

    private Caller caller(String handle) {
        var id = sql.sql("select id from accounts.person where email = :email").param("email", handle + "@example.org").query(UUID.class).single();
        return Objects.requireNonNull(people.callers(Set.of(id)).get(id));
    }

    private Thread begun(ThreadKind kind, String title, Lang lang, Optional<LocalDate> until, String words, Caller caller) {
        return posting.begin(new Beginning(kind, Optional.empty(), title, lang, List.of(REGION, THEME), new Particulars(Optional.empty(), until, "", ""), List.of(), words), caller);
    }

    private void aged(Thread thread, int hours) {
        sql.sql("update forum.thread set begun_at = now() - make_interval(hours => :hours) where id = :id").param("hours", hours).param("id", thread.id()).update();
    }

    private void agrees(Caller caller) {
        sql.sql("insert into accounts.consent (id, person, about, scope, given, shown, lang, at) values (:id, :person, 'answering', 'WEAVER', true, 'x', 'fi', now())")
                .param("id", Ids.next())
                .param("person", caller.person().orElseThrow())
                .update();
    }
}
