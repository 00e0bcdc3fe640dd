package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** What a reader meets with a slow line, with the keyboard alone, and without script. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
class ByHandInBrowserTest {

    private static final int LIGHT = 100_000;

    private static final String FOCUS =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return 'end';
              const s = getComputedStyle(e), r = e.getBoundingClientRect();
              const ring = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
              return (ring ? 'ring ' : 'BARE ') + (r.width > 0 && r.height > 0 ? 'there ' : 'HIDDEN ') + e.tagName + ' '
                  + (e.id || e.getAttribute('href') || e.getAttribute('name') || e.textContent.trim().slice(0, 30));
            }
            """;

    @Autowired
    Environment environment;

    private Site site;

    @BeforeEach
    void findTheSite() {
        site = new Site(environment);
        Waiting.until("the starter content is searchable", () -> site.anyOf("concept").isPresent());
    }

    @Test
    void theFirstViewIsLight() {
        var model = site.anyOf("model").orElseThrow();
        try (var stranger = Guest.stranger(site);
                var writer = Guest.as("kirjoittaja", site)) {
            var draft = "/" + writer.send("write", Map.of("kind", "model", "in", "fi", "title", "Luonnos, jonka paino mitataan"));
            assertThat(List.of(
                            weight(stranger.page(), ""),
                            weight(stranger.page(), "/search?q=innovaatio"),
                            weight(stranger.page(), model),
                            weight(writer.page(), draft)))
                    .allSatisfy(bytes -> assertThat(bytes).isPositive().isLessThanOrEqualTo(LIGHT));
        }
    }

    /** Bytes over the wire until the page rests, with nothing remembered from before. */
    private long weight(Page page, String path) {
        var bytes = new AtomicLong();
        Consumer<Request> count = request -> bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
        // A page whose requests are looked at takes nothing from the browser's cache
        page.route("**/*", Route::resume);
        page.onRequestFinished(count);
        page.navigate(site.at("/fi" + path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.offRequestFinished(count);
        System.out.println("First view of /fi" + path + ": " + bytes.get() + " bytes compressed");
        return bytes.get();
    }

    @Test
    void focusIsSeenAllTheWayThroughByKeyboard() {
        try (var stranger = Guest.stranger(site);
                var keeper = Guest.as("yllapitaja", site)) {
            for (var path : List.of("", "/search?q=innovaatio", "/feedback", "/sign-in", "/themes", "/areas/region/06")) {
                walk(stranger.page(), path);
            }
            for (var kind : List.of("model", "material", "organisation")) {
                walk(stranger.page(), site.anyOf(kind).orElseThrow());
            }
            for (var path : List.of("/desk", "/import", "/write", "/templates/model", "/operations")) {
                walk(keeper.page(), path);
            }
        }
    }

    private void walk(Page page, String path) {
        page.navigate(site.at("/fi" + path));
        var seen = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            var focus = (String) page.evaluate(FOCUS);
            if (focus.equals("end")) {
                break;
            }
            seen.add(focus);
        }
        assertThat(seen).as("focus on %s", path).isNotEmpty().noneMatch(focus -> focus.contains("BARE") || focus.contains("HIDDEN"));
    }

    @Test
    void aDraftIsBegunWrittenAndPreviewedByKeyboardAlone() {
        try (var writer = Guest.as("kirjoittaja", site)) {
            var page = writer.page();
            page.navigate(site.at("/fi"));
            tabTo(page, "header > .held > .doors li:has([href='/fi/write']) summary");
            page.keyboard().press("Enter");
            tabTo(page, ".doors [href='/fi/write']");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            tabTo(page, "#name");
            page.keyboard().type("Näppäimistöllä kirjoitettu malli");
            tabTo(page, "main form .act");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            tabTo(page, "#t-summary");
            page.keyboard().type("Kaikki sujuu ilman hiirtä.");
            tabTo(page, "button[name=then][value=preview]");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));

            assertThat(page.url()).endsWith("/preview");
            assertThat(page.locator("main").textContent()).contains("Kaikki sujuu ilman hiirtä.");
        }
    }

    @Test
    void menusOpenAndCloseByKeyboardAlone() {
        try (var stranger = Guest.stranger(site)) {
            var page = stranger.page();
            page.navigate(site.at("/fi"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.keyboard().press("/");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("site-seek");
            page.setViewportSize(390, 800);
            tabTo(page, ".narrow-menu > summary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".narrow-menu > .menu-panel").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator(".narrow-menu > .menu-panel").isVisible()).isFalse();
            assertThat((boolean) page.evaluate("() => document.activeElement.matches('.narrow-menu > summary')")).isTrue();
        }
    }

    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + wanted + " on " + page.url());
    }

    @Test
    void nothingIsLostWithoutScript() {
        try (var window = Browser.window(1280, 900);
                var plain = window.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = plain.newPage();
            page.navigate(site.at("/fi"));
            page.fill("main input[type=search]", "asunnottomuus");
            page.locator("main form button").first().click();
            assertThat(page.url()).contains("/fi/search?");
            assertThat(page.locator("main mark").count()).isPositive();
        }
    }
}
