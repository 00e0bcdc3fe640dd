package fi.kutomo.journeys;

import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.platform.notices.Why;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the example reader has heard of in some weeks, and watches. */
final class LivedNotices {

    private LivedNotices() {}

    static void make(ApplicationContext program, JdbcClient sql, Map<String, String> places) {
        var reader = sql.sql("select id from accounts.person where email = 'lukija@example.org'").query(UUID.class).single();
        var delivered = new Delivered(program);
        var kyydit = TestThings.add("Kuka kuskaa ruoan kylälle, kun linja-auto lakkaa?", "Meillä naapurit ajavat vuorotellen: lista on seinällä ja puhelimessa.");
        delivered.ago(Duration.ofMinutes(3), kyydit, Why.ANSWERED, reader);
        delivered.ago(
                Duration.ofHours(2),
                TestThings.add("Hur börjar man med hembesök?", "Elin Exempel", "Vi började med en enda by och ringde på hos alla.", Lang.SV), Why.NAMED, reader);
        delivered.ago(Duration.ofDays(1), TestThings.add("Kehittämisklinikka Jyväskylässä", "", "", Lang.FI), Why.CALLED, reader);
        delivered.ago(Duration.ofDays(1), TestThings.add("Ruokapalvelun kustannukset", "Meillä ateria maksaa 8,40 euroa kuljetuksineen."), Why.ASKED, reader);
        for (int i = 0; i < 32; i++) {
            delivered.ago(Duration.ofDays(6 + i), TestThings.add("Vanhempi keskustelu " + (i + 1), "Kiitos, tästä oli apua."), Why.WATCHED, reader);
        }
        sql.sql("update notifications.notice set read_at = now() where person = :person and came_at < now() - interval '5 days'").param("person", reader).update();
        var watches = program.getBean(Watches.class);
        watches.set(reader, kyydit, Level.WATCHING);
        watches.set(reader, TestThings.add("Nuorten työpajat", ""), Level.MUTED);
        watches.set(reader, new Ref(TestThings.KIND, UUID.randomUUID()), Level.TRACKING);
        var writer = sql.sql("select id from accounts.person where email = 'kirjoittaja@example.org'").query(UUID.class).single();
        sql.sql("""
                insert into notifications.delivery (person, address, score, bounced_at, stopped_at, said)
                values (:person, 'kirjoittaja@example.org', 4, now(), now(), '550 5.1.1 The mailbox does not exist')
                """).param("person", writer).update();
        places.put("way out of mails", "unsubscribe/" + Mails.token(program, reader));
    }
}
