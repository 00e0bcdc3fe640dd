package fi.kutomo.journeys;

import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of a community that the example reader keeps and the example writer is in: held, called, running, drafted. */
final class LivedGatherings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private LivedGatherings() {}

    /** What somebody writes into the form of a session. */
    static Map<String, String> written(String kind, String title, int inDays, String series) {
        var fields = new HashMap<String, String>();
        fields.putAll(Map.of(
                "kind", kind, "title-fi", title, "title-sv", title + " (sv)", "goal-fi", "Jokainen lähtee kotiin yhden kokeilun kanssa (esimerkki).",
                "goal-sv", "Alla går hem med ett försök (exempel).", "preparation-fi", "Mieti yksi tarve tai yksi asia, jonka osaat (esimerkki).",
                "day", LocalDate.now(Ui.ZONE).plusDays(inDays).format(DAY), "time", "14.00", "minutes", "120", "zone", "Europe/Helsinki"));
        fields.putAll(Map.of("place", "Tampereen pääkirjasto Metso, Pirkankatu 2", "online", "https://etana.example/huone", "level", "OPEN", "series", series));
        var parts = List.of("Tervetuloa ja sitoumukset", "Tarpeet, osaaminen ja kysyntä", "Työ kolmikoissa", "Sitoumukset ja päätös");
        for (int i = 0; i < parts.size(); i++) {
            fields.put("part-" + i, parts.get(i));
            fields.put("part-minutes-" + i, String.valueOf(15 + 10 * i));
            fields.put("part-say-" + i, "Kysy jokaiselta yksi lause. Kirjoita kuultu muistioon (esimerkki).");
        }
        return fields;
    }

    /** The same, about to begin. */
    private static Map<String, String> soon(String kind, String title, String series) {
        var fields = written(kind, title, 0, series);
        var begins = LocalDateTime.now(Ui.ZONE).plusHours(1);
        fields.put("day", begins.format(DAY));
        fields.put("time", begins.format(TIME));
        return fields;
    }

    /** After the communities. */
    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        try (var keeper = Guest.as("lukija", site); var member = Guest.as("kirjoittaja", site)) {
            var fields = new HashMap<>(LivedCommunities.written("Kotikäyntien klinikat"));
            fields.put("entrance", "FREE");
            var community = keeper.send("communities", fields).replace("/members", "");
            places.put("community that meets", community);
            keeper.send(community + "/publication", Map.of());
            member.send(community + "/requests", Map.of("as", "", "words", ""));
            keeper.send(community + "/series", Map.of("name-fi", "Kuukauden klinikka", "name-sv", "Månadens klinik", "every", "4", "from", "1.9.2026"));
            var series = sql.sql("select id from gatherings.series").query(UUID.class).single().toString();
            held(keeper, member, sql, community, series, places);
            called(keeper, member, community, series, places);
            running(keeper, member, community, places);
            places.put("gathering drafted", keeper.send(community + "/gatherings", written("FAILURE_CLINIC", "Mikä ei toiminut syksyllä", 40, "")));
            var cancelled = planned(keeper, community, written("OPEN_DISCUSSION", "Joulukahvit", 20, ""));
            keeper.send(cancelled + "/cancellation", Map.of("reason", "Tila ei ole vapaa (esimerkki)."));
            places.put("gathering cancelled", cancelled);
        }
    }

    private static String planned(Guest keeper, String community, Map<String, String> fields) {
        var path = keeper.send(community + "/gatherings", fields);
        keeper.send(path + "/call", Map.of());
        return path;
    }

    private static void held(Guest keeper, Guest member, JdbcClient sql, String community, String series, Map<String, String> places) {
        var path = planned(keeper, community, soon("CLINIC", "Lokakuun klinikka", series));
        member.send(path + "/answer", Map.of("answer", "YES", "presence", "ROOM", "brings", "NEED", "words", "Miten yksin asuvat löydetään (esimerkki)?"));
        keeper.send(path + "/answer", Map.of("answer", "YES", "presence", "ROOM", "brings", "KNOW_HOW", "words", ""));
        keeper.send(path + "/run", Map.of("act", "begin"));
        keeper.send(path + "/triads", Map.of("seed", "7"));
        var code = sql.sql("select code from gatherings.session where slug = :slug").param("slug", path.replaceFirst(".*/", "")).query(String.class).single();
        member.send("arrival", Map.of("code", code, "presence", "ROOM"));
        keeper.send("arrival", Map.of("code", code, "presence", "ONLINE"));
        member.send(
                path + "/triads/1",
                Map.of("need-1", "Yksin asuvat eivät vastaa puhelimeen.", "offer-1", "Postinjakaja käy joka ovella.", "experiment-1", "Kokeillaan viestilappua yhdessä kylässä.", "owner-1", "", "due-1", ""));
        member.send(path + "/commitments", Map.of("words-commitment", "Soitan kolmelle postinjakajalle", "due-commitment", "1.12.2099"));
        member.send(path + "/commitments", Map.of("words-commitment", "Kysyn kunnalta luvan kokeiluun", "due-commitment", LocalDate.now(Ui.ZONE).format(DAY)));
        member.send(path + "/notes", Map.of("words-note", "Kynnys madaltuu, kun kävijä on tuttu (esimerkki)."));
        keeper.send(path + "/run", Map.of("act", "end"));
        member.send(path + "/reflection", Map.of("useful", "4", "heard", "5", "onward", "4"));
        places.put("gathering held", path);
    }

    private static void called(Guest keeper, Guest member, String community, String series, Map<String, String> places) {
        var path = planned(keeper, community, written("CLINIC", "Joulukuun klinikka", 14, series));
        member.send(path + "/answer", Map.of("answer", "YES", "presence", "ONLINE", "brings", "NEED", "words", "Kuka rahoittaisi kokeilun (esimerkki)?"));
        keeper.send(path + "/answer", Map.of("answer", "MAYBE", "presence", "ROOM", "brings", "DEMAND", "words", ""));
        keeper.send(path + "/triads", Map.of("seed", "11"));
        places.put("gathering called", path);
    }

    private static void running(Guest keeper, Guest member, String community, Map<String, String> places) {
        var path = planned(keeper, community, soon("WORKSHOP", "Kylä vuonna 2036", ""));
        member.send(path + "/answer", Map.of("answer", "YES", "presence", "ONLINE", "brings", "LIVED", "words", ""));
        for (var put : Map.of("SIGNAL", "Kyläkauppa muuttui kohtaamispaikaksi (esimerkki).", "SCENARIO", "Aamulla joku kysyy, mitä kuuluu (esimerkki).", "STEP", "Kunta antoi avaimet (esimerkki).").entrySet()) {
            member.send(path + "/board", Map.of("part", put.getKey(), "words-" + put.getKey(), put.getValue()));
        }
        member.send(path + "/vision", Map.of("version", "0", "words-vision", "Kukaan ei jää yksin (esimerkki)."));
        keeper.send(path + "/vision", Map.of("version", "1", "words-vision", "Kukaan ei jää yksin, ja jokaista odotetaan jossain (esimerkki)."));
        keeper.send(path + "/run", Map.of("act", "begin"));
        keeper.send(path + "/run", Map.of("act", "to:1"));
        places.put("gathering running", path);
    }
}
