package fi.kutomo.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/** Experiences of the use of the published model, good and bad, with and without costs, and its factors as an editor has marked them. */
final class ExperiencesLivedIn {

    private ExperiencesLivedIn() {}

    static void make(Guest keeper, Guest writer, Map<String, String> places) {
        var entry = places.get("published id");
        publish(keeper, told(entry, Map.of(
                "place", "Kohtaamispaikka Kaukajärvellä", "municipality", "Tampere", "result", "POSITIVE", "total", "42 375", "price-year", "2023", "reached", "128",
                "changed", "46", "payer-wellbeing-county", "yes", "gainer-wellbeing-county", "yes", "included", "Vuoden palkat ja tila")));
        publish(keeper, told(entry, Map.of(
                "place", "Kyläyhdistyksen talo", "municipality", "Kuhmo", "result", "NONE", "told", "Talkkari vaihtui kolmesti.\nTuttuja ei ehtinyt syntyä.", "total",
                "18 900", "price-year", "2021", "reached", "31", "payer-municipality", "yes", "payer-organisation", "yes")));
        places.put("experience", publish(keeper, told(entry, Map.of(
                "place", "Bygården i Oravais", "municipality", "Vöyri", "result", "MIXED", "lang", "sv", "told", "Besöken blev fler men de yngre kom inte."))));
        places.put("experience draft", writer.send("experiences", told(entry, Map.of("place", "Esimerkkikylä", "result", ""))));
        var gone = publish(keeper, told(entry, Map.of("place", "Poistettava esimerkki")));
        keeper.send(gone + "/withdrawal", Map.of("reason", "Summa oli väärin, eikä oikeaa ole saatu."));
        places.put("withdrawn experience", gone);
        keeper.send("contexts", Map.of("lines", "Tampere; 11,2; 19,4\nKuhmo; 13,1; 38,2; 7 600", "year", "2024", "source", "Esimerkkitilasto"));
        keeper.send(places.get("published") + "/factors", Map.of(
                "seen", "0", "f-champion", "yes", "r-champion", "Ydinajatus: sama talkkari käy kahtena päivänä.", "f-owner-after", "no", "r-owner-after",
                "Omistajaa ei nimetä.", "f-community-carries", "yes", "r-community-carries", "Kyläyhdistys palkkaa talkkarin."));
    }

    private static String publish(Guest keeper, Map<String, String> form) {
        var place = keeper.send("experiences", form);
        keeper.send(place + "/publication", Map.of("version", "0"));
        return place;
    }

    private static Map<String, String> told(String entry, Map<String, String> other) {
        var form = new LinkedHashMap<String, String>();
        form.put("entry", entry);
        form.put("year", "2023");
        form.put("told", "Kävijät tutustuivat toisiinsa, ja moni pyysi apua ensimmäistä kertaa.");
        form.put("lang", "fi");
        form.put("source", "Esimerkkiraportti 2024");
        form.put("group", "target-group/older-people");
        form.putAll(other);
        return form;
    }
}
