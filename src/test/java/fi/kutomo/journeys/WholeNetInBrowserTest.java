package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.kutomo.ecosystem.ManyActors;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole net that is too big for a still picture: drawn, moved, read by keys, and told as groups where it cannot be drawn. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.accounts.examples=true")
class WholeNetInBrowserTest {

    private static final String REGION = "region/12";
    private static final String PAGE = "/fi/map?region=" + REGION + "&kind=NETWORK&show=network";
    private static final double LAYOUT = 120_000;

    /** Frames come so many milliseconds apart, whatever the machine does. */
    private static final String FRAMES =
            "(() => { let at = 0; const real = requestAnimationFrame.bind(window); window.requestAnimationFrame = (act) => real(() => act((at += %d))); })()";

    private static final String BLIND =
            "(() => { const real = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
                    + " return kind.startsWith('webgl') ? null : real.call(this, kind, ...more); }; })()";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient sql;

    private Site site;

    @BeforeEach
    void find() {
        sql.sql("delete from ecosystem.statement where facet = 'REGION' and term = :region").param("region", REGION).update();
        site = new Site(environment);
    }

    @Test
    void drawsFiveThousandActorsAndLeadsToEachOfThem() throws IOException {
        try (var _ = new ManyActors(sql, REGION, 5_000);
                var guest = Guest.stranger(site)) {
            var page = opened(guest, FRAMES.formatted(16), "drawn");

            assertThat(page.getAttribute("figure[data-net]", "data-actors")).isEqualTo("5000");
            assertThat(page.innerText("figure .map-says")).contains("5\u00a0000 toimijaa").contains(grouped(page.getAttribute("figure[data-net]", "data-ties")));
            assertThat(page.getAttribute("figure[data-net]", "data-rate")).isEqualTo("63");
            assertThat(page.isVisible("[data-net-instead]")).isFalse();
            assertThat(coloured(page.locator("canvas").screenshot())).isGreaterThan(5_000);

            page.focus("canvas");
            for (var key : List.of("+", "+", "+", "ArrowRight", "ArrowDown", "+")) {
                page.keyboard().press(key);
            }
            page.waitForSelector(".net-name--at");
            Browser.keep(page, "map-whole-near-1280");
            var told = page.innerText(".net-told");
            assertThat(told).matches("Esimerkki \\d+\\. Ryhmä: ei kerrottu\\. Yhteyksiä: \\d+\\.");
            var address = page.getAttribute(".net-told a", "href");
            assertThat(page.innerText(".net-name--at")).isEqualTo(told.substring(0, told.indexOf('.')));
            assertThat(site.get(address).body()).contains(page.innerText(".net-told a"));
            page.keyboard().press("Enter");
            page.waitForURL("**" + address);
        }
    }

    @Test
    void namesWhomThePointerIsAtAndOpensWhomItTakes() {
        try (var _ = new ManyActors(sql, REGION, 320);
                var guest = Guest.stranger(site)) {
            var page = opened(guest, FRAMES.formatted(16), "drawn");
            assertThat(Judge.violations(page)).isEmpty();
            page.setViewportSize(1280, 2000);
            page.click("[data-net-act=nearer]");
            var name = page.innerText(".net-told a");
            page.waitForSelector(".net-ring");
            var ring = page.locator(".net-ring").boundingBox();
            page.mouse().move(5, 5);
            page.mouse().move(ring.x + ring.width / 2, ring.y + ring.height / 2);
            assertThat(page.innerText(".net-name--at")).isEqualTo(name);
            page.mouse().down();
            page.mouse().move(ring.x + 200, ring.y + 90);
            page.mouse().up();
            assertThat(page.url()).as("what is dragged is not opened").endsWith(PAGE);
            page.click("[data-net-act=all]");
            page.waitForTimeout(200);
            var address = page.getAttribute(".net-told a", "href");
            var there = page.locator(".net-ring").boundingBox();
            page.mouse().click(there.x + there.width / 2, there.y + there.height / 2);
            page.waitForURL("**" + address);
        }
    }

