package fi.kutomo.evaluation.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding.Subject;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ExperiencePagesTest {

    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("place", "Hervannan terveysasema"), Map.entry("municipality", "Tampere"), Map.entry("year", "2023"), Map.entry("result", "POSITIVE"),
            Map.entry("told", "The visits became regular."), Map.entry("lang", "en"), Map.entry("source", "Example report 2024"), Map.entry("total", "42,375"),
            Map.entry("price-year", "2023"), Map.entry("reached", "30"), Map.entry("changed", "12"), Map.entry("payer-municipality", "yes"),
            Map.entry("gainer-state", "yes"));

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private Entries entries;

    @Autowired
    private ExperienceStore store;

    private Person person;
    private TestBrowser writer;
    private TestBrowser editor;
    private TestBrowser stranger;
    private EntrySummary model;

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        person = people.with(Assurance.SPONSORED);
        writer = new TestBrowser(web).signedIn(people.session(person));
        editor = new TestBrowser(web).signedIn(people.session(people.with(Assurance.EMAIL, Role.EDITOR)));
        stranger = new TestBrowser(web);
        var content = Content.empty().withOriginal("title", Lang.FI, "Esimerkki " + UUID.randomUUID()).withOriginal("summary", Lang.FI, "Esimerkin tiivistelmä.");
        var id = entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "test")), true, Caller.system()).getFirst().id();
        model = entries.find(id).orElseThrow();
    }

    @Test
    void showsCostForEachPersonOnTheModelsPageOnceAnEditorHasPublished() throws Exception {
        var number = begin(Map.of());
        var place = "/en/experiences/" + number;
        assertThat(stranger.open(place).getStatus()).isEqualTo(404);
        assertThat(writer.send(place + "/publication", "version", "0").getStatus()).isEqualTo(403);
        assertThat(editor.send(place + "/publication", "version", "7").getStatus()).isEqualTo(409);
        assertThat(editor.send(place + "/publication", "version", "0").getStatus()).isEqualTo(303);

        assertThat(stranger.open(place).getContentAsString()).contains("€1,413", "€3,531", "Example report 2024", "A change in the wanted direction", "The state");
        assertThat(stranger.open("/en/" + model.path().orElseThrow()).getContentAsString()).contains("What it costs, what came of it and where", "€1,413", "Hervannan terveysasema, Tampere");
        assertThat(stranger.open("/fi/" + model.path().orElseThrow()).getContentAsString()).contains("1\u00a0413\u00a0€", "Sopisiko tämä meille?");
        assertThat(stranger.open("/api/v1/experiences?entry=" + model.id().value()).getContentAsString())
                .contains("\"euroPerReached\":1412.50", "\"payers\":[\"MUNICIPALITY\"]", "\"area\":\"municipality/837\"");
        assertThat(writer.send(place + "/edit", "version", "1").getStatus()).isEqualTo(403);
        var card = program.getBean(Catalogue.class).at("experiences/" + number).orElseThrow();
        assertThat(card.in(Lang.EN)).isEqualTo(new CardText(
                model.titles().get(Lang.FI) + ": Hervannan terveysasema 2023", "The visits became regular.", "Example report 2024"));
        assertThat(card.facets()).containsEntry("area", List.of("municipality/837"));
    }

    @Test
    void givesWhatDidNotWorkTheSameForm() throws Exception {
        var number = published(Map.of("result", "NEGATIVE", "municipality", "Kajaani"));

        assertThat(stranger.open("/en/" + model.path().orElseThrow()).getContentAsString()).contains("A change for the worse", "Kajaani");
        assertThat(stranger.open("/en/experiences/" + number).getContentAsString()).contains("A change for the worse");
    }

    @Test
    void tellsWhatIsWrongAtItsFieldAndLosesNothing() throws Exception {
        var answer = send(writer, "/en/experiences", form(Map.of(
                "municipality", "Atlantis", "total", "-5", "year", "tomorrow", "reached", "10", "changed", "11", "source", "", "address", "x", "entry", "nowhere")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("There is no municipality of this name", "cannot be negative", "This is not a number", "more people with the change", "is missing", "no such public page")
                .contains("value=\"Atlantis\"", "value=\"-5\"", "href=\"#changed\"", "id=\"total-error\"");
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseHasWritten() throws Exception {
        var number = begin(Map.of());
        send(editor, "/en/experiences/" + number + "/edit", form(Map.of("version", "0", "place", "Theirs")));
        var answer = send(writer, "/en/experiences/" + number + "/edit", form(Map.of("version", "0", "place", "Mine")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Somebody else has changed this", "value=\"Mine\"");
        assertThat(store.get(number).account().place()).isEqualTo("Theirs");
    }

    @Test
    void tellsAtItsAddressWhyItNoLongerStands() throws Exception {
        var place = "/en/experiences/" + published(Map.of());
        assertThat(editor.send(place + "/withdrawal", "reason", " ").getStatus()).isEqualTo(422);
        assertThat(editor.send(place + "/withdrawal", "reason", "The sum was wrong.").getStatus()).isEqualTo(303);
        assertThat(program.getBean(Catalogue.class).at(place.substring(4))).isEmpty();

        var tombstone = stranger.open(place);
        assertThat(tombstone.getStatus()).isEqualTo(410);
        assertThat(tombstone.getContentAsString()).contains("The sum was wrong.").doesNotContain("€1,413");
        assertThat(stranger.open("/api/v1" + place.substring(3)).getStatus()).isEqualTo(404);
    }

    @Test
    void comparesThePlaceOfTheReaderWithThoseWhereItWorkedAndDidNot() throws Exception {
        published(Map.of("municipality", "Tampere"));
        published(Map.of("municipality", "Kuhmo", "result", "NONE"));
        published(Map.of("municipality", "", "result", "NEGATIVE"));
        var place = "/en/" + model.path().orElseThrow() + "/fit";

        assertThat(stranger.open(place).getContentAsString()).contains("Your municipality");
        var page = stranger.open(place + "?place=Turku").getContentAsString();
        assertThat(page).contains("Most like yours is Tampere: likeness 0.99", "Most like yours is Kuhmo", "more like a place where the change came", "1 experience could not be compared");
        assertThat(stranger.open(place + "?place=Atlantis").getStatus()).isEqualTo(422);
        assertThat(stranger.open("/api/v1/fit/" + model.id().value() + "?area=municipality/853").getContentAsString()).contains("\"fit\":", "\"notCompared\":1");
        assertThat(stranger.open("/api/v1/fit/" + model.id().value() + "?area=x").getStatus()).isEqualTo(400);
    }

    @Test
    void takesFiguresOfMunicipalitiesFromEditorsLineByLine() throws Exception {
        var wrong = editor.send("/en/contexts", "lines", "Tampere; 11.2; 19.4\nAtlantis; 1", "year", "2024", "source", "Statistics Finland");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Line 2: there is no municipality Atlantis", "Tampere; 11.2; 19.4");
        assertThat(editor.send("/en/contexts", "lines", "Akaa; paljon", "year", "2024", "source", "x").getContentAsString()).contains("Line 1: paljon is no fitting number");
        assertThat(editor.send("/en/contexts", "lines", "Akaa; 1\n".repeat(401), "year", "2024", "source", "x").getContentAsString()).contains("At most 400 lines");

        assertThat(editor.send("/en/contexts", "lines", "Akaa; 9.5; 27.1; 16300", "year", "2024", "source", "Statistics Finland").getStatus()).isEqualTo(303);
        assertThat(stranger.open("/en/contexts").getContentAsString()).contains("9.5", "27.1", "16,300", "Statistics Finland (2024)");
        assertThat(stranger.open("/api/v1/contexts/020").getContentAsString()).contains("\"unemployment\":9.5", "\"population\":16300");
        assertThat(stranger.open("/api/v1/contexts").getContentAsString()).contains("\"area\":\"municipality/020\"", "\"unemployment\":9.5", "\"next\":2");
        assertThat(stranger.open("/api/v1/contexts?page=9").getContentAsString()).contains("\"contexts\":[]", "\"next\":null");
    }

    @Test
    void forgetsWhoToldWhenThePersonIsErased() throws Exception {
        var open = published(Map.of());
        var draft = begin(Map.of());
        var holding = program.getBean(ExperienceHolding.class);
        assertThat(holding.about(person.id()).getFirst().rows()).hasSize(2);

        holding.erase(new Subject(person.id(), Set.of(), true));

        assertThat(store.get(open).createdBy()).isEmpty();
        assertThat(writer.open("/en/experiences/" + draft).getStatus()).isEqualTo(404);
    }

    private int begin(Map<String, String> other) throws Exception {
        var answer = send(writer, "/en/experiences", form(other));
        assertThat(answer.getStatus()).isEqualTo(303);
        return Integer.parseInt(String.valueOf(answer.getHeader("Location")).replaceAll(".*/experiences/(\\d+).*", "$1"));
    }

    private int published(Map<String, String> other) throws Exception {
        int number = begin(other);
        editor.send("/en/experiences/" + number + "/publication", "version", "0");
        return number;
    }

    private Map<String, String> form(Map<String, String> other) {
        var form = new TreeMap<>(TOLD);
        form.put("entry", model.id().value());
        form.putAll(other);
        return form;
    }

    private static MockHttpServletResponse send(TestBrowser browser, String path, Map<String, String> fields) throws Exception {
        var pairs = new ArrayList<String>();
        fields.forEach((field, value) -> {
            pairs.add(field);
            pairs.add(value);
        });
        return browser.send(path, pairs.toArray(String[]::new));
    }
}
