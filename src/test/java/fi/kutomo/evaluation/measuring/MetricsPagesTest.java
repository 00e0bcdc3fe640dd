package fi.kutomo.evaluation.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.MadeMetrics;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class MetricsPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private MetricsStore store;

    @Autowired
    private MeasureStore measures;

    @Autowired
    private ActualStore actuals;

    @Autowired
    private JdbcClient sql;

    private Person person;
    private TestBrowser writer;
    private TestBrowser editor;
    private TestBrowser other;
    private TestBrowser stranger;

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        person = people.with(Assurance.SPONSORED);
        writer = new TestBrowser(web).signedIn(people.session(person));
        editor = new TestBrowser(web).signedIn(people.session(people.with(Assurance.EMAIL, Role.EDITOR)));
        other = new TestBrowser(web).signedIn(people.session(people.with(Assurance.EMAIL, Role.EDITOR)));
        stranger = new TestBrowser(web);
    }

    @Test
    void showsAValueOnceAnotherPersonHasApprovedIt() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        send(writer, place.edit(), 303, "population", "Kerhoissa kävijät", "baseline", "40", "baseline-day", "31.12.2023", "seen", seen(place));
        send(writer, place.edit() + "/target", 303, "target", "200", "due", "31.12.2026", "reason", "Hakemuksen tavoite");
        send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1.2024", "until", "31.12.2024", "number", "120", "repeated", "0", "sex/women", "80");
        publish(place.slug());
        assertThat(read(stranger, "/fi/metrics/" + place.slug())).contains("Ei vielä hyväksyttyjä arvoja");
        assertThat(read(stranger, place.open())).doesNotContain(">120<");
        assertThat(writer.send(place.edit() + "/values/" + value(place) + "/approval", "version", "1").getStatus()).isEqualTo(409);
        send(editor, place.edit() + "/values/" + value(place) + "/approval", 303, "version", "1");
        assertThat(read(stranger, place.open())).contains(">120<", "50 % matkasta", "jäljessä tavoitteesta", "Naiset");
        assertThat(read(stranger, "/fi/metrics/" + place.slug())).contains("120 (2024)");
        send(writer, place.edit() + "/values/" + value(place), 409, "version", "1", "from", "1.1.2024", "until", "31.12.2024", "number", "150", "repeated", "0");
    }

    @Test
    void keepsEarlierTargetsWithTheirReasons() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        send(writer, place.edit() + "/target", 303, "target", "200", "due", "31.12.2026", "reason", "Hakemuksen tavoite");
        assertThat(send(writer, place.edit() + "/target", 422, "target", "satoja", "due", "31.12.2026", "reason", "").getContentAsString())
                .contains(">Tavoite: Tämä ei ole luku", ">Perustelu: Tämä kohta puuttuu.<");
        send(writer, place.edit() + "/target", 303, "target", "150", "due", "31.12.2027", "reason", "Yksi kunta jäi pois");
        publish(place.slug());
        assertThat(read(stranger, place.open())).contains("Hakemuksen tavoite", "Yksi kunta jäi pois", "150, 31.12.2027 mennessä");
    }

    @Test
    void tellsWhatIsWrongAtItsFieldAndLosesNothing() throws Exception {
        var place = begin("loppuun-osallistuneet");
        var answer = send(
                writer, place.edit() + "/values/new", 422, "version", "0", "from", "1.1.2024", "until", "31.12.2024", "number", "21", "denominator", "20",
                "source", "Kysely");
        assertThat(answer.getContentAsString()).contains("Osuus ei voi olla yli 100 prosenttia", "id=\"number-error\"", "value=\"21\"", "value=\"Kysely\"");
        assertThat(send(writer, place.edit() + "/values/new", 422, "version", "0", "from", "1.1.2024", "until", "32.1.2024", "number", "x", "denominator", "20")
                        .getContentAsString())
                .contains("Tämä ei ole luku", "Tämä ei ole päivä");
        send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1.2024", "until", "31.12.2024", "number", "17", "denominator", "20");
        assertThat(send(
                                writer, place.edit() + "/values/new", 422, "version", "0", "from", "1.6.2024", "until", "30.6.2025", "number", "1", "denominator",
                                "20")
                        .getContentAsString())
                .contains("menee tämän päälle");
        send(editor, place.edit() + "/values/" + value(place) + "/approval", 303, "version", "1");
        publish(place.slug());
        assertThat(read(stranger, place.open())).contains("85,0 %", "17 ÷ 20", "64,0 %–94,8 %");
    }

    @Test
    void givesAValueBackWithTheReasonAndKeepsWhatItWas() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1.2024", "until", "31.12.2024", "number", "120", "repeated", "0");
        var value = value(place);
        send(editor, place.edit() + "/values/" + value + "/approval", 303, "version", "1");
        send(editor, place.edit() + "/values/" + value + "/return", 422, "reason", " ");
        send(editor, place.edit() + "/values/" + value + "/return", 303, "reason", "Kevät puuttuu");
        send(writer, place.edit() + "/values/" + value, 303, "version", "1", "from", "1.1.2024", "until", "31.12.2024", "number", "150", "repeated", "0");
        send(writer, place.edit() + "/values/" + value, 422, "version", "1", "from", "1.1.2024", "until", "31.12.2024", "number", "160", "repeated", "0");
        assertThat(read(writer, place.edit() + "/values/" + value)).contains("Kevät puuttuu", "Mitä arvo on ollut ennen", "value=\"150\"");
    }

    @Test
    void saysWhenTheCentreHasAcceptedAValueAndLetsOnlyTheCentreGiveItBack() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1.2024", "until", "31.12.2024", "number", "120", "repeated", "0");
        var value = place.edit() + "/values/" + value(place);
        send(editor, value + "/approval", 303, "version", "1");
        publish(place.slug());
        assertThat(read(stranger, place.open())).contains("Tekijöiden hyväksymä, keskus ei ole vahvistanut");
        assertThat(read(stranger, "/fi/metrics/" + place.slug())).contains("Tekijöiden hyväksymä, keskus ei ole vahvistanut");
        assertThat(read(stranger, "/api/v1/metrics/" + place.slug())).contains("\"state\":\"APPROVED\"", "\"accepted\":null");
        assertThat(read(other, "/fi/metrics/queue")).contains(place.slug() + "/edit/measures/" + place.measure());

        assertThat(writer.send(value + "/acceptance", "version", "1").getStatus()).isEqualTo(403);
        send(editor, value + "/acceptance", 409, "version", "1");
        send(other, value + "/acceptance", 409, "version", "2");
        assertThat(read(other, value)).contains("Vahvista arvo");
        send(other, value + "/acceptance", 303, "version", "1");

        assertThat(read(stranger, place.open())).contains("Keskuksen vahvistama").doesNotContain("keskus ei ole vahvistanut");
        assertThat(read(stranger, "/fi/metrics/" + place.slug())).contains("Keskuksen vahvistama");
        assertThat(read(stranger, "/sv/metrics/" + place.slug())).contains("Bekräftat av centret");
        assertThat(read(stranger, "/fi/metrics/" + place.slug() + "/values.csv")).contains(",ACCEPTED,");
        assertThat(read(stranger, "/api/v1/metrics/" + place.slug())).contains("\"state\":\"ACCEPTED\"").doesNotContain("\"accepted\":null");
        assertThat(read(stranger, "/fi/indicators/tavoitetut-ihmiset/together")).contains("Keskuksen vahvistama");
        assertThat(read(other, "/fi/metrics/queue")).doesNotContain(place.measure().toString());

        send(writer, value + "/return", 409, "reason", "Haluan muuttaa lukua");
        assertThat(read(writer, value)).contains("Keskus on vahvistanut arvon").doesNotContain("/return\"");
        send(other, value + "/return", 303, "reason", "Lähde puuttuu");
        assertThat(read(stranger, place.open())).doesNotContain(">120<");
        assertThat(read(writer, value)).contains("Lähde puuttuu");
        assertThat(sql.sql("select count(*) from platform.letter where subject like 'Mittarin arvo palautettiin: %' and body_text like '%Lähde puuttuu%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void acceptsAtOnceTheValuesThatWereLookedAtTogether() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        for (var year : List.of("2023", "2024")) {
            send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1." + year, "until", "31.12." + year, "number", "50", "repeated", "0");
        }
        var both = actuals.of(List.of(place.measure())).get(place.measure()).stream().map(actual -> actual.id() + ":1").toList();
        send(other, place.edit() + "/acceptance", 409, "value", both.getFirst(), "value", both.getLast());
        send(editor, place.edit() + "/approval", 303, "value", both.getFirst(), "value", both.getLast());
        publish(place.slug());
        assertThat(read(stranger, place.open())).contains("metrics-value--approved", "Tekijöiden hyväksymät arvot");
        assertThat(read(other, place.edit())).contains("Vahvista 2 hyväksyttyä arvoa");
        send(other, place.edit() + "/acceptance", 303, "value", both.getFirst(), "value", both.getLast());
        assertThat(read(stranger, place.open())).contains("Keskuksen vahvistamat arvot").doesNotContain("metrics-value--approved");
        assertThat(read(writer, "/fi/metrics/" + place.slug() + "/edit")).contains("2 vahvistettua, 0 hyväksyttyä");
    }

    @Test
    void bringsValuesFromAFileAfterALook() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        var csv = "indicator;period;number;source\ntavoitetut-ihmiset;2023;90;=1+1\ntavoitetut-ihmiset;2024;noin sata;\ntavoitetut-ihmiset;2025;130;\n";
        var file = new MockMultipartFile("file", "arvot.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var preview = String.valueOf(editor.send("/fi/metrics/" + place.slug() + "/edit/import", file).getHeader("Location"));
        assertThat(read(editor, preview)).contains("Solu C3", "noin sata", "Tämä ei ole luku", "Kirjaa 2 arvoa");
        assertThat(writer.open(preview).getStatus()).isEqualTo(404);
        send(editor, preview, 303);
        assertThat(editor.open(preview).getStatus()).isEqualTo(404);
        var waiting = actuals.of(List.of(place.measure())).get(place.measure());
        assertThat(waiting).hasSize(2);
        send(
                writer, place.edit() + "/approval", 303, "value", waiting.getFirst().id() + ":1", "value", waiting.getLast().id() + ":1");
        publish(place.slug());
        assertThat(read(stranger, place.open())).contains("class=\"metrics-chart\"", ">90<", "<li>2024</li>");
        assertThat(read(stranger, "/fi/metrics/" + place.slug() + "/values.csv")).contains("'=1+1", "2023-01-01,2023-12-31,90");
        var wrong = new MockMultipartFile("file", "kuva.png", "image/png", new byte[] {1, 2, 3});
        var refused = editor.send("/fi/metrics/" + place.slug() + "/edit/import", wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("id=\"file-error\"");
    }

    @Test
    void putsValuesOfModelsTogetherAndTellsThemToPrograms() throws Exception {
        for (var number : List.of("120", "80")) {
            var place = begin("esf-asunnottomat");
            send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1.2022", "until", "31.12.2022", "number", number, "repeated", "0");
            send(editor, place.edit() + "/values/" + value(place) + "/approval", 303, "version", "1");
            publish(place.slug());
        }
        assertThat(read(stranger, "/fi/indicators/esf-asunnottomat/together")).contains(">200<", "Summa 2 mallista", "Keskus on vahvistanut 0 / 2 arvoa");
        assertThat(read(stranger, "/api/v1/indicators/esf-asunnottomat/together")).contains("\"low\":200", "\"entries\":2", "\"accepted\":0");
        assertThat(read(stranger, "/en/indicators/esf-asunnottomat")).contains("EECO16", "Homeless participants", "11.1");
        assertThat(read(stranger, "/sv/indicators?q=EECO16")).contains("Bostadslösa deltagare");
    }

    @Test
    void hidesFewPeopleFromEverybodyButTheWriters() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        send(writer, place.edit() + "/values/new", 303, "version", "0", "from", "1.1.2024", "until", "31.12.2024", "number", "3", "repeated", "0");
        send(editor, place.edit() + "/values/" + value(place) + "/approval", 303, "version", "1");
        publish(place.slug());
        assertThat(read(stranger, place.open())).contains("alle 5");
        assertThat(read(stranger, "/fi/metrics/" + place.slug() + "/values.csv")).contains("<5").doesNotContain(",3,");
        assertThat(read(stranger, "/api/v1/metrics/" + place.slug())).contains("\"hidden\":true").doesNotContain("\"number\":3");
        assertThat(read(writer, place.edit())).contains(">3<");
    }

    @Test
    void beginsANewMeaningWhenTheReckoningChanges() throws Exception {
        var slug = String.valueOf(send(
                                editor, "/fi/indicators", 303, "name-fi", "Käynnit", "definition-fi", "Kaikki käynnit", "unit-fi", "käynti", "level", "OUTPUT",
                                "kind", "COUNT", "factor", "1", "decimals", "0", "direction", "UP", "frequency", "YEAR", "source-fi", "Esimerkki")
                        .getHeader("Location"))
                .replaceAll(".*/", "");
        send(
                editor, "/fi/indicators/" + slug, 303, "version", "1", "name-fi", "Käynnit", "definition-fi", "Kaikki käynnit", "unit-fi", "käynti", "unit-sv",
                "besök", "level", "OUTPUT", "kind", "COUNT", "factor", "1", "decimals", "0", "direction", "UP", "frequency", "YEAR", "source-fi", "Esimerkki");
        assertThat(read(stranger, "/fi/indicators/" + slug)).contains("1. merkitys");
        send(
                editor, "/fi/indicators/" + slug, 303, "version", "2", "name-fi", "Käynnit", "definition-fi", "Vain ensikäynnit", "unit-fi", "käynti", "level",
                "OUTPUT", "kind", "COUNT", "factor", "1", "decimals", "0", "direction", "UP", "frequency", "YEAR", "source-fi", "Esimerkki");
        assertThat(read(stranger, "/fi/indicators/" + slug)).contains("2. merkitys", "Kaikki käynnit");
        assertThat(send(editor, "/fi/indicators/" + slug, 422, "version", "1", "name-fi", "", "kind", "PERCENT").getContentAsString())
                .contains("tarvitsevat nimittäjän", "id=\"name-fi-error\"");
    }

    @Test
    void forgetsWhoEnteredAndApprovedWhenAPersonIsErased() throws Exception {
        var made = MadeMetrics.make(program, person.id(), true);
        var draft = MadeMetrics.make(program, person.id(), false);
        var holdings = program.getBeansOfType(Holding.class).values().stream()
                .filter(holding -> holding.getClass().getName().contains("MetricsHolding"))
                .toList();
        assertThat(holdings.getFirst().about(person.id()).getFirst().rows()).hasSize(2);
        holdings.getFirst().erase(new Holding.Subject(person.id(), Set.of(), true));
        assertThat(store.at(draft.get("slug"))).isEmpty();
        assertThat(store.at(made.get("slug")).orElseThrow().writer()).isEmpty();
        assertThat(actuals.find(UUID.fromString(made.get("measure")), UUID.fromString(made.get("value"))).orElseThrow().enteredBy()).isEmpty();
    }

    @Test
    void tellsAtItsAddressWhyMetricsNoLongerStand() throws Exception {
        var place = begin("tavoitetut-ihmiset");
        publish(place.slug());
        assertThat(writer.send("/fi/metrics/" + place.slug() + "/deletion").getStatus()).isEqualTo(409);
        send(editor, "/fi/metrics/" + place.slug() + "/withdrawal", 422, "reason", "");
        send(editor, "/fi/metrics/" + place.slug() + "/withdrawal", 303, "reason", "Luvut olivat toisesta mallista.");
        var gone = stranger.open("/fi/metrics/" + place.slug());
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).contains("Luvut olivat toisesta mallista.");
        assertThat(stranger.open("/api/v1/metrics/" + place.slug()).getStatus()).isEqualTo(404);
    }

    /** Where a measure is written. */
    private record Place(String slug, UUID measure) {

        String edit() {
            return "/fi/metrics/" + slug + "/edit/measures/" + measure;
        }

        String open() {
            return "/fi/metrics/" + slug + "/measures/" + measure;
        }
    }

    private Place begin(String indicator) throws Exception {
        var entry = MadeMetrics.model(program, person.id());
        var slug = location(send(writer, "/fi/metrics", 303, "entry", entry)).replaceAll(".*/metrics/([^/]+)/edit.*", "$1");
        var measure = location(send(writer, "/fi/metrics/" + slug + "/edit/measures", 303, "indicator", indicator)).replaceAll(".*/measures/", "");
        return new Place(slug, UUID.fromString(measure));
    }

    private void publish(String slug) throws Exception {
        send(editor, "/fi/metrics/" + slug + "/publication", 303, "version", "" + store.at(slug).orElseThrow().version());
    }

    private String value(Place place) {
        return actuals.of(List.of(place.measure())).get(place.measure()).getFirst().id().toString();
    }

    private String seen(Place place) {
        return MeasureForm.seen(measures.find(store.at(place.slug()).orElseThrow().id(), place.measure()).orElseThrow().content());
    }

    private static String location(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Location"));
    }

    private static String read(TestBrowser browser, String path) throws Exception {
        var answer = browser.open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static MockHttpServletResponse send(TestBrowser browser, String path, int status, String... fields) throws Exception {
        var answer = browser.send(path, fields);
        assertThat(answer.getStatus())
                .as(path + answer.getContentAsString().replaceAll("(?s).*<div class=\"mistakes\"", "").replaceAll("<[^>]+>", " ").lines().limit(30).toList())
                .isEqualTo(status);
        return answer;
    }
}
