package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.world.KutomoTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A map without a mouse and without eyes: along the ties by keys, as a screen reader meets it, as a table, and inside another site. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.accounts.examples=true")
class MapInBrowserTest {

    /** Every tie of the picture that is seen, as pairs of numbers in both directions. */
    private static final String DRAWN =
            """
            () => [...[...document.querySelectorAll("svg.map-picture")].find(svg => svg.checkVisibility()).querySelectorAll("[data-tie]")]
                .map(tie => tie.dataset.tie.split(" ")).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]).sort().join(", ")""";

    /** The same from the table. */
    private static final String TOLD =
            """
            () => [...document.querySelectorAll("tr[data-actor]")].flatMap(row => [...row.querySelectorAll(".map-steps a")]
                .map(step => `${row.dataset.actor} ${step.hash.replace("#network-", "")}`)).sort().join(", ")""";

    /** What each mark of the picture says, with the name, the group and the number of ties of its row. */
    private static final String MARKS =
            """
            () => {
              const svg = [...document.querySelectorAll("svg.map-picture")].find(each => each.checkVisibility());
              return [...svg.querySelectorAll("a[data-actor]")].map(mark => {
                const row = document.querySelector(`tr[data-actor="${mark.dataset.actor}"]`);
                const [group, ties] = [...row.querySelectorAll("td")].map(cell => cell.textContent.trim());
                const told = [row.querySelector("th").textContent.trim(), group, ties === "0" ? "Ei yhteyksiä" : `${ties} yhtey`];
                return told.every(part => mark.getAttribute("aria-label").includes(part)) ? "" : `${mark.getAttribute("aria-label")} ≠ ${told}`;
              }).filter(Boolean).join("; ");
            }""";

    private static final String FOCUSED = "() => document.activeElement.closest('[data-actor]')?.dataset.actor ?? ''";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient sql;

    private Site site;
    private final List<String> row = new ArrayList<>();

    /** Five in a row, tied one to the next, and one apart. */
    @BeforeEach
    void make() {
        site = new Site(environment);
        var mark = Ids.next().toString().substring(30);
        for (var name : List.of("a", "b", "c", "d", "e", "f")) {
            row.add(network("Esimerkki " + name + " " + mark));
        }
        for (int i = 0; i < 4; i++) {
            tie(row.get(i), row.get(i + 1));
        }
    }

