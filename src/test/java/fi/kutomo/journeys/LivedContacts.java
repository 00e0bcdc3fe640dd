package fi.kutomo.journeys;

import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes of the example reader, who weaves a region, about the example networks there: one of each sort, one thing to do late and one done. */
final class LivedContacts {

    private LivedContacts() {}

    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        try (var weaver = Guest.as("lukija", site)) {
            weaver.send("weaving/contacts", written("kotipolku", "RECOGNISED", "Kotipolku vie yksinäisiä kävelylle joka viikko (esimerkki). Nimi löytyi kirjaston ilmoitustaululta."));
            var heard = written("kotipolku", "LISTENED", "Kävin torstain kävelyllä. Väkeä oli kaksikymmentä, ja talveksi puuttuu lämmin paikka.\n\nKunnan kulttuuritoimi on luvannut vastata tammikuussa (esimerkki).");
            heard.putAll(Map.of(
                    "facet1", "NEED", "term1", "resource/space", "heard1", "Lämmin tila torstaiaamuiksi", "facet2", "OFFER", "term2", "resource/know-how",
                    "reach", "WEAVER", "next", "Kysy Aamutorilta salia talveksi", "due", day(LocalDate.now(Ui.ZONE).plusDays(12))));
            places.put("note", weaver.send("weaving/contacts", heard));
            var connected = written("kotipolku", "CONNECTED", "Kotipolku ja Aamutori tapasivat torilla. Sovittiin kokeilusta (esimerkki).");
            connected.putAll(Map.of("other", "Aamutori", "next", "Soita, kun kokeilu on alkanut", "due", day(LocalDate.now(Ui.ZONE))));
            places.put("note connecting", weaver.send("weaving/contacts", connected));
            var done = written("iltatupa", "LISTENED", "Iltatupa etsii vetäjiä (esimerkki).");
            done.putAll(Map.of("next", "Lähetä kurssien päivät", "due", day(LocalDate.now(Ui.ZONE))));
            weaver.send("weaving/contacts", done);
            var ids = sql.sql("select id::text from ecosystem.follow_up where what = 'Lähetä kurssien päivät'").query(String.class).list();
            ids.forEach(id -> weaver.send("weaving/follow-ups/" + id + "/done", Map.of()));
        }
        sql.sql("update ecosystem.follow_up set due_on = due_on - 3, moved = 2 where what = 'Soita, kun kokeilu on alkanut'").update();
    }

    static Map<String, String> written(String actor, String verb, String words) {
        return new HashMap<>(Map.of("actor", actor, "verb", verb, "day", day(LocalDate.now(Ui.ZONE)), "words", words));
    }

    /** What a weaver gets wrong. */
    static Map<String, String> slips() {
        var slips = written("kotipolku", "RECOGNISED", "");
        slips.putAll(Map.of("day", "ensi viikolla", "facet1", "NEED", "heard1", "Tila", "next", "Soita"));
        return slips;
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }
}
