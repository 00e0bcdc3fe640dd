package fi.kutomo.evaluation.returns;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evaluation.proxies.MadeProxies;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ReturnsPagesTest {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private ReturnStore store;

    private Person person;
    private TestBrowser writer;
    private TestBrowser editor;
    private TestBrowser stranger;

    @BeforeEach
    void bringPeople() {
        var people = new TestPeople(program);
        person = people.with(Assurance.SPONSORED);
        writer = new TestBrowser(web).signedIn(people.session(person));
        editor = new TestBrowser(web).signedIn(people.session(people.with(Assurance.EMAIL, Role.EDITOR)));
        stranger = new TestBrowser(web);
    }

    @Test
    void takesTheWorkedExampleThroughItsForms() throws Exception {
        var slug = begin(writer);
        for (var row : MadeReturns.wheels().rows()) {
            send(writer, "/en/social-returns/" + slug + "/edit/outcomes/new", RowForm.fields(row, Lang.EN), 303);
        }
        for (var input : MadeReturns.wheels().inputs()) {
            send(writer, "/en/social-returns/" + slug + "/edit/inputs/new", SpentForm.fields(input, Lang.EN), 303);
        }
        var report = writer.open("/en/social-returns/" + slug).getContentAsString();
        assertThat(report).contains("1.94 : 1", "82,639.19", "82,090.31", "39,715.31", "42,375.00", "6.15 months", "2.0112", "1.9073", "1.7429", "1.5350", "3.3678", "50.3", "96.1");
        assertThat(writer.open("/fi/social-returns/" + slug).getContentAsString()).contains("1,94 : 1", "82\u00a0639,19", "39\u00a0715,31");
        assertThat(writer.open("/sv/social-returns/" + slug).getContentAsString()).contains("1,94 : 1", "82\u00a0639,19");
        assertThat(stranger.open("/en/social-returns/" + slug).getStatus()).isEqualTo(404);
    }

    @Test
    void neverShowsTheRatioWithoutRangeScopeAndDate() throws Exception {
        var slug = made(true);
        for (var page : List.of("/en/social-returns", "/en/social-returns/" + slug)) {
            var html = stranger.open(page).getContentAsString();
            assertThat(html).contains("1.94 : 1", "A luncheon club with transport");
            assertThat(html).containsPattern("range 1\\.72–2\\.16");
        }
        assertThat(stranger.open("/api/v1/social-returns/" + slug).getContentAsString()).contains("\"rules\":\"sroi-1\"", "\"low\"", "\"ratio\":1.93");
    }

    @Test
    void publishesOnlyByAnEditorAndOnlyWhatWasLookedAt() throws Exception {
        var slug = made(false);
        var version = store.get(slug).version();
        assertThat(writer.send("/en/social-returns/" + slug + "/publication", "version", "" + version).getStatus()).isEqualTo(403);
        assertThat(editor.send("/en/social-returns/" + slug + "/publication", "version", "" + (version - 1)).getStatus()).isEqualTo(409);
        assertThat(editor.send("/en/social-returns/" + slug + "/publication", "version", "" + version).getStatus()).isEqualTo(303);
        assertThat(stranger.open("/en/social-returns/" + slug).getStatus()).isEqualTo(200);
    }

    @Test
    void keepsAPublishedEditionAsItWasWhileItsDraftChanges() throws Exception {
        var slug = made(true);
        var row = store.get(slug).content().rows().get(2);
        var fields = RowForm.fields(row, Lang.EN);
        fields.put("seen", Seen.of(RowForm.fields(row, Lang.EN)));
        fields.put("quantity", "1");
        send(writer, "/en/social-returns/" + slug + "/edit/outcomes/" + row.id(), fields, 303);
        assertThat(stranger.open("/en/social-returns/" + slug + "?draft=yes").getContentAsString()).contains("1.94 : 1");
        assertThat(writer.open("/en/social-returns/" + slug + "?draft=yes").getContentAsString()).doesNotContain("1.94 : 1");
    }

    @Test
    void tellsWhatIsWrongAtItsFieldAndLosesNothing() throws Exception {
        var slug = begin(writer);
        var sent = Map.of(
                "code", "1", "stakeholder", "Residents", "outcome", "fitter", "quantity", "-3", "deadweight", "120", "attribution", "viisi",
                "proxy", "94", "proxy-low", "10", "years", "2.5");
        var answer = send(writer, "/en/social-returns/" + slug + "/edit/outcomes/new", sent, 422);
        assertThat(answer.getContentAsString())
                .contains("cannot be negative", "between 0 and 100 per cent", "This is not a number", "both the lowest and the highest", "whole number from 1 to 100")
                .contains("value=\"-3\"", "value=\"120\"", "value=\"viisi\"", "value=\"fitter\"")
                .contains("href=\"#quantity\"", "id=\"quantity-error\"");
        assertThat(store.get(slug).content().rows()).isEmpty();
    }

    @Test
    void keepsAnUnfinishedRowAndAsksForWhatIsMissingAtItsPlace() throws Exception {
        var slug = begin(writer);
        send(writer, "/en/social-returns/" + slug + "/edit/outcomes/new", Map.of("code", "1", "stakeholder", "Residents", "outcome", "fitter", "quantity", "7"), 303);
        var bench = writer.open("/en/social-returns/" + slug + "/edit").getContentAsString();
        assertThat(bench).contains("Row 1: the proxy is missing", "#proxy", "Unfinished");
        var row = store.get(slug).content().rows().getFirst();
        assertThat(writer.open("/en/social-returns/" + slug + "/edit/outcomes/" + row.id()).getContentAsString()).contains("id=\"proxy-error\"");
        var editorSees = editor.open("/en/social-returns/" + slug + "/edit").getContentAsString();
        assertThat(editorSees).doesNotContain("/publication\"");
        assertThat(editor.send("/en/social-returns/" + slug + "/publication", "version", "" + store.get(slug).version()).getStatus()).isEqualTo(409);
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseHasWritten() throws Exception {
        var slug = made(false);
        var row = store.get(slug).content().rows().getFirst();
        var fields = RowForm.fields(row, Lang.EN);
        fields.put("seen", Seen.of(RowForm.fields(row, Lang.EN)));
        fields.put("indicator", "mine");
        var theirs = new TreeMap<>(fields);
        theirs.put("indicator", "theirs");
        var place = "/en/social-returns/" + slug + "/edit/outcomes/" + row.id();
        send(editor, place, theirs, 303);
        assertThat(send(writer, place, fields, 422).getContentAsString()).contains("Somebody else has changed this", "value=\"mine\"");
        assertThat(store.get(slug).content().rows().getFirst().indicator()).isEqualTo("theirs");
        var other = store.get(slug).content().rows().get(1);
        var more = RowForm.fields(other, Lang.EN);
        more.put("seen", Seen.of(RowForm.fields(other, Lang.EN)));
        more.put("indicator", "beside");
        send(writer, "/en/social-returns/" + slug + "/edit/outcomes/" + other.id(), more, 303);
    }

    @Test
    void takesFromTheRegisterWhatWasLeftEmpty() throws Exception {
        var proxy = MadeProxies.make(program, person.id());
        var id = program.getBean(fi.kutomo.evaluation.proxies.ProxyStore.class).offered().stream()
                .filter(kept -> kept.slug().equals(proxy))
                .findFirst()
                .orElseThrow()
                .id();
        var slug = begin(writer);
        send(writer, "/en/social-returns/" + slug + "/edit/outcomes/new", Map.of(
                "code", "2", "stakeholder", "Residents", "outcome", "fewer visits", "quantity", "90", "register", id.toString(), "proxy-source", "my own note"), 303);
        var row = store.get(slug).content().rows().getFirst();
        assertThat(row.values().get(Parameter.PROXY).value()).isEqualByComparingTo("19");
        assertThat(row.values().get(Parameter.PROXY).uncertain()).isTrue();
        assertThat(row.proxy().source()).isEqualTo("my own note");
        assertThat(row.proxy().year()).isEqualTo(2009);
        assertThat(row.proxy().version()).isEqualTo(1);
    }

    @Test
    void reckonsAValueFromSatisfactionWithLife() throws Exception {
        var slug = begin(writer);
        var place = "/en/social-returns/" + slug + "/edit/outcomes/new";
        var row = new TreeMap<>(Map.of(
                "code", "1", "stakeholder", "Residents", "outcome", "more satisfied", "quantity", "1", "years", "2", "points", "0.2", "points-low", "0.1",
                "points-high", "0.4", "proxy-currency", "GBP"));
        assertThat(send(writer, place, row, 422).getContentAsString()).contains("Give both the points and the worth");
        row.put("wellbeing-year", "13,000");
        row.put("proxy", "2600");
        assertThat(send(writer, place, row, 422).getContentAsString()).contains("The value is calculated from the points");
        row.put("proxy", "");
        send(writer, place, row, 303);

        var kept = store.get(slug).content().rows().getFirst();
        assertThat(kept.values().get(Parameter.PROXY)).isEqualTo(new Estimate(
                new BigDecimal("2600.0"), new BigDecimal("1300.0"), new BigDecimal("5200.0")));
        assertThat(RowForm.fields(kept, Lang.EN)).containsEntry("points", "0.2").containsEntry("wellbeing-year", "13000").doesNotContainKey("proxy");
        assertThat(writer.open("/en/social-returns/" + slug + "?draft=yes").getContentAsString()).contains("0.2 points", "13,000.00 GBP a wellbeing year", "4,939.21");
    }

    @Test
    void tellsWhatAChangeInSatisfactionIsWorth() throws Exception {
        var asked = "/en/wellbeing-value?points=0.2&people=1&years=2&year=13,000&rate=3.5";
        assertThat(stranger.open(asked).getContentAsString()).contains("5,200.00", "4,939.21", "5,112.08");
        assertThat(stranger.open(asked + "&deadweight=50").getContentAsString()).contains("2,600.00", "2,469.60");
        var wrong = stranger.open("/en/wellbeing-value?points=11&people=-1&years=0&year=x");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("href=\"#points\"", "href=\"#people\"", "href=\"#years\"", "href=\"#year\"");
    }

    @Test
    void refusesTwoRowsOfOneMark() throws Exception {
        var slug = made(false);
        var answer = send(writer, "/en/social-returns/" + slug + "/edit/outcomes/new", Map.of("code", "1a", "stakeholder", "Residents", "outcome", "x"), 422);
        assertThat(answer.getContentAsString()).contains("Another row has this mark");
    }

    @Test
    void comparesWhatCameWithTheForecast() throws Exception {
        var forecast = made(true);
        var scope = ScopeForm.fields(MadeReturns.wheels().scope(), Lang.EN);
        scope.put("title", "Wheels-to-Meals, a year later");
        scope.put("kind", "EVALUATIVE");
        scope.put("forecast", forecast);
        var slug = slug(send(writer, "/en/social-returns", scope, 303));
        var row = MadeReturns.wheels().rows().getFirst();
        send(writer, "/en/social-returns/" + slug + "/edit/outcomes/new", RowForm.fields(row, Lang.EN), 303);
        assertThat(writer.open("/en/social-returns/" + slug).getContentAsString()).contains("Forecast against actual", "82,090.31", "603.96");
    }

    @Test
    void tellsAtItsAddressWhyAnAnalysisNoLongerStands() throws Exception {
        var slug = made(true);
        assertThat(editor.send("/en/social-returns/" + slug + "/withdrawal", "reason", " ").getStatus()).isEqualTo(422);
        assertThat(editor.send("/en/social-returns/" + slug + "/withdrawal", "reason", "A figure was wrong.").getStatus()).isEqualTo(303);
        var tombstone = stranger.open("/en/social-returns/" + slug);
        assertThat(tombstone.getStatus()).isEqualTo(410);
        assertThat(tombstone.getContentAsString()).contains("A figure was wrong.").doesNotContain("1.94");
        assertThat(stranger.open("/api/v1/social-returns/" + slug).getStatus()).isEqualTo(404);
        assertThat(stranger.open("/en/social-returns/" + slug + "/workbook.xlsx").getStatus()).isEqualTo(404);
    }

    @Test
    void deletesOnlyWhatNeverWasPublic() throws Exception {
        var draft = made(false);
        assertThat(writer.send("/en/social-returns/" + draft + "/deletion").getStatus()).isEqualTo(303);
        assertThat(store.find(draft)).isEmpty();
        assertThat(writer.send("/en/social-returns/" + made(true) + "/deletion").getStatus()).isEqualTo(409);
    }

    @Test
    void forgetsWhoWroteWhenThePersonIsErased() throws Exception {
        var published = made(true);
        var draft = made(false);
        var holding = program.getBean(ContributorsHolding.class);
        assertThat(holding.about(person.id()).getFirst().rows()).hasSize(2);
        holding.erase(new fi.kutomo.platform.personal.Holding.Subject(person.id(), java.util.Set.of(), true));
        assertThat(store.find(draft)).isEmpty();
        assertThat(store.get(published).createdBy()).isEmpty();
    }

    private String made(boolean publish) {
        return MadeReturns.make(program, person.id(), publish).get("slug");
    }

    private static String begin(TestBrowser browser) throws Exception {
        return slug(send(browser, "/en/social-returns", ScopeForm.fields(MadeReturns.wheels().scope(), Lang.EN), 303));
    }

    private static String slug(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Location")).replaceAll(".*/social-returns/([^/]+)/edit.*", "$1");
    }

    private static MockHttpServletResponse send(TestBrowser browser, String path, Map<String, String> fields, int status) throws Exception {
        var pairs = new ArrayList<String>();
        fields.forEach((field, value) -> {
            pairs.add(field);
            pairs.add(value);
        });
        var answer = browser.send(path, pairs.toArray(String[]::new));
        assertThat(answer.getStatus()).as(answer.getContentAsString().replaceAll("(?s).*<div class=\"mistakes\"", "").replaceAll("<[^>]+>", " ").lines().limit(30).toList().toString()).isEqualTo(status);
        return answer;
    }
}