    @Test
    void leadsAlongTheTiesByKeysAlone() {
        try (var guest = Guest.stranger(site)) {
            var page = opened(guest, address(row), 1280);
            var twin = page.locator(".map-twin summary");
            twin.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("tr[data-actor]").first().isVisible()).isTrue();

            tabTo(page, "1", "a");
            for (int at = 1; at < 5; at++) {
                tabTo(page, String.valueOf(at), ".map-steps a[href='#network-" + (at + 1) + "']");
                page.keyboard().press("Enter");
                page.waitForURL("**#network-" + (at + 1));
                page.keyboard().press("Tab");
                assertThat(page.evaluate(FOCUSED)).as("the next key goes on from there").isEqualTo(String.valueOf(at + 1));
            }
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/fi/actors/" + row.get(4)));
        }
    }

    @Test
    void oneStopOfTheTabulatorLeadsIntoThePictureAndArrowsGoOnFromThere() {
        for (int width : new int[] {1280, 390}) {
            try (var guest = Guest.stranger(site)) {
                var page = opened(guest, address(row), width);
                page.locator(".map-keys:visible").waitFor();
                page.locator(".map-skip").focus();
                page.keyboard().press("Tab");
                assertThat(walked(page, "ArrowRight", 5)).as("in the order of the table at " + width).containsExactly("1", "2", "3", "4", "5", "6");
                page.keyboard().press("Home");
                assertThat(walked(page, "ArrowDown", 4)).as("along the ties").containsExactly("1", "2", "3", "4", "5");
                assertThat(walked(page, "ArrowUp", 2)).as("and back").containsExactly("5", "4", "3");
                page.keyboard().press("Tab");
                assertThat(page.evaluate(FOCUSED)).as("and out of it").isEqualTo("");
                page.keyboard().press("Shift+Tab");
                assertThat(page.evaluate(FOCUSED)).as("and in again").isEqualTo("3");
                page.keyboard().press("Enter");
                page.waitForURL(url -> url.endsWith("/fi/actors/" + row.get(2)));
            }
        }
    }

    /** Who has the focus, before and after each key. */
    private static List<String> walked(Page page, String key, int times) {
        var seen = new ArrayList<String>();
        seen.add(String.valueOf(page.evaluate(FOCUSED)));
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
            seen.add(String.valueOf(page.evaluate(FOCUSED)));
        }
        return seen;
    }

    @Test
    void isReadAsAPictureWithMarksAndTellsTheSameAsATable() {
        for (int width : new int[] {1280, 390}) {
            try (var guest = Guest.stranger(site)) {
                var page = opened(guest, address(row), width);
                assertThat(page.evaluate(DRAWN)).isEqualTo(page.evaluate(TOLD)).isEqualTo("1 2, 2 1, 2 3, 3 2, 3 4, 4 3, 4 5, 5 4");
                assertThat(page.evaluate(MARKS)).isEqualTo("");
                var heard = page.locator("svg.map-picture:visible").ariaSnapshot();
                assertThat(heard).contains("group \"Verkosto kuvana").contains("link \"Esimerkki a").contains("link \"Esimerkki f");
                assertThat(heard.split("link \"", -1)).hasSize(row.size() + 1);
            }
        }
    }

    @Test
    void standsInsideAnotherSiteAsAPictureWithItsTable() throws IOException {
        var outside = outside();
        try (var keeper = Guest.as("yllapitaja", site);
                var guest = Guest.stranger(site)) {
            var path = keeper.send("maps", Map.of("name-fi", "Upotettava kartta (esimerkki)", "sentence", sentence(row)));
            var page = guest.page();
            frame(page, outside, site.at("/fi/" + path + "/embed?show=network"));
            FrameLocator inside = page.frameLocator("iframe");
            assertThat(inside.locator("h1").innerText()).isEqualTo("Upotettava kartta (esimerkki)");
            assertThat(inside.locator("svg.map-picture:visible a[data-actor]").count()).isEqualTo(row.size());
            inside.locator(".map-twin summary").click();
            assertThat(inside.locator("tr[data-actor]").first().isVisible()).isTrue();

            page.navigate(site.at("/fi/" + path + "/embed?show=network"));
            assertThat(Judge.violations(page)).isEmpty();
            page.setViewportSize(320, 800);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0);
            Browser.keep(page, "map-embedded-320");

            frame(page, outside, site.at("/fi/" + path));
            page.waitForTimeout(1_000);
            assertThat(page.frames().stream().filter(each -> each != page.mainFrame()).allMatch(each -> each.locator("h1").count() == 0)).isTrue();
        } finally {
            outside.stop(0);
        }
    }

    /** Another site, with one page that shows the address that it is asked for. */
    private static HttpServer outside() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var page = "<!DOCTYPE html><html lang=\"fi\"><title>Toinen sivusto</title><iframe title=\"Kartta\" width=\"900\" height=\"700\" src=\""
                    + exchange.getRequestURI().getQuery() + "\"></iframe></html>";
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void frame(Page page, HttpServer outside, String address) {
        page.navigate("http://127.0.0.1:" + outside.getAddress().getPort() + "/?" + address);
    }

    private void tabTo(Page page, String actor, String link) {
        for (int i = 0; i < 40; i++) {
            var there = (boolean) page.evaluate(
                    "([actor, link]) => document.activeElement.matches(link) && document.activeElement.closest('tr')?.dataset.actor === actor", List.of(actor, link));
            if (there) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not come to " + link + " of " + actor);
    }

    private Page opened(Guest guest, String path, int width) {
        var page = guest.page();
        page.setViewportSize(width, 900);
        page.navigate(site.at(path));
        page.waitForSelector("svg.map-picture:visible");
        return page;
    }

    private static String sentence(List<String> actors) {
        return "actor=" + String.join("&actor=", actors);
    }

    private static String address(List<String> actors) {
        return "/fi/map?" + sentence(actors) + "&show=network";
    }

    private String network(String name) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, changed_at)
                values (:id, 'NETWORK', 'SHOWN', 'esimerkki-' || :id::text, jsonb_build_object('fi', :name::text), now(), now())
                """)
                .param("id", id)
                .param("name", name)
                .update();
        return "esimerkki-" + id;
    }

    private void tie(String from, String to) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                select :id, 'WORKS_WITH', a.id, b.id, 'SAYS', 'SAYS', 3, 3, current_date, now(), now()
                from ecosystem.actor a, ecosystem.actor b where a.slug = :from and b.slug = :to
                """)
                .param("id", Ids.next())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
