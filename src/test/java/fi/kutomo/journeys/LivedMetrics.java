package fi.kutomo.journeys;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Metrics of a model as they look after three years: targets that have changed, values of each year, one that waits, a file looked at. */
final class LivedMetrics {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Guest keeper;
    private final String place;

    private LivedMetrics(Guest keeper, String place) {
        this.keeper = keeper;
        this.place = place;
    }

    static void make(Guest keeper, JdbcClient sql, Map<String, String> places) {
        var edit = keeper.send("metrics", Map.of("entry", places.get("published id")));
        var made = new LivedMetrics(keeper, edit.replaceFirst("/edit$", ""));
        var people = made.measure("tavoitetut-ihmiset", "Kylätalkkarin asiakkaat", "40");
        made.target(people, "200", "31.12.2024", "Rahoitushakemuksen tavoite");
        made.target(people, "160", "31.12.2025", "Yksi kylä jäi pois, joten tavoite laskettiin yhdessä rahoittajan kanssa");
        var years = new String[] {"2022", "2023", "2024", "2025"};
        var numbers = new String[] {"52", "98", "131", "152"};
        for (int i = 0; i < years.length; i++) {
            made.value(people, years[i], Map.of("number", numbers[i], "repeated", "0", "source", "Osallistujaluettelo",
                    "sex/women", String.valueOf(Integer.parseInt(numbers[i]) * 2 / 3), "sex/men", String.valueOf(Integer.parseInt(numbers[i]) / 4), "sex/other", "2"));
        }
        var share = made.measure("yksinaisyytta-kokevat", "Kylien yli 65-vuotiaat", "38");
        made.target(share, "25", "31.12.2026", "Kansallinen tavoite ja oma arvio");
        made.value(share, "2023", Map.of("number", "33", "denominator", "96", "source", "Kysely"));
        made.value(share, "2025", Map.of("number", "27", "denominator", "101", "source", "Kysely"));
        var stories = made.measure("osallistujien-kertomana", "", "");
        made.value(stories, "2025", Map.of("words", "Moni sanoi, että uskaltaa nyt pyytää naapurilta apua.", "source", "Haastattelut"));
        made.measure("kustannus-osallistujaa-kohti", "", "");
        // Both steps are other people's: here it is as if they had been there
        sql.sql("update evaluation.actual set state = 'APPROVED', approved_at = now() where measure in (select id from evaluation.measure where metrics = (select id from evaluation.metrics where slug = ?))")
                .param(made.place.substring(made.place.indexOf('/') + 1))
                .update();
        sql.sql("""
                update evaluation.actual set state = 'ACCEPTED', accepted_at = now()
                where ends < date '2024-01-01' and measure in (
                    select id from evaluation.measure where metrics = (select id from evaluation.metrics where slug = ?))
                """)
                .param(made.place.substring(made.place.indexOf('/') + 1))
                .update();
        made.value(people, "2021", Map.of("number", "31", "source", "Osallistujaluettelo"));
        made.send("publication", "edit", VERSION, "version", Map.of());
        places.put("metrics", made.place);
        places.put("measure", people);
        places.put("share", share);
        places.put("value", sql.sql("select id::text from evaluation.actual where measure = ?::uuid and state = 'ACCEPTED' order by starts limit 1")
                .param(people)
                .query(String.class)
                .single());
        places.put("value preview", keeper.give(made.place + "/edit/import", Map.of(), "arvot.csv", "text/csv",
                "indicator;period;number;denominator;source\nyksinaisyytta-kokevat;2024;30;99;Kysely\nyksinaisyytta-kokevat;2025;27;101;Kysely\n"
                        + "tavoitetut-ihmiset;2020;noin 20;;\nolematon;2020;3;;\n"));
    }

    private String measure(String indicator, String population, String baseline) {
        var led = keeper.send(place + "/edit/measures", Map.of("indicator", indicator));
        var id = led.substring(led.lastIndexOf('/') + 1);
        var fields = new HashMap<>(Map.of("population", population));
        if (!baseline.isEmpty()) {
            fields.putAll(Map.of("baseline", baseline, "baseline-day", "31.12.2021", "baseline-source", "Alkukartoitus"));
        }
        send("edit/measures/" + id, "edit/measures/" + id, SEEN, "seen", fields);
        return id;
    }

    private void target(String measure, String target, String due, String reason) {
        keeper.send(place + "/edit/measures/" + measure + "/target", Map.of("target", target, "due", due, "reason", reason));
    }

    private void value(String measure, String year, Map<String, String> value) {
        var fields = new HashMap<>(value);
        fields.putAll(Map.of("version", "0", "from", "1.1." + year, "until", "31.12." + year));
        keeper.send(place + "/edit/measures/" + measure + "/values/new", fields);
    }

    private void send(String where, String from, Pattern hidden, String name, Map<String, String> fields) {
        var found = hidden.matcher(keeper.read(place + "/" + from));
        if (!found.find()) {
            throw new AssertionError("No " + name + " in " + place + "/" + from);
        }
        var form = new HashMap<>(fields);
        form.put(name, found.group(1));
        keeper.send(place + "/" + where, form);
    }
}
