package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import fi.kutomo.evaluation.returns.Recalculated;
import fi.kutomo.world.KutomoTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** The worked example of the SROI Guide, typed by hand into the forms. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
class SocialReturnInBrowserTest {

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    @Test
    void theWorkedExampleIsTypedReadAndPublished() throws Exception {
        var site = new Site(environment);
        try (var writer = Guest.as("yllapitaja", site)) {
            var page = writer.page();
            page.navigate(site.at("/fi/social-returns/new"));
            type(page, SocialReturns.SCOPE);
            send(page);
            var edit = page.url().replaceFirst(".*/fi/", "").replaceFirst("\\?.*", "");
            for (var row : SocialReturns.rows()) {
                page.navigate(site.at("/fi/" + edit + "/outcomes/new"));
                type(page, row);
                keep(page, "social-return-row-1280-fi", row.get("code").equals("1a"));
                send(page);
            }
            for (var input : SocialReturns.INPUTS) {
                page.navigate(site.at("/fi/" + edit + "/inputs/new"));
                type(page, input);
                send(page);
            }
            assertThat(page.locator("main").innerText()).contains("82\u00a0639,19", "82\u00a0090,31", "39\u00a0715,31", "1,94 : 1");
            keep(page, "social-return-edit-1280-fi", true);
            page.locator("form[action$='/publication'] button").click();
            page.waitForURL(url -> !url.contains("/edit"));
            var report = page.locator("main").innerText();
            assertThat(report).contains("1,94 : 1", "vaihteluväli 1,72–2,16", "82\u00a0639,19", "82\u00a0090,31", "39\u00a0715,31", "50,3\u00a0%");
            reckonAgain(page);
            look(page, site, edit.replaceFirst("/edit$", ""));
        }
    }

    /** What a reader downloads comes to the same in LibreOffice, from its formulas alone. */
    private void reckonAgain(Page page) throws Exception {
        var download = page.waitForDownload(() -> page.locator("main a[href*='/workbook.xlsx']").click());
        assertThat(download.suggestedFilename()).matches("wheels-to-meals(-\\d+)?\\.xlsx");
        var figures = Recalculated.of(Files.readAllBytes(download.path()), folder);
        assertThat(figures.firstYear()).isEqualTo(82639.19, within(0.000001));
        assertThat(figures.present()).isEqualTo(82090.31, within(0.005));
        assertThat(figures.net()).isEqualTo(39715.31, within(0.005));
        assertThat(figures.ratio()).isEqualTo(1.9372, within(0.00005));
        assertThat(figures.payback()).isEqualTo(6.15, within(0.005));
        assertThat(figures.rates()).containsExactly(85224.71, 83402.58, 82522.76, 82090.31, 80821.80);
    }

    private static void type(Page page, Map<String, String> fields) {
        fields.forEach((field, value) -> {
            if (page.locator("input[type=radio][name='" + field + "']").count() > 0) {
                page.check("input[type=radio][name='" + field + "'][value='" + value + "']");
            } else if (page.locator("select[name='" + field + "']").count() > 0) {
                page.selectOption("select[name='" + field + "']", value);
            } else {
                page.fill("[name='" + field + "']:not([type=hidden])", value);
            }
        });
    }

    private static void send(Page page) {
        var before = page.url();
        page.locator("main form.form .acts .act").first().click();
        page.waitForURL(url -> !url.equals(before));
    }

    /** No page pushes sideways on a phone; pictures are kept where asked. */
    private static void look(Page page, Site site, String path) {
        for (var lang : List.of("fi", "sv", "en")) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                page.navigate(site.at("/" + lang + "/" + path));
                assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0);
                keep(page, "social-return-" + width + "-" + lang, true);
            }
        }
        page.setViewportSize(1280, 900);
    }

    private static void keep(Page page, String name, boolean wanted) {
        if (wanted && Boolean.getBoolean("kutomo.screenshots")) {
            Browser.keep(page, name);
        }
    }
}
