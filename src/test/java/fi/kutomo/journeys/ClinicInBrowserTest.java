package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.gatherings.MadeGathering;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A development clinic from the call to the next session: a facilitator calls, members say what they bring, triads are seated with
 * balance, the script runs by its clock, three commitments are written down, and the next session opens with them.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.communities.browser=true")
class ClinicInBrowserTest {

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    private TestPeople people;
    private MadeGathering made;

    @Test
    void runsThroughAClinic() {
        people = new TestPeople(program);
        made = new MadeGathering(program);
        var site = new Site(environment);
        var leader = named("Vilma Vetäjä");
        var member = named("Jaska Jäsen");
        var community = made.community("REQUEST", leader.id(), leader.id(), member.id());
        var series = made.series(community, 4, Instant.now());
        var leading = enter(leader, site);
        var coming = enter(member, site);
        try {
            var page = leading.newPage();
            var path = calls(page, site, community, series);
            prepares(coming.newPage(), site, path);
            others(path, community);
            seats(page, site, path);
            runs(page, site, path);
            var next = plansNext(page, site, community, series);
            opens(coming.newPage(), site, next);
        } finally {
            leading.close();
            coming.close();
        }
    }

    private String calls(Page page, Site site, UUID community, UUID series) {
        page.navigate(site.at("/fi/communities/" + community + "/gatherings"));
        press(page, "a.act:has-text('Uusi tapaaminen')");
        press(page, "a:has-text('Kehittämisklinikka')");
        page.fill("#title-fi", "Kotikäyntien klinikka");
        page.selectOption("#series", series.toString());
        page.fill("#day", "huomenna");
        page.fill("#time", "14.00");
        page.fill("#place", "Tampereen pääkirjasto");
        press(page, "button:has-text('Tallenna luonnos')");
        assertThat(page.locator("#mistakes").textContent()).contains("Kirjoita päivä näin");
        assertThat(page.inputValue("#title-fi")).isEqualTo("Kotikäyntien klinikka");
        assertThat(page.inputValue("#part-0")).as("the script is there in the writer's language").isEqualTo("Tervetuloa ja sitoumukset");
        var soon = LocalDateTime.now(Ui.ZONE).plusHours(1);
        page.fill("#day", soon.format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        page.fill("#time", soon.format(DateTimeFormatter.ofPattern("H.mm")));
        press(page, "button:has-text('Tallenna luonnos')");
        press(page, "button:has-text('Kutsu koolle')");
        assertThat(page.locator("main").textContent()).contains("Kutsu on lähetetty.", "Kutsuttu koolle");
        return page.url().replaceFirst(".*?/fi", "");
    }

    /** By keyboard alone. */
    private static void prepares(Page page, Site site, String path) {
        page.navigate(site.at("/fi" + path));
        page.locator("input[name=answer][value=YES]").focus();
        page.keyboard().press("Space");
        page.locator("#brings").focus();
        page.selectOption("#brings", "NEED");
        page.locator("#words").focus();
        page.keyboard().type("Miten yksin asuvat löydetään?");
        page.locator("button:has-text('Vastaa kutsuun')").focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("main").textContent()).contains("nähdään siellä", "Miten yksin asuvat löydetään?");
    }

    private void others(String path, UUID community) {
        var session = program.getBean(SessionStore.class).at(path.replaceFirst(".*/", "")).orElseThrow();
        for (var side : List.of("NEED", "KNOW_HOW", "KNOW_HOW", "DEMAND", "DEMAND")) {
            var other = named("Esimerkki " + side);
            made.join(community, other.id());
            made.comes(session.id().toString(), other.id(), side);
        }
    }

    private static void seats(Page page, Site site, String path) {
        page.navigate(site.at("/fi" + path + "/triads"));
        assertThat(page.locator("main").textContent()).contains("6 ihmistä, 2 kolmikkoa").doesNotContain("Puuttuu");
        page.fill("#seed", "42");
        press(page, "button:has-text('Muodosta kolmikot')");
        var tables = page.locator(".gathering-table");
        assertThat(tables.count()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(tables.nth(i).locator(".gathering-people > li").count()).isEqualTo(3);
            assertThat(tables.nth(i).locator(".gathering-people").textContent()).contains("tarve", "osaaminen", "kysyntä");
        }
        assertThat(page.locator("main").textContent()).contains("siemenluvusta 42").doesNotContain("Puuttuu", "saman organisaation");
        var moved = tables.first().locator("li").first();
        press(page, moved.locator("button"));
        assertThat(page.locator(".gathering-table").first().locator(".gathering-people > li").count()).isEqualTo(2);
        page.locator("summary:has-text('Kolmikon 2 kortti')").click();
        page.fill("#need-2", "Yksin asuvat eivät vastaa.");
        page.fill("#experiment-2", "Viestilappu yhdessä kylässä.");
        press(page, "form[action$='/triads/2'] button");
        assertThat(page.locator("main").textContent()).contains("Kortti on tallessa.", "siirretty käsin");
        assertThat(page.locator("#seed").count()).as("a written card stays with its group").isZero();
        assertThat(Judge.violations(page)).isEmpty();
    }

