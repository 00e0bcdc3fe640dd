package fi.kutomo.journeys;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation in which order had to be kept: posts that were flagged, reported and judged, one that waits, an appeal. */
final class LivedOrder {

    private LivedOrder() {}

    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        var keeper = sql.sql("select id from accounts.person where email = 'yllapitaja@example.org'").query(UUID.class).single();
        sql.sql("insert into accounts.role_grant (id, person, role, since, reason) values (gen_random_uuid(), :person, 'MODERATOR', now() - interval '1 day', 'Esimerkki')")
                .param("person", keeper)
                .update();
        try (var moderator = Guest.as("yllapitaja", site); var editor = Guest.as("toimittaja", site); var writer = Guest.as("kirjoittaja", site);
                var visitor = Guest.stranger(site)) {
            moderator.send("moderation/words", Map.of("fi", "pikavippi*\nihmelääke", "sv", "snabblån*", "en", "", "sites", "thl.fi"));
            var thread = writer.send("threads", Map.of("kind", "question", "title", "Kuka hoitaa kylätalon avaimet?", "words", "Meillä avaimet ovat aina kadoksissa.", "lang", "fi"));
            places.put("order thread", thread);
            writes(editor, thread, "Avaimet ovat Virtasen Pentillä, ja hänelle kannattaa soittaa vasta iltapäivällä.");
            writes(editor, thread, "Muuten: milloin talkoot ovat?");
            writes(editor, thread, "Hankkikaa lukollinen kaappi ja koodi.");
            writes(writer, thread, "Kaapin rahoitukseen sopisi pikavippi!");
            writer.send(thread + "/2/flag", Map.of("reason", "personal_data", "words", "Naapurin nimi ja päivärytmi.", "urgent", "yes"));
            writer.send(thread + "/3/flag", Map.of("reason", "off_topic"));
            writer.send(thread + "/4/flag", Map.of("reason", "spam"));
            places.put("order report", visitor.send(thread + "/4/flag", Map.of("words", "Mainostaa kaappia, jota ei saa myydä.", "honest", "yes", "name", "Esimerkki Vierailija")));
            places.put("order case", "moderation/" + reviewCase(sql, "p.number = 4"));
            places.put("order held", "moderation/" + sql.sql("select id from forum.review_case where subject = 'HELD'").query(UUID.class).single());
            var judged = reviewCase(sql, "p.number = 3");
            judge(moderator, judged, "topic", "Talkoista on oma keskustelu.");
            places.put("order decision", "decisions/" + judged);
            var appealed = reviewCase(sql, "p.number = 2");
            judge(moderator, appealed, "privacy", "Viestissä on naapurin nimi ja tieto siitä, milloin hän on kotona.");
            editor.send("decisions/" + appealed + "/appeal", Map.of("facts", "Pentti on itse luvannut, että hänelle saa soittaa."));
            places.put("order appealed", "moderation/" + appealed);
            sql.sql("update forum.review_case set waits_from = now() - interval '30 hours' where state <> 'DECIDED'").update();
        }
    }

    private static void writes(Guest who, String thread, String words) {
        who.send(thread + "/posts", Map.of("words", words, "lang", "fi"));
    }

    private static void judge(Guest moderator, UUID reviewCase, String rule, String facts) {
        moderator.send("moderation/" + reviewCase + "/judgement", Map.of("outcome", "hidden", "rule", rule, "facts", facts));
    }

    private static UUID reviewCase(JdbcClient sql, String which) {
        return sql.sql("select c.id from forum.review_case c join forum.post p on p.id = c.post where c.subject = 'POST' and " + which).query(UUID.class).single();
    }
}