    @Test
    void tellsTheGroupsAndTheReasonWhereThePictureMovesTooSlowly() {
        try (var _ = new ManyActors(sql, REGION, 320);
                var guest = Guest.stranger(site)) {
            var page = opened(guest, FRAMES.formatted(50), "slow");

            assertThat(page.isVisible("canvas")).isFalse();
            assertThat(page.innerText("[data-net-why]")).contains("20 kuvaa sekunnissa").contains("30");
            assertThat(page.locator("[data-net-instead] svg.map-picture:visible [data-group]").count()).isPositive();
            assertThat(Judge.violations(page)).isEmpty();
            page.click("[data-net-still]");
            page.waitForSelector("figure[data-state=drawn] canvas:visible");
            assertThat(page.isVisible("[data-net-instead]")).isFalse();
        }
    }

    @Test
    void tellsTheGroupsAndTheReasonWhereThereIsNoWebGlOrNoData() {
        try (var _ = new ManyActors(sql, REGION, 320);
                var guest = Guest.stranger(site);
                var other = Guest.stranger(site)) {
            var blind = opened(guest, BLIND, "unable");
            assertThat(blind.innerText("[data-net-why]")).contains("WebGL");
            assertThat(blind.locator("[data-net-instead] svg.map-picture:visible [data-group]").count()).isPositive();

            other.page().route("**/map/net**", route -> route.abort());
            var cut = opened(other, "", "unread");
            assertThat(cut.innerText("[data-net-why]")).contains("ei saatu juuri nyt");
            assertThat(cut.isVisible("canvas")).isFalse();
        }
    }

    @Test
    void isSeenByDayAndByNightOnADeskAndOnAPhone() {
        try (var _ = new ManyActors(sql, REGION, 400);
                var guest = Guest.stranger(site)) {
            var page = opened(guest, FRAMES.formatted(16), "drawn");
            for (var lang : List.of("fi", "sv", "en")) {
                for (int width : new int[] {1280, 390}) {
                    page.setViewportSize(width, 900);
                    page.navigate(site.at(PAGE.replaceFirst("fi", lang)));
                    page.waitForSelector("figure[data-state=drawn]");
                    assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0);
                    Browser.keep(page, "map-whole-" + lang + "-" + width);
                }
            }
            for (var show : List.of("groups", "network")) {
                page.setViewportSize(1280, 900);
                page.navigate(site.at("/fi/map?region=" + REGION + "&groups=net&show=" + show));
                page.waitForSelector(show.equals("groups") ? "svg.map-picture:visible" : "figure[data-state=drawn]");
                assertThat(Judge.violations(page)).isEmpty();
                Browser.keep(page, "map-own-groups-" + show + "-1280");
            }
            page.setViewportSize(390, 900);
            page.navigate(site.at(PAGE.replaceFirst("fi", "sv") + "&page=2"));
            assertThat(Judge.violations(page)).isEmpty();
            Browser.keep(page, "map-whole-table-sv-390");
            page.navigate(site.at(PAGE));
            page.waitForSelector("figure[data-state=drawn]");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.focus("canvas");
            page.keyboard().press("+");
            page.waitForSelector(".net-name--at");
            assertThat(Judge.violations(page)).isEmpty();
            Browser.keep(page, "map-whole-dark-390");
        }
    }

    private Page opened(Guest guest, String before, String state) {
        var page = guest.page();
        page.addInitScript(before);
        page.navigate(site.at(PAGE));
        page.waitForSelector("figure[data-state=" + state + "]", new Page.WaitForSelectorOptions().setTimeout(LAYOUT));
        return page;
    }

    private static String grouped(String number) {
        return number.replaceFirst("(\\d)(\\d{3})$", "$1\u00a0$2");
    }

    /** How many points of a picture are neither near to white nor to black and grey. */
    private static int coloured(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        int found = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                int rgb = picture.getRGB(x, y);
                int red = rgb >> 16 & 255;
                int blue = rgb & 255;
                found += Math.abs(red - blue) > 40 ? 1 : 0;
            }
        }
        return found;
    }
}
