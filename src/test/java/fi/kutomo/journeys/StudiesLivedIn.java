package fi.kutomo.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/** Studies and claims as people leave them: drafts, corrected ones, some that are withdrawn, a file that waits. */
final class StudiesLivedIn {

    private final Guest keeper;
    private final Guest editor;
    private final Guest writer;
    private final Map<String, String> places;

    private StudiesLivedIn(Guest keeper, Guest editor, Guest writer, Map<String, String> places) {
        this.keeper = keeper;
        this.editor = editor;
        this.writer = writer;
        this.places = places;
    }

    static void make(Guest keeper, Guest editor, Guest writer, Map<String, String> places) {
        var made = new StudiesLivedIn(keeper, editor, writer, places);
        made.studies();
        made.claims();
        places.put("study import", keeper.give("study-imports", Map.of(), "viitteet.csv", "text/csv", """
                title,year,design,effect,direction,passage
                Kuoron vaikutus,2018,RCT,effect/loneliness,NONE,Eroa ei havaittu
                Toinen tutkimus,20188,,,,
                ,2019,CASE,,,
                """));
    }

    private void studies() {
        var draft = writer.send("study-drafts", study("Kerrostalon ruokapöytä ja yksinäisyys: ennen–jälkeen-tutkimus"));
        places.put("study draft", draft);
        var second = editor.send("study-drafts", study("A randomised trial of village caretakers and the loneliness of older people"));
        places.put("study", editor.send(second + "/publication", Map.of("version", "0")));
        var correction = study("A randomised trial of village caretakers and the loneliness of older people");
        correction.put("version", "1");
        correction.put("n", "1204");
        correction.put("note", "Tutkittujen määrä korjattu lähteen taulukon 2 mukaiseksi");
        editor.send(second, correction);
        places.put("study form", second);
        var gone = editor.send("study-drafts", study("Takaisin vedetty esimerkkitutkimus"));
        places.put("withdrawn study", editor.send(gone + "/publication", Map.of("version", "0")));
        editor.send(gone + "/withdrawal", Map.of("version", "1", "reason", "Lehti on vetänyt artikkelin takaisin."));
    }

    private LinkedHashMap<String, String> study(String title) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("outcomes", "2");
        form.put("title", title);
        form.put("lang", title.startsWith("A ") ? "en" : "fi");
        form.put("authors", "Example, A.; Sample, B.");
        form.put("year", "2019");
        form.put("publishedIn", "Esimerkkien aikakauskirja");
        form.put("address", "https://example.org/tutkimus");
        form.put("summary-fi", "Kylätalkkarin luona käyneet ikääntyneet olivat yhtä yksinäisiä kuin muut, mutta asioivat useammin itse.");
        form.put("summary-sv", "Äldre som besöktes av bytalkon var lika ensamma som andra men skötte oftare sina ärenden själva.");
        form.put("entries", places.get("published id") + " v1");
        form.put("approach", "approach/outreach");
        form.put("group", "target-group/older-people");
        form.put("design", "RCT");
        form.put("setting", "FI");
        form.put("country", "Suomi");
        form.put("n", "1200");
        form.put("attrition", "12,5 %");
        form.put("independent", "yes");
        form.put("quality", "GOOD");
        form.put("qualityReason", "Arpominen salattiin, kato oli pieni.");
        form.putAll(Map.of("o0-effect", "effect/loneliness", "o0-direction", "NONE", "o0-main", "yes", "o0-measure", "SMD", "o0-number", "0,02",
                "o0-se", "0,11", "o0-months", "6", "o0-passage", "Eroa ryhmien välillä ei havaittu.", "o0-page", "s. 14"));
        form.putAll(Map.of("o1-effect", "effect/agency", "o1-direction", "NEGATIVE", "o1-passage", "Osallistujat kokivat vaikuttavansa vähemmän."));
        form.put("learning-fi", "Talkkari vaihtui kesken kauden.\nSe katkaisi monta tuttavuutta.");
        return form;
    }

    private void claims() {
        var form = new LinkedHashMap<String, String>();
        form.putAll(Map.of("version", "0", "grounds", "1", "text-fi", "Kylätalkkari ei yksin vähennä ikääntyneiden yksinäisyyttä.", "text-sv",
                "En bytalko minskar inte ensam äldres ensamhet.", "scope-fi", "Yli 75-vuotiaat Suomen maaseudulla, puolen vuoden aikana", "entry",
                places.get("published id"), "effect", "effect/loneliness"));
        form.putAll(Map.of("g0-study", "/fi/" + places.get("study"), "g0-stance", "SUPPORTS", "g0-passage", "Eroa ryhmien välillä ei havaittu.", "g0-page", "s. 14"));
        var claim = keeper.send("claim-drafts", form);
        places.put("claim form", claim);
        places.put("claim", editor.send(claim + "/publication", Map.of("version", "0")));
        places.put("claim draft", writer.send("claim-drafts", form));
        var gone = keeper.send("claim-drafts", form);
        places.put("withdrawn claim", editor.send(gone + "/publication", Map.of("version", "0")));
        editor.send(gone + "/withdrawal", Map.of("version", "1", "reason", "Sama väite on kirjoitettu toisin."));
    }
}