    /** On a device whose clock is wrong. */
    private static void runs(Page page, Site site, String path) {
        page.addInitScript("const real = Date.now; Date.now = () => real.call(Date) + 3 * 60 * 1000;");
        page.navigate(site.at("/fi" + path + "/run"));
        press(page, "button:has-text('Aloita tapaaminen')");
        assertThat(page.locator(".gathering-now h2").textContent()).isEqualTo("Tervetuloa ja sitoumukset");
        page.locator("[role=timer]").waitFor();
        assertThat(page.locator("[role=timer]").textContent()).matches("(9|10) min \\d\\d s jäljellä");
        assertThat(page.locator("[role=timer]").getAttribute("aria-live")).isEqualTo("off");
        assertThat(page.locator(".gathering-now").textContent()).as("without a script the clock says it").contains("kello ");
        page.locator("button:has-text('Seuraava osa')").focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".gathering-now h2").textContent()).isEqualTo("Tarpeet, osaaminen ja kysyntä");
        press(page, "button:has-text('Tauko')");
        assertThat(page.locator(".gathering-now").textContent()).contains("Osan kello seisoo");
        press(page, "button:has-text('Jatka')");
        press(page, page.locator(".gathering-people > li:has-text('Jaska Jäsen') button:has-text('Paikalla')"));
        assertThat(page.locator("main").textContent()).contains("Mukana 1: paikalla 1");
        assertThat(Judge.violations(page)).isEmpty();
        press(page, "button:has-text('Päätä tapaaminen')");
        commits(page, "Vilma Vetäjä", "Soitan kolmelle postinjakajalle");
        commits(page, "Jaska Jäsen", "Kysyn kunnalta luvan");
        commits(page, "Vilma Vetäjä", "Kirjoitan ohjeen");
        assertThat(page.locator(".gathering-promises > li").count()).isEqualTo(3);
        page.fill("#words-note", "Tuttu kävijä madaltaa kynnystä.");
        press(page, "button:has-text('Tallenna muistiinpano')");
        assertThat(page.locator(".gathering-notes").textContent()).contains("Tuttu kävijä").as("nobody is named").doesNotContain("Vilma");
        assertThat(Judge.violations(page)).isEmpty();
    }

    private static void commits(Page page, String who, String words) {
        page.selectOption("#owner-commitment", new SelectOption().setLabel(who));
        page.fill("#words-commitment", words);
        page.fill("#due-commitment", "1.6.2099");
        press(page, "button:has-text('Kirjaa sitoumus')");
    }

    private static String plansNext(Page page, Site site, UUID community, UUID series) {
        page.navigate(site.at("/fi/communities/" + community + "/gatherings/new?series=" + series + "&kind=CLINIC"));
        assertThat(page.inputValue("#title-fi")).as("the last one of the series is the pattern").isEqualTo("Kotikäyntien klinikka");
        assertThat(page.inputValue("#day")).isNotEmpty();
        press(page, "button:has-text('Tallenna luonnos')");
        press(page, "button:has-text('Kutsu koolle')");
        return page.url().replaceFirst(".*?/fi", "");
    }

    private static void opens(Page page, Site site, String path) {
        page.navigate(site.at("/fi" + path));
        assertThat(page.locator(".gathering-opening li").allTextContents())
                .satisfiesExactlyInAnyOrder(
                        promise -> assertThat(promise).contains("Soitan kolmelle postinjakajalle", "Vilma Vetäjä", "1.6.2099"),
                        promise -> assertThat(promise).contains("Kysyn kunnalta luvan", "Jaska Jäsen", "1.6.2099"),
                        promise -> assertThat(promise).contains("Kirjoitan ohjeen", "Vilma Vetäjä", "1.6.2099"));
        assertThat(Judge.violations(page)).isEmpty();
    }

    private Person named(String name) {
        var person = people.with(Assurance.SPONSORED);
        program.getBean(PersonStore.class).rename(person.id(), name);
        return program.getBean(PersonStore.class).find(person.id()).orElseThrow();
    }

    private BrowserContext enter(Person person, Site site) {
        var window = Browser.window(1280, 900);
        var session = people.session(person);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        return window;
    }

    private static void press(Page page, String what) {
        press(page, page.locator(what).first());
    }

    private static void press(Page page, Locator what) {
        page.waitForNavigation(() -> what.click());
    }
}
