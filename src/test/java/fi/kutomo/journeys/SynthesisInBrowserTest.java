package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fi.kutomo.world.KutomoTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** Thirteen trials of the BCG vaccine typed in by hand, put together, and read on a phone and on paper. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.accounts.examples=true")
class SynthesisInBrowserTest {

    static final String TRIALS =
            """
            Aronson 1948; 4; 119; 11; 128
            Ferguson & Simes 1949; 6; 300; 29; 274
            Rosenthal et al 1960; 3; 228; 11; 209
            Hart & Sutherland 1977; 62; 13536; 248; 12619
            Frimodt-Moller et al 1973; 33; 5036; 47; 5761
            Stein & Aronson 1953; 180; 1361; 372; 1079
            Vandiviere et al 1973; 8; 2537; 10; 619
            TPT Madras 1980; 505; 87886; 499; 87892
            Coetzee & Berjak 1968; 29; 7470; 45; 7232
            Rosenthal et al 1961; 17; 1699; 65; 1600
            Comstock et al 1974; 186; 50448; 141; 27197
            Comstock & Webster 1969; 5; 2493; 3; 2338
            Comstock et al 1976; 27; 16886; 29; 17825
            """;

    @Autowired
    private Environment environment;

    @Test
    void takesTrialsFromTheKeyboardToPaper() {
        var site = new Site(environment);
        try (var window = Browser.window(1280, 900)) {
            site.signIn(window, "toimittaja");
            var page = window.newPage();
            var path = write(page, site);
            press(page, "#publication button");
            assertThat(page.locator(".facts").innerText())
                    .contains("0,3088", "92,12", "−0,7141 (−1,0644 … −0,3638)", "−0,4303", "152,2330", "−3,9952");
            assertThat(page.locator(".synthesis-says").innerText()).startsWith("BCG-rokotus vähentää todennäköisesti tuberkuloosiin sairastumista");
            keep(page, "synthesis-1280-fi");
        }
        for (var lang : List.of("fi", "sv", "en")) {
            readOnAPhone(site, "/" + lang + "/syntheses/bcg-rokotus-ja-tuberkuloosi", lang);
        }
    }

    private static String write(Page page, Site site) {
        page.navigate(site.at("/fi/syntheses/new"));
        page.fill("#title", "BCG-rokotus ja tuberkuloosi");
        page.fill("#question", "Suojaako BCG-rokotus tuberkuloosilta?");
        page.fill("#interventionFi", "BCG-rokotus");
        page.fill("#interventionSv", "BCG-vaccinationen");
        page.fill("#interventionEn", "BCG vaccination");
        page.fill("#outcomeFi", "tuberkuloosiin sairastumista");
        page.fill("#outcomeSv", "insjuknandet i tuberkulos");
        page.fill("#outcomeEn", "tuberculosis");
        page.selectOption("#measure", "LOG_RISK_RATIO");
        page.locator("[name=better][value=LOWER]").check();
        page.fill("#protocol", "Esimerkki: kolmetoista kirjallisuudesta tunnettua koetta.");
        page.fill("#typed", TRIALS.replace("Aronson 1948; 4;", "Aronson 1948; −4;"));
        page.locator("[name=certainty][value=MODERATE]").check();
        page.fill("#certaintyReason", "Kokeet on tehty huolella, mutta tulokset vaihtelevat maasta toiseen.");
        press(page, "main form .acts .act");
        assertThat(page.locator("#mistakes").innerText()).contains("Rivi 1");
        keep(page, "synthesis-form-1280-fi");
        page.fill("#typed", TRIALS);
        press(page, "main form .acts .act");
        return page.url();
    }

    /** Every word is at least as large as small print, nothing is cut, and paper holds the same. */
    private static void readOnAPhone(Site site, String path, String lang) {
        try (var phone = Browser.window(390, 800)) {
            var page = phone.newPage();
            page.navigate(site.at(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
            assertThat((Double) page.evaluate("Math.min(...[...document.querySelectorAll('.forest span, .forest text')].filter(e => e.textContent.trim()).map(e => parseFloat(getComputedStyle(e).fontSize)))")).isGreaterThan(13);
            assertThat(page.evaluate("[...document.querySelectorAll('.forest-line')].every(e => e.getBoundingClientRect().width > 300)")).isEqualTo(true);
            assertThat(page.evaluate("[...document.querySelectorAll('.forest-label, .forest-effect')].every(e => e.scrollWidth <= e.clientWidth + 1)")).isEqualTo(true);
            keep(page, "synthesis-390-" + lang);
            page.locator(".forest-figure").screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "forest-390-" + lang + ".png")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            if (Boolean.getBoolean("kutomo.screenshots")) {
                page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(false).setPath(Path.of("target", "screenshots", "synthesis-" + lang + ".pdf")));
            }
            assertThat(page.locator(".forest").isVisible()).isTrue();
            assertThat(page.locator(".head").isVisible()).isFalse();
        }
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private static void keep(Page page, String name) {
        if (Boolean.getBoolean("kutomo.screenshots")) {
            Browser.keep(page, name);
        }
    }
}
