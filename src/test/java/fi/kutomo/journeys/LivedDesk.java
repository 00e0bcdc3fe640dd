package fi.kutomo.journeys;

import fi.kutomo.ecosystem.advising.MadeRegion;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region as the example reader weaves it: what some need others offer, one is quiet, one holds others together, one suggestion and one need are put aside. */
final class LivedDesk {

    private static final String REGION = "region/06";

    private LivedDesk() {}

    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        var made = new MadeRegion(sql, REGION);
        var village = made.network("Esimerkki: Järvenrannan kylätoimikuntien yhteenliittymä", Optional.empty());
        var house = made.network("Esimerkki: Setlementtitalo Kajo", Optional.empty());
        var county = made.network("Esimerkki: Hyvinvointialueen kotihoidon kehittämistiimi", Optional.empty());
        var quiet = made.network("Esimerkki: Omaishoitajien vertaistupa", Optional.empty());
        made.say(village, "NEED", "resource/funding", 3, 60);
        made.say(village, "OFFER", "resource/users", 3, 60);
        made.say(county, "OFFER", "resource/funding", 3, 5);
        made.say(county, "NEED", "resource/users", 0, 5);
        made.say(house, "NEED", "resource/evaluation", 3, 90);
        made.say(house, "NEED", "resource/space", 3, 30);
        made.say(quiet, "OFFER", "resource/space", 3, 500);
        sql.sql("update ecosystem.statement set said_at = now() - interval '500 days' where actor = :actor").param("actor", quiet).update();
        made.tie(village, house);
        made.tie(house, county);
        try (var weaver = Guest.as("lukija", site)) {
            weaver.send("weaving/looks", Map.of("region", REGION));
            var aside = suggestion(house, quiet, sql);
            weaver.send("weaving/suggestions/" + aside + "/aside", Map.of("about", "NOT_NOW", "words", "Vertaistupa lepää kevääseen (esimerkki)."));
            var suggested = suggestion(village, county, sql);
            weaver.send("weaving/suggestions/" + suggested + "/correction", Map.of("reason", "SILO", "correction", "Samaa väkeä: tapaavat kuukausittain (esimerkki)."));
            places.put("suggested introduction", "weaving/suggestions/" + suggested);
            var need = sql.sql("select id from ecosystem.statement where actor = :actor and term = 'resource/evaluation'").param("actor", house).query(UUID.class).single();
            places.put("desk line", "weaving/aside/new?region=" + REGION + "&kind=needs&key=" + need);
            var asked = sql.sql("select id from ecosystem.statement where actor = :actor and term = 'resource/space'").param("actor", house).query(UUID.class).single();
            weaver.send("weaving/aside", Map.of(
                    "region", REGION, "kind", "needs", "key", asked.toString(), "about", "ELSEWHERE", "days", "90", "words", "Kunta etsii tilaa (esimerkki)."));
            places.put("suggested form", "introductions/new?first=" + village + "&second=" + county);
        }
    }

    private static UUID suggestion(UUID one, UUID other, JdbcClient sql) {
        return sql.sql("select id from ecosystem.advice where one = any (:two) and other = any (:two)")
                .param("two", new UUID[] {one, other})
                .query(UUID.class)
                .single();
    }
}
