package fi.kutomo.journeys;

import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Surveys by the example reader, who weaves a region: a draft, and one that asks a network by an address and one that the example writer keeps. */
final class LivedSurveys {

    /** Of the letter to the address; its hash stands in the database. */
    private static final String TOKEN = "esimerkki-esimerkki-esimerkki-kysely-4567890";

    private LivedSurveys() {}

    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        var until = LocalDate.now(Ui.ZONE).plusDays(28);
        var day = until.getDayOfMonth() + "." + until.getMonthValue() + "." + until.getYear();
        try (var weaver = Guest.as("lukija", site)) {
            places.put("survey draft", weaver.send("surveys", Map.of("name-fi", "Pirkanmaan kartoitus (esimerkki)", "region", "region/06", "until", day)));
            var soon = LocalDate.now(Ui.ZONE).plusDays(6);
            var close = soon.getDayOfMonth() + "." + soon.getMonthValue() + "." + soon.getYear();
            var open = weaver.send("surveys", Map.of("name-fi", "Iltatoiminnan kartoitus (esimerkki)", "name-sv", "Kartläggning av kvällsverksamhet (exempel)", "until", close))
                    .replaceFirst("\\?.*", "");
            weaver.send(open + "/actors", Map.of("actor", "kotipolku"));
            weaver.send(open + "/actors", Map.of("actor", "iltatupa"));
            weaver.send(open + "/actors", Map.of("actor", "aamutori"));
            var mailed = asked(open, "iltatupa", sql);
            weaver.send(open + "/actors/" + mailed + "/address", Map.of("email-" + mailed, "iltatupa@example.org", "lang-" + mailed, "fi"));
            weaver.send(open + "/letters", Map.of());
            places.put("survey open", open);
            places.put("survey question", "surveys/asked/" + asked(open, "kotipolku", sql));
            sql.sql("insert into ecosystem.survey_key (hash, asked, until) values (encode(sha256(convert_to(:token, 'UTF8')), 'hex'), :asked, now() + interval '1 year')")
                    .param("token", TOKEN)
                    .param("asked", mailed)
                    .update();
            places.put("survey letter", "surveys/letter?token=" + TOKEN);
        }
    }

    private static UUID asked(String survey, String actor, JdbcClient sql) {
        return sql.sql("""
                select s.id from ecosystem.survey_asked s join ecosystem.actor a on a.id = s.actor where s.survey = :survey and a.slug = :actor
                """)
                .param("survey", UUID.fromString(survey.replaceFirst(".*/", "")))
                .param("actor", actor)
                .query(UUID.class)
                .single();
    }
}
