package fi.kutomo.journeys;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Network files that a writer has sent: one waits for the weavers of a region, one is dealt with, one was refused. */
final class LivedBrought {

    private static final String WAITING = """
            {"elements": [
              {"_id": "1", "attributes": {"label": "Esimerkki: Setlementtitalo Kajo", "element type": "Organisaatio", "region": "Pirkanmaa", "description": "Kylätalo, jossa kokoonnutaan."}},
              {"_id": "2", "attributes": {"label": "Esimerkki: Tupa", "element type": "Yhdistys"}},
              {"_id": "3", "attributes": {"label": "Esimerkki: Lähitorin kehittäjäverkosto", "element type": "Verkosto", "tags": "yksinäisyys", "description": "Torin väki suunnittelee yhdessä."}},
              {"_id": "4", "attributes": {"label": "أمثلة <script>", "element type": "ry", "location": "Tampere"}},
              {"_id": "5", "attributes": {"label": "Maija Meikäläinen", "element type": "Henkilö"}}],
             "connections": [
              {"_id": "a", "from": "1", "to": "3", "attributes": {"connection type": "yhteistyö"}},
              {"_id": "b", "from": "2", "to": "3", "attributes": {"connection type": "kahvittelu"}},
              {"_id": "c", "from": "4", "to": "3", "attributes": {}},
              {"_id": "d", "from": "5", "to": "1", "attributes": {"connection type": "yhteistyö"}}]}
            """;

    private LivedBrought() {}

    static void make(Site site, Guest writer, Map<String, String> places) {
        places.put("brought net", bring(writer, "Esimerkki: Lähitorihanke", "region/06", "verkosto.json", WAITING));
        places.put("brought net done", bring(writer, "Esimerkki: Kyläkysely", "region/06", "kysely.csv", "Label,Type\nEsimerkki: Kyläkeinun väki,Verkosto\nEsimerkki: Perinnepiiri,Yhdistys\n"));
        places.put("brought net refused", bring(writer, "Esimerkki: Vanha luettelo", "region/06", "vanha.csv", "Label\nEsimerkki: Lakannut yhdistys\n"));
        try (var weaver = Guest.as("lukija", site)) {
            weaver.send(places.get("brought net done") + "/others", Map.of());
            weaver.send(places.get("brought net refused") + "/refusal", Map.of("reason", "Luettelo on vuodelta 2009 (esimerkki)."));
        }
    }

    private static String bring(Guest who, String maker, String region, String name, String content) {
        var source = new HashMap<>(Map.of("maker", maker, "made", "1.3.2026", "permission", "CC BY 4.0", "reach", "PUBLIC"));
        source.put("region", region);
        return who.give("brought-nets", source, name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
