package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.kutomo.world.KutomoTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** From a new field in a template to the comparison of two published versions, in the browser. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
class DescribeAndPublishTest {

    private static final String SUMMARY_FI = "Kylätalkkari auttaa ikääntyneitä arjen pienissä töissä ja työllistää pitkään työttömänä olleen.";
    private static final String SUMMARY_SV = "Bytalkon hjälper äldre med små sysslor i vardagen och sysselsätter en långtidsarbetslös person.";

    @Autowired
    Environment environment;

    @Test
    void leadsFromANewFieldToTheComparisonOfTwoVersions() {
        var site = new Site(environment);
        try (var window = Browser.window(1280, 900)) {
            site.signIn(window, "toimittaja");
            var page = window.newPage();
            addField(page, site);

            var id = begin(page, site);
            write(page, site, id, "fi", "summary", SUMMARY_FI);
            write(page, site, id, "fi", "firstYearCosts", "Ensimmäinen vuosi maksoi noin 40 000 euroa.");
            write(page, site, id, "sv", "summary", SUMMARY_SV);
            write(page, site, id, "sv", "firstYearCosts", "Det första året kostade cirka 40 000 euro.");
            choose(page, site, id);
            publish(page, site, id);
            var path = page.url().substring(site.at("").length());
            assertThat(page.content()).contains("Ensimmäinen vuosi maksoi noin 40 000 euroa.");

            write(page, site, id, "fi", "firstYearCosts", "Ensimmäinen vuosi maksoi noin 55 000 euroa.");
            publish(page, site, id);
            assertThat(page.content()).contains("55 000 euroa");

            page.navigate(site.at(path + "/versions/1/compare/2"));
            assertThat(page.locator("main del").first().textContent()).contains("40");
            assertThat(page.locator("main ins").first().textContent()).contains("55");
            readAsVisitor(site, path, id);
        }
    }

    private static void readAsVisitor(Site site, String path, String id) {
        try (BrowserContext stranger = Browser.window(390, 800)) {
            var page = stranger.newPage();
            page.navigate(site.at(path + "/versions/1"));
            assertThat(page.content()).contains("40 000 euroa");
            page.navigate(site.at("/id/" + id.toLowerCase()));
            assertThat(page.content()).contains("55 000 euroa");
            page.navigate(site.at(path.replaceFirst("^/fi/", "/sv/")));
            assertThat(page.content()).contains("Det första året kostade");
        }
    }

    /** Whoever presses a button just then would miss it. */
    @Test
    void moveNothingOnThePageWhenTheySaveByThemselves() {
        var site = new Site(environment);
        try (var window = Browser.window(1280, 900)) {
            site.signIn(window, "toimittaja");
            var page = window.newPage();
            var id = begin(page, site);
            page.navigate(site.at("/fi/write/" + id + "?in=fi&field=summary"));
            var button = page.locator("button[name=then][value='']");
            page.locator("#t-summary[data-autosave]").waitFor();
            var before = button.boundingBox();

            page.fill("#t-summary", SUMMARY_FI);
            page.locator("#t-summary-saved[data-state=saved]").waitFor();

            assertThat(button.boundingBox()).usingRecursiveComparison().isEqualTo(before);
        }
    }

    private static void addField(Page page, Site site) {
        page.navigate(site.at("/fi/templates/model"));
        press(page, "form[action$='/draft'] button");
        var form = page.locator("form[action$='/draft/fields']");
        form.locator("[name=label-fi]").fill("Ensimmäisen vuoden kustannukset");
        form.locator("[name=label-sv]").fill("Kostnader under det första året");
        form.locator("[name=label-en]").fill("First year costs");
        form.locator("[name=part]").selectOption("spread");
        press(page, "form[action$='/draft/fields'] .act");
        press(page, "form[action$='/draft/publication'] button");
    }

    private static String begin(Page page, Site site) {
        page.navigate(site.at("/fi/write"));
        page.fill("#name", "Kylätalkkari selainkokeessa");
        press(page, "main form .acts .act");
        var match = Pattern.compile("KTM-\\d{4}-\\d+").matcher(page.url());
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private static void write(Page page, Site site, String id, String lang, String field, String text) {
        page.navigate(site.at("/fi/write/" + id + "?in=" + lang + "&field=" + field));
        page.fill("#t-" + field, text);
        press(page, "button[name=then][value='']");
    }

    /** What an idea must say before it goes public. */
    private static void choose(Page page, Site site, String id) {
        page.navigate(site.at("/fi/write/" + id));
        page.locator("[name='v-stage'][value='stage/in-development']").check();
        page.fill("#t-areas", "Tampere");
        page.fill("#t-funders", "Euroopan sosiaalirahasto (ESR)");
        page.fill("#t-targetGroups", "ikääntyneet");
        page.fill("#t-themes", "yksinäisyys");
        press(page, "button[name=then][value='']");
        assertThat(page.locator(".mistakes").count()).as(page.locator(".mistakes").allTextContents().toString()).isZero();
    }

    private static void publish(Page page, Site site, String id) {
        page.navigate(site.at("/fi/write/" + id + "/publication"));
        press(page, "main form .act");
        assertThat(page.url()).contains("/models/");
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
