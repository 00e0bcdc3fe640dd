package fi.kutomo.journeys;

import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers of the centre and of a partner, a mentor who was asked, times that are booked and that were. */
final class LivedLearning {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private LivedLearning() {}

    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        try (var keeper = Guest.as("yllapitaja", site); var editor = Guest.as("toimittaja", site); var mentor = Guest.as("lukija", site); var seeker = Guest.as("kirjoittaja", site)) {
            var offer = published(editor, "SPARRING", "Vaikutusten sparraus", "centre");
            published(editor, "TRAINING", "Kuvaa toimintamalli niin, että muut löytävät sen", "centre");
            published(editor, "ADVICE", "Rahoitusneuvonta yhteiskunnalliselle yritykselle", "partner");
            places.put("offer", offer);
            places.put("offer drafted", editor.send("offers", written("CLINIC", "Epäonnistumisten klinikka verkossa", "centre")));
            editor.send(offer + "/times", time(10, "10.00", "1"));
            editor.send(offer + "/times", time(11, "13.00", "2"));
            var times = sql.sql("select id::text from learning.slot order by begins_at").query(String.class).list();
            places.put("time full", "times/" + times.getFirst());
            places.put("time", "times/" + times.getLast());
            mentor.send("times/" + times.getFirst() + "/booking", Map.of("words", "Miten löydämme lähtötason (esimerkki)?"));
            seeker.send("times/" + times.getFirst() + "/booking", Map.of("words", ""));
            mentored(mentor, seeker, places);
            keeper.send("times/" + times.getLast() + "/booking", Map.of("words", ""));
            sql.sql("update learning.slot set begins_at = now() - interval '100 days' where id = :id::uuid").param("id", past(editor, seeker, offer, sql)).update();
            places.put("time past", "times/" + past(sql));
        }
    }

    private static String past(Guest editor, Guest seeker, String offer, JdbcClient sql) {
        editor.send(offer + "/times", time(20, "9.00", "3"));
        var id = sql.sql("select id::text from learning.slot order by begins_at desc limit 1").query(String.class).single();
        seeker.send("times/" + id + "/booking", Map.of("words", ""));
        return id;
    }

    private static String past(JdbcClient sql) {
        return sql.sql("select id::text from learning.slot order by begins_at limit 1").query(String.class).single();
    }

    private static void mentored(Guest mentor, Guest seeker, Map<String, String> places) {
        mentor.send("mentoring/profile", said("Olen vienyt kaksi mallia kokeilusta arkeen ja kompastunut kolmannen kanssa (esimerkki).", "open", "yes", "most", "2"));
        var request = seeker.send("mentoring/requests", said("Kokeilumme päättyy keväällä. Miten saamme kunnan jatkamaan sitä (esimerkki)?", "", "", "", ""));
        places.put("request", request);
        var page = seeker.read(request);
        var fit = java.util.regex.Pattern.compile("name=\"mentor\" value=\"([^\"]+)\"").matcher(page);
        if (!fit.find()) {
            throw new AssertionError("No mentor fits: " + page);
        }
        var other = seeker.send("mentoring/requests", said("Etsin jotakuta, joka on kouluttanut vapaaehtoisia (esimerkki).", "", "", "", ""));
        var pairing = seeker.send(other + "/pairings", Map.of("mentor", fit.group(1), "words", "Luin profiilisi ja ilahduin (esimerkki)."));
        places.put("pairing", pairing);
        mentor.send(pairing + "/answer", Map.of("answer", "yes"));
        mentor.send("mentoring/times", time(5, "15.00", "1"));
    }

    private static String published(Guest editor, String kind, String title, String owner) {
        var path = editor.send("offers", written(kind, title, owner));
        editor.send(path + "/publication", Map.of());
        return path;
    }

    /** What somebody writes into the form of an offer. */
    static Map<String, String> written(String kind, String title, String owner) {
        return Map.ofEntries(
                Map.entry("kind", kind), Map.entry("title-fi", title), Map.entry("title-sv", title + " (sv)"), Map.entry("owner", owner),
                Map.entry("about-fi", "Tunti yhdessä: mitä halutaan muuttaa, mistä sen näkee ja mitä mitataan ensin. Tuo mukanasi keskeneräinen (esimerkki)."),
                Map.entry("about-sv", "En timme tillsammans: vad ska förändras, hur märks det och vad mäts först (exempel)."),
                Map.entry("partner", owner.equals("partner") ? "Yritysneuvonta Esimerkki ry" : ""), Map.entry("link", owner.equals("partner") ? "https://neuvonta.example/ajat" : ""),
                Map.entry("stage", "stage/piloting"), Map.entry("need", "resource/evaluation"), Map.entry("lang", "fi"), Map.entry("mode", "ONLINE"),
                Map.entry("cost", owner.equals("partner") ? "paid" : "free"), Map.entry("price", owner.equals("partner") ? "60 € tunti" : ""));
    }

    private static Map<String, String> said(String words, String more, String value, String most, String many) {
        var fields = new java.util.HashMap<>(Map.of("words", words, "in", "fi", "need", "resource/know-how", "stage", "stage/piloting", "lang", "fi"));
        if (!more.isEmpty()) {
            fields.put(more, value);
            fields.put(most, many);
        }
        return fields;
    }

    private static Map<String, String> time(int inDays, String at, String seats) {
        return Map.of(
                "day", LocalDate.now(Ui.ZONE).plusDays(inDays).format(DAY), "time", at, "minutes", "60", "seats", seats, "place", "", "online", "https://etana.example/huone");
    }
}
