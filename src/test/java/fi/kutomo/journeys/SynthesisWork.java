package fi.kutomo.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A screening under way and a synthesis published twice, and the pages at which people meet them. */
final class SynthesisWork {

    private static final String KEEPER = "yllapitaja";
    private static final String REFERENCES =
            """
            title;authors;year;doi;abstract
            Esimerkkitutkimus asunnottomuudesta;Aalto, A.;2019;10.1000/esimerkki;Tiivistelmä, joka kertoo, mitä tutkittiin ja mitä havaittiin.
            Toinen esimerkkitutkimus;Berg, B.;2020;;Mitä toisessa tutkittiin.
            Esimerkkitutkimus asunnottomuudesta!;Aalto, Anna;2019;;
            Kolmas esimerkkitutkimus;Ceder, C.;2021;;
            Neljäs esimerkkitutkimus;Dahl, D.;2022;;
            """;

    private SynthesisWork() {}

    /** Puts the addresses below the language prefix into the places. */
    static void live(Guest keeper, Map<String, String> places) {
        places.put("synthesis", synthesis(keeper, "BCG-rokotus ja tuberkuloosi (esimerkki)", SynthesisInBrowserTest.TRIALS));
        keeper.send(places.get("synthesis") + "/publication", Map.of("version", "0"));
        keeper.send(places.get("synthesis") + "/publication", Map.of("version", "1"));
        places.put("synthesis draft", synthesis(keeper, "Luonnos synteesistä (esimerkki)", ""));
        places.put("screening", screening(keeper, "false"));
        places.put("screening of two", screening(keeper, "true"));
    }

    /** One that rests on a study that was withdrawn. */
    static void lost(Guest keeper, JdbcClient sql, Map<String, String> places) {
        var path = synthesis(keeper, "Pois vedetyn tutkimuksen varassa (esimerkki)", SynthesisInBrowserTest.TRIALS);
        keeper.send(path + "/publication", Map.of("version", "0"));
        sql.sql("""
                insert into evidence.synthesis_loss (synthesis, run, study, noted_at)
                select s.id, 1, t.id, now() from evidence.synthesis s, evidence.study t where s.slug = ? and t.slug = ?
                """)
                .params(last(path), last(places.get("withdrawn study")))
                .update();
        places.put("synthesis on a withdrawn study", path);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static List<JudgedPage> pages(Map<String, String> made) {
        var pages = new ArrayList<JudgedPage>();
        var synthesis = "/" + made.get("synthesis");
        pages.add(JudgedPage.of("synthesis", "", synthesis).first());
        pages.add(JudgedPage.of("synthesis former run", "", synthesis + "/runs/1"));
        pages.add(JudgedPage.of("synthesis on a withdrawn study", "", "/" + made.get("synthesis on a withdrawn study")));
        pages.add(JudgedPage.of("syntheses", "", "/syntheses"));
        pages.add(JudgedPage.of("synthesis as keeper", KEEPER, synthesis));
        pages.add(JudgedPage.of("synthesis preview", KEEPER, "/" + made.get("synthesis draft") + "/preview"));
        pages.add(JudgedPage.of("synthesis editor", KEEPER, synthesis + "/edit").first());
        pages.add(JudgedPage.of("synthesis new", KEEPER, "/syntheses/new"));
        pages.add(JudgedPage.of("slip in synthesis", KEEPER, "/syntheses/new")
                .sending("/syntheses", Map.of("title", "", "measure", "LOG_RISK_RATIO", "typed", "Yksi; -4; 1; 1; 1")));
        var screening = "/" + made.get("screening");
        pages.add(JudgedPage.of("screening", "", screening).first());
        pages.add(JudgedPage.of("screenings", "", "/screenings"));
        pages.add(JudgedPage.of("screening as keeper", KEEPER, screening));
        pages.add(JudgedPage.of("screening desk", KEEPER, screening + "/desk").first());
        pages.add(JudgedPage.of("screening desk of reports", KEEPER, screening + "/desk?stage=FULL_TEXT"));
        pages.add(JudgedPage.of("screening conflicts", KEEPER, "/" + made.get("screening of two") + "/conflicts"));
        pages.add(JudgedPage.of("screening references", KEEPER, screening + "/references").first());
        pages.add(JudgedPage.of("screening editor", KEEPER, screening + "/edit"));
        pages.add(JudgedPage.of("screening new", KEEPER, "/screenings/new"));
        pages.add(JudgedPage.of("slip in screening references", KEEPER, screening + "/references")
                .sending(screening + "/references", Map.of("source", "DATABASE", "text", "a;b")));
        return pages;
    }

    private static String synthesis(Guest keeper, String title, String typed) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("title", title);
        form.put("question", "Suojaako BCG-rokotus tuberkuloosilta?");
        form.put("protocol", "Esimerkki: kolmetoista kirjallisuudesta tunnettua koetta.");
        form.put("interventionFi", "BCG-rokotus");
        form.put("interventionSv", "BCG-vaccinationen");
        form.put("interventionEn", "BCG vaccination");
        form.put("outcomeFi", "tuberkuloosiin sairastumista");
        form.put("outcomeSv", "insjuknandet i tuberkulos");
        form.put("outcomeEn", "tuberculosis");
        form.put("measure", "LOG_RISK_RATIO");
        form.put("better", "LOWER");
        form.put("typed", typed);
        form.put("certainty", "MODERATE");
        form.put("certaintyReason", "Kokeet on tehty huolella, mutta tulokset vaihtelevat maasta toiseen.");
        return keeper.send("syntheses", form);
    }

    /** One screener is enough for the first; the second waits for another one. */
    private static String screening(Guest keeper, String doubled) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("title", "Esimerkkiseulonta asunnottomuudesta");
        form.put("question", "Vähentääkö asunto ensin -malli asunnottomuutta?");
        form.put("criteria", "Mukaan otetaan tutkimukset, joissa on vertailuryhmä.");
        form.put("reasons", "Ei vertailua\nVäärä tulos");
        form.put("doubled", doubled);
        form.put("byDoi", "true");
        form.put("byTitle", "true");
        form.put("years", "1");
        form.put("open", "true");
        var path = keeper.send("screenings", form);
        keeper.send(path + "/references", Map.of("source", "DATABASE", "sourceName", "Esimerkkikanta", "text", REFERENCES));
        keeper.send(path + "/references", Map.of("source", "OTHER", "sourceName", "Lähdeluettelo", "text", "title\nMuualta löydetty esimerkkijulkaisu"));
        keeper.send(path + "/desk", Map.of("number", "1", "stage", "TITLE", "answer", "INCLUDE"));
        keeper.send(path + "/desk", Map.of("number", "2", "stage", "TITLE", "answer", "EXCLUDE"));
        return path;
    }
}
