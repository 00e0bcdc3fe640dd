package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/**
 * Judges every page kind in three languages: axe, the Nu checker, width, keyboard, weight. Takes minutes and is asked for by name:
 * {@code bin/test PagesInBrowser}.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
class PagesInBrowser {

    private static final List<String> KINDS =
            List.of("model", "programme", "project", "result", "tool", "method", "material", "concept", "organisation");

    @Autowired
    Environment environment;

    Site site;

    @BeforeEach
    void findTheSite() {
        site = new Site(environment);
        Waiting.until("the starter content is searchable", () -> site.anyOf("concept").isPresent());
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndValid() {
        var visitor = Browser.window(1280, 900);
        var keeper = Browser.window(1280, 900);
        site.signIn(keeper, "yllapitaja");
        var tests = new ArrayList<DynamicTest>();
        for (Lang lang : Lang.ALL) {
            publicPages().forEach((name, path) -> tests.add(judged(visitor, lang, name, path)));
            keepersPages().forEach((name, path) -> tests.add(judged(keeper, lang, name, path)));
        }
        return tests.stream().onClose(() -> {
            visitor.close();
            keeper.close();
        });
    }

    @Test
    void theFirstViewIsLight() {
        try (var window = Browser.window(1280, 900)) {
            var page = window.newPage();
            var bytes = new java.util.concurrent.atomic.AtomicLong();
            page.onRequestFinished(request -> {
                var sizes = request.sizes();
                bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
            });
            page.navigate(site.at("/fi"));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            System.out.println("First view of the front page: " + bytes.get() + " bytes compressed");
            assertThat(bytes.get()).isPositive().isLessThanOrEqualTo(100_000);
        }
    }

    @Test
    void focusIsSeenAllTheWayThroughByKeyboard() {
        try (var window = Browser.window(1280, 900)) {
            var page = window.newPage();
            for (var path : walkedByKeyboard()) {
                page.navigate(site.at("/fi" + path));
                var seen = new ArrayList<String>();
                for (int i = 0; i < 60; i++) {
                    page.keyboard().press("Tab");
                    var focus = (String) page.evaluate(
                            """
                            () => {
                              const e = document.activeElement;
                              if (!e || e === document.body) return 'end';
                              const s = getComputedStyle(e), r = e.getBoundingClientRect();
                              const ring = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
                              return (ring ? 'ring ' : 'BARE ') + (r.width > 0 && r.height > 0 ? 'there ' : 'HIDDEN ') + e.tagName + ' '
                                  + (e.id || e.getAttribute('href') || e.getAttribute('name') || e.textContent.trim().slice(0, 30));
                            }
                            """);
                    if (focus.equals("end")) {
                        break;
                    }
                    seen.add(focus);
                }
                assertThat(seen).as("focus on %s", path).isNotEmpty().noneMatch(focus -> focus.contains("BARE") || focus.contains("HIDDEN"));
            }
        }
    }

    @Test
    void nothingIsLostWithoutScript() {
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var window = Browser.window(1280, 900)) {
            var plain = window.browser().newContext(options);
            var page = plain.newPage();
            page.navigate(site.at("/fi"));
            page.fill("main input[type=search]", "asunnottomuus");
            page.locator("main form button").first().click();
            assertThat(page.url()).contains("/fi/search?");
            assertThat(page.locator("main mark").count()).isPositive();
            plain.close();
        }
    }

    private DynamicTest judged(BrowserContext window, Lang lang, String name, String path) {
        return DynamicTest.dynamicTest(name + " " + lang.tag(), () -> {
            var page = window.newPage();
            try {
                judge(page, lang, name, path);
            } finally {
                page.close();
            }
        });
    }

    private void judge(Page page, Lang lang, String name, String path) {
        var faults = new ArrayList<String>();
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                faults.add("console: " + message.text());
            }
        });
        var answer = page.navigate(site.at("/" + lang.tag() + path));
        Markup.errors(answer.text()).forEach(error -> faults.add("markup: " + error));
        structure(page, lang).forEach(error -> faults.add("structure: " + error));
        for (int width : new int[] {1280, 768, 390, 320}) {
            page.setViewportSize(width, 900);
            int over = ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
            if (over > 0) {
                faults.add("sideways scroll of " + over + " px at " + width + ": " + page.evaluate(WIDEST));
            }
            // What axe finds hardly depends on the language; what is narrow is judged in the language with the longest words
            if (width == 1280 || (width == 390 && lang == Lang.FI)) {
                violations(page).forEach(violation -> faults.add("axe at " + width + ": " + violation));
            }
            if (width != 320 && Boolean.getBoolean("kutomo.screenshots")) {
                Browser.keep(page, name.replace(' ', '-').replace('/', '-') + "-" + lang.tag() + "-" + width);
            }
        }
        assertThat(faults).as("%s %s", lang.tag(), path).isEmpty();
    }

    private static final String WIDEST =
            """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ')
            """;

    private static List<String> structure(Page page, Lang lang) {
        var faults = new ArrayList<String>();
        if (page.locator("h1").count() != 1) {
            faults.add(page.locator("h1").count() + " h1");
        }
        if (!lang.tag().equals(page.locator("html").getAttribute("lang"))) {
            faults.add("lang of the page");
        }
        if (page.locator("a[href='#main'], a.skip").count() == 0) {
            faults.add("no skip link");
        }
        return faults;
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                        .toList();
    }

    /** One page of every make. */
    private List<String> walkedByKeyboard() {
        var pages = publicPages();
        return Stream.of("front", "search found", "model", "material", "organisation", "feedback", "sign-in", "themes", "area")
                .map(name -> pages.getOrDefault(name, ""))
                .toList();
    }

    private Map<String, String> publicPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("front", "");
        pages.put("search all", "/search");
        pages.put("search found", "/search?q=innovaatio");
        pages.put("search nothing", "/search?q=qwertyzxcv");
        for (String kind : KINDS) {
            site.anyOf(kind).ifPresent(path -> {
                pages.put(kind, path);
                pages.put(kind + " versions", path + "/versions");
                pages.put(kind + " version", path + "/versions/1");
            });
        }
        for (String page : List.of("about", "accessibility", "privacy", "data", "terms", "feedback", "themes", "areas", "sign-in", "not/there")) {
            pages.put(page.replace('/', ' '), "/" + page);
        }
        pages.put("term", "/terms/theme/homelessness");
        pages.put("area", "/areas/region/06");
        pages.put("former area", "/areas/municipality/099");
        return pages;
    }

    private Map<String, String> keepersPages() {
        var pages = new LinkedHashMap<String, String>();
        for (String page : List.of("desk", "import", "operations", "styleguide", "themes/new", "terms/theme/rural/edit", "vocabulary-import")) {
            pages.put(page, "/" + page);
        }
        return pages;
    }
}
