package fi.kutomo.journeys;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Networks with needs and offers, ties in several states, a proposal and suggestions, one of a missing tie and one of a missing actor. */
final class ActorsLivedIn {

    private ActorsLivedIn() {}

    static void make(Guest keeper, Guest writer, JdbcClient sql, Map<String, String> places) {
        var own = keeper.send("networks", Map.of(
                "name-fi", "Pirkanmaan kyläverkosto (esimerkki)", "name-sv", "Birkalands bynätverk (exempel)", "summary-fi", "Kylät, jotka jakavat talkkarin."))
                .replace("/edit", "");
        var other = writer.send("networks", Map.of("name-fi", "Yhteisötalojen verkosto (esimerkki)")).replace("/edit", "");
        places.put("network", own);
        say(keeper, own, Map.of("facet", "ROLE", "term", "actor-role/developer", "reach", "PUBLIC"));
        say(keeper, own, Map.of("facet", "REGION", "term", "region/06", "reach", "EXPORTED"));
        say(keeper, own, Map.of("facet", "NEED", "term", "resource/funding", "words-fi", "Talkkarin palkka toiseksi vuodeksi", "to", "31.12.2099", "reach", "PUBLIC"));
        say(keeper, own, Map.of("facet", "OFFER", "term", "resource/pilot-site", "words-sv", "Tre byar som vill pröva", "reach", "WEAVER", "source", "Kyläkokous"));
        places.put("statement", own + "/statements/" + sql.sql("""
                select s.id::text from ecosystem.statement s join ecosystem.actor a on a.id = s.actor where 'actors/' || a.slug = :path and s.facet = 'NEED'
                """).param("path", own).query(String.class).single());
        var works = keeper.send(own + "/ties", Map.of("kind", "WORKS_WITH", "other", other, "strength", "3", "reach", "PUBLIC", "from", "1.1.2024"));
        writer.send(works + "/word", Map.of("act", "confirm", "strength", "2", "reach", "PUBLIC"));
        places.put("tie", works);
        places.put("claimed tie", keeper.send(own + "/ties", Map.of("kind", "FUNDS:back", "other", other, "strength", "1", "reach", "PUBLIC")));
        places.put("suggestion", writer.send(own + "/suggestions", Map.of("about", "THEME", "words", "Yksinäisyys puuttuu.", "source", "Verkoston esite")));
        places.put("missing tie", writer.send(own + "/suggestions", Map.of(
                "about", "TIE", "other", "Yhteisötalojen verkosto (esimerkki)", "words", "Kylät ja talot jakavat tiloja.", "source", "Talojen kevätkirje")));
        places.put("missing actor", writer.send("actor-suggestions", Map.of(
                "name", "Kaupunginosien talkooverkosto (esimerkki)", "kind", "NETWORK", "region", "region/06", "words", "Järjestää talkoita kuudessa kaupunginosassa.",
                "source", "https://talkoot.example")));
        keeper.send("networks", Map.of("name-fi", "PIRKANMAAN KYLÄVERKOSTO (esimerkki)", "summary-fi", "Lisätty toiseen kertaan."));
        var gone = keeper.send("networks", Map.of("name-fi", "Poistettava verkosto (esimerkki)")).replace("/edit", "");
        keeper.send(gone + "/network/withdrawal", Map.of("reason", "Verkosto lakkasi."));
        places.put("withdrawn network", gone);
    }

    /** Maps that weavers have saved, one of them taken away again. */
    static void maps(Guest keeper, Guest writer, Map<String, String> places) {
        places.put("map", keeper.send("maps", Map.of(
                "name-fi", "Pirkanmaan verkostot (esimerkki)", "name-sv", "Birkalands nätverk (exempel)", "about-fi", "Kutojien yhteinen kartta.",
                "sentence", "kind=NETWORK&groups=role")));
        keeper.send(places.get("map") + "/snapshots", Map.of());
        places.put("measured map", keeper.send("maps", Map.of(
                "name-fi", "Keski-Suomen yhteistyö (esimerkki)", "name-sv", "Samarbete i Mellersta Finland (exempel)", "sentence", "region=region/13&tie=works-with&strength=2")));
        var fresh = writer.send("networks", Map.of("name-fi", "Talkoolaisten vertaisverkosto (esimerkki)")).replace("/edit", "");
        var works = writer.send(fresh + "/ties", Map.of("kind", "WORKS_WITH", "other", places.get("network"), "strength", "2", "reach", "PUBLIC"));
        keeper.send(works + "/word", Map.of("act", "confirm", "strength", "2", "reach", "PUBLIC"));
        var gone = keeper.send("maps", Map.of("name-fi", "Poistettava kartta (esimerkki)", "sentence", "kind=NETWORK"));
        keeper.send(gone + "/withdrawal", Map.of());
        places.put("withdrawn map", gone);
    }

    private static void say(Guest who, String actor, Map<String, String> form) {
        who.send(actor + "/statements", form);
    }
}
