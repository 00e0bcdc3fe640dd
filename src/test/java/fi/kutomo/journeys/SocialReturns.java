package fi.kutomo.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** "Wheels-to-Meals", the worked example of the SROI Guide, as it is typed into forms. */
final class SocialReturns {

    static final Map<String, String> SCOPE = Map.ofEntries(
            Map.entry("title", "Wheels-to-Meals"), Map.entry("scope", "Lounaskerho ja kuljetus 30 ikääntyneelle asukkaalle, yksi vuosi."),
            Map.entry("stakeholders", "Asukkaat\nVapaaehtoiset\nNaapurit"), Map.entry("currency", "GBP"), Map.entry("price-year", "2009"),
            Map.entry("rate", "3,5"), Map.entry("horizon", "5"), Map.entry("seed", "20261122"), Map.entry("kind", "FORECAST"));

    private static final String ROWS =
            """
            1a;Asukkaat;parempi kunto, vähemmän kaatumisia;7;94,00;0;0;5;50;1
            1b;Asukkaat;parempi kunto, vähemmän kaatumisia;7;4 964,00;0;0;5;50;1
            1c;Asukkaat;parempi kunto, vähemmän kaatumisia;7;7 220,00;0;0;5;50;1
            2;Asukkaat;huolehtivat terveydestään;90;19,00;0;0;10;10;5
            3;Asukkaat;uusia ystäviä;16;48,25;10;0;35;0;1
            4;Asukkaat;ravitsevia aterioita;14;34,00;100;0;0;0;2
            5;Vapaaehtoiset;liikkuvat enemmän;4;162,50;70;0;10;35;1
            6;Naapurit;vähemmän naapuriapua;275;−5,00;5;0;10;5;3
            """;

    private static final List<String> FIELDS = List.of(
            "code", "stakeholder", "outcome", "quantity", "proxy", "deadweight", "displacement", "attribution", "drop-off", "years");

    static final List<Map<String, String>> INPUTS = List.of(
            Map.of("name", "Kunnan sopimus", "form", "MONEY", "amount", "24 375,00"),
            Map.of("name", "Vapaaehtoisten aika", "form", "TIME", "hours", "3 000", "per-hour", "6,00"));

    private SocialReturns() {}

    static List<Map<String, String>> rows() {
        return ROWS.lines().map(SocialReturns::row).toList();
    }

    private static Map<String, String> row(String line) {
        var cells = line.split(";");
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < FIELDS.size(); i++) {
            row.put(FIELDS.get(i), cells[i]);
        }
        row.put("deadweight-basis", "GUESS");
        row.put("attribution-basis", "SURVEY");
        row.put("proxy-source", "SROI Guide");
        row.put("proxy-year", "2009");
        row.put("proxy-country", "Yhdistynyt kuningaskunta");
        row.put("proxy-currency", "GBP");
        return row;
    }

    /** One analysis in public, with ranges, and a draft beside it; addresses below the language prefix. */
    static void make(Guest keeper, Map<String, String> places) {
        var edit = keeper.send("social-returns", SCOPE);
        for (var row : rows()) {
            var ranged = new LinkedHashMap<>(row);
            if (row.get("code").startsWith("1")) {
                ranged.putAll(Map.of("quantity-low", "4", "quantity-high", "9", "attribution-low", "0", "attribution-high", "50"));
            }
            keeper.send(edit + "/outcomes/new", ranged);
        }
        INPUTS.forEach(input -> keeper.send(edit + "/inputs/new", input));
        places.put("social return draft", edit);
        places.put("proxy", keeper.send("proxies", Map.of(
                "name-fi", "Lääkärissä käynti", "unit-fi", "käynti", "worth", "19,00", "currency", "GBP", "price-year", "2009", "country", "Yhdistynyt kuningaskunta",
                "source-fi", "SROI Guide", "method", "UNIT_COST", "reliability", "LOW")));
        var bench = keeper.read(edit);
        keeper.send(edit.replaceFirst("/edit$", "/publication"), Map.of("version", between(bench, "name=\"version\" value=\"", "\"")));
        places.put("social return", edit.replaceFirst("/edit$", ""));
        places.put("social return row", between(bench, "href=\"/fi/" + edit + "/outcomes/", "\""));
        places.put("social return input", between(bench, "href=\"/fi/" + edit + "/inputs/", "\""));
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from) + from.length();
        return text.substring(begin, text.indexOf(to, begin));
    }
}
