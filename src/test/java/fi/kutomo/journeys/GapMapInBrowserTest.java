package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.world.KutomoTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** The map of evidence and gaps without a mouse: every cell is reached by arrow keys and opened by Enter. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.accounts.examples=true")
class GapMapInBrowserTest {

    private static final String MAP = "/gap-maps/all-approaches";

    /** Row and column of the focused cell, counted from 0; empty where the focus is elsewhere. */
    private static final String PLACE =
            """
            () => {
              const cell = document.activeElement.closest("[data-cells] tbody td");
              return cell ? `${cell.parentElement.sectionRowIndex} ${cell.cellIndex - 1}` : "";
            }""";

    /** Where the focused cell is hidden from the eye: out of the window, or below the headings that stay. Empty when it is seen. */
    private static final String HIDDEN =
            """
            () => {
              const cell = document.activeElement;
              const box = cell.getBoundingClientRect();
              const corners = [[box.left + 4, box.top + 4], [box.right - 4, box.bottom - 4]];
              return corners.every(([x, y]) => cell.contains(document.elementFromPoint(x, y)))
                ? ""
                : `${JSON.stringify(box)} in ${innerWidth} × ${innerHeight}`;
            }""";

    @Autowired
    private Environment environment;

    @Autowired
    private DataSource source;

    private Site site;

    @BeforeEach
    void bringStudies() {
        site = new Site(environment);
        TestStudies.in(source).studies(60, List.of());
    }

    @Test
    void everyCellIsReachedByArrowKeys() {
        try (var guest = Guest.stranger(site)) {
            var page = opened(guest, "/fi" + MAP, 1280);
            var seen = new HashSet<String>();
            int rows = count(page, "tbody tr");
            int columns = count(page, "tbody tr:first-child td");
            for (int row = 0; row < rows; row++) {
                seen.add(place(page));
                var along = row % 2 == 0 ? "ArrowRight" : "ArrowLeft";
                for (int column = 1; column < columns; column++) {
                    page.keyboard().press(along);
                    seen.add(place(page));
                }
                page.keyboard().press("ArrowDown");
            }
            assertThat(seen).hasSize(rows * columns).doesNotContain("");
        }
    }

    @Test
    void eachCornerIsWalkedToAndOneIsOpened() {
        for (int width : new int[] {1280, 390}) {
            try (var guest = Guest.stranger(site)) {
                var page = opened(guest, "/fi" + MAP + "?rows=all&columns=all", width);
                int down = count(page, "tbody tr") - 1;
                int right = count(page, "tbody tr:first-child td") - 1;
                walk(page, "ArrowRight", right, "0 " + right);
                walk(page, "ArrowDown", down, down + " " + right);
                walk(page, "ArrowLeft", right, down + " 0");
                walk(page, "ArrowUp", down, "0 0");
                walk(page, "Control+End", 1, down + " " + right);
                walk(page, "Home", 1, down + " 0");
                var address = String.valueOf(page.evaluate("() => document.activeElement.href"));
                page.keyboard().press("Enter");
                page.waitForURL(url -> url.equals(address));
                assertThat(page.locator("h1").innerText()).contains("→");
                assertThat(page.url()).contains(MAP + "/cells/");
            }
        }
    }

    /** The tabulator comes to one cell and passes by the others, so that nobody tabs through hundreds. */
    @Test
    void theTabulatorStopsAtOneCell() {
        try (var guest = Guest.stranger(site)) {
            var page = opened(guest, "/fi" + MAP, 1280);
            walk(page, "ArrowDown", 2, "2 0");
            page.locator(".table-hold:has([data-cells])").focus();
            var stops = new HashSet<String>();
            for (int i = 0; i < 60; i++) {
                page.keyboard().press("Tab");
                stops.add(place(page));
            }
            assertThat(stops).isEqualTo(Set.of("", "2 0"));
        }
    }

    /** The map with its first cell focused, as the tabulator comes to it. */
    private Page opened(Guest guest, String path, int width) {
        var page = guest.page();
        page.setViewportSize(width, 900);
        page.navigate(site.at(path));
        page.waitForSelector("[data-cells] td a[tabindex='-1']", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator(".table-hold:has([data-cells])").focus();
        for (int i = 0; i < 200 && place(page).isEmpty(); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(place(page)).isEqualTo("0 0");
        return page;
    }

    private static void walk(Page page, String key, int times, String to) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
        assertThat(place(page)).as("%d times %s", times, key).isEqualTo(to);
        assertThat(page.evaluate(HIDDEN)).as("where the cell is hidden after %s", key).isEqualTo("");
    }

    private static int count(Page page, String within) {
        return page.locator("[data-cells] " + within).count();
    }

    private static String place(Page page) {
        return String.valueOf(page.evaluate(PLACE));
    }
}
