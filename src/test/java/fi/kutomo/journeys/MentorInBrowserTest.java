package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.learning.MadeLearning;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From an offer to a word afterwards: a weaver publishes sparring with a time, a developer finds it by its questions and books it, looks
 * for a mentor, asks the one who fits, talks, goes on, and says how the sparring was.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.communities.browser=true")
class MentorInBrowserTest {

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    private TestPeople people;

    @Test
    void findsSupportAndAMentor() {
        people = new TestPeople(program);
        var site = new Site(environment);
        var other = new MadeLearning(program).offer("OPEN", null);
        program.getBean(JdbcClient.class).sql("update learning.offer set kind = 'TRAINING', stages = '{stage/idea, stage/piloting}' where id = :id").param("id", other).update();
        var weaving = enter(named("Vuokko Vävare", Role.WEAVER), site);
        var mentoring = enter(named("Maija Mentori"), site);
        var seeking = enter(named("Keijo Kehittäjä"), site);
        try {
            var offer = publishes(weaving.newPage(), site);
            var seeker = seeking.newPage();
            var time = books(seeker, site, offer);
            var mentor = mentoring.newPage();
            tellsWhatSheKnows(mentor, site);
            var request = asks(seeker, site);
            talks(mentor, seeker, site);
            program.getBean(JdbcClient.class).sql("update learning.slot set begins_at = now() - interval '2 hours' where id = :id::uuid").param("id", time).update();
            saysHowItWas(seeker, site, time);
            parts(seeker, mentor, site, request);
        } finally {
            weaving.close();
            mentoring.close();
            seeking.close();
        }
    }

    private static String publishes(Page page, Site site) {
        page.navigate(site.at("/fi/offers"));
        press(page, "a.act:has-text('Ilmoita koulutus tai tuki')");
        page.selectOption("#kind", "SPARRING");
        page.fill("#title-fi", "Mittarien sparraus");
        page.fill("#about-fi", "Tunti yhdessä mittarien äärellä.");
        page.fill("#link", "http://mittarit.example");
        for (var choice : new String[] {"stage/piloting", "resource/evaluation", "fi", "ONLINE"}) {
            page.check("input[value='" + choice + "']");
        }
        press(page, "button:has-text('Tallenna luonnos')");
        assertThat(page.locator("#mistakes").textContent()).contains("https://");
        assertThat(page.inputValue("#title-fi")).isEqualTo("Mittarien sparraus");
        assertThat(page.isChecked("input[value='stage/piloting']")).isTrue();
        page.fill("#link", "");
        press(page, "button:has-text('Tallenna luonnos')");
        press(page, "button:has-text('Julkaise')");
        assertThat(page.locator("main").textContent()).contains("Nyt tämän löytävät kaikki", "Kokeilussa");
        press(page, "a.act:has-text('Lisää aika')");
        page.fill("#day", LocalDate.now(Ui.ZONE).plusDays(3).format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        page.fill("#time", "9.30");
        page.fill("#online", "https://etana.example/mittarit");
        press(page, "button:has-text('Tallenna aika')");
        assertThat(page.locator(".learning-times").textContent()).contains("9.30–10.30", "Vapaana 1/1");
        assertThat(Judge.violations(page)).isEmpty();
        return page.url().replaceFirst(".*?/fi", "").replaceFirst("\\?.*", "");
    }

    private static String books(Page page, Site site, String offer) {
        page.navigate(site.at("/fi/offers"));
        open(page, ".facets a:has-text('Kokeilussa')");
        open(page, ".facets a:has-text('Sparraus')");
        assertThat(page.locator(".chips").textContent()).contains("Kokeilussa", "Sparraus");
        assertThat(Judge.violations(page)).isEmpty();
        press(page, ".lines a:has-text('Mittarien sparraus')");
        assertThat(page.url()).contains(offer);
        press(page, ".learning-times a");
        assertThat(page.content()).doesNotContain("etana.example");
        page.fill("#words", "Mistä lähtötaso?");
        page.locator("button:has-text('Varaa aika')").focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("main").textContent()).contains("Aika on varattu", "varattu", "Liity etäyhteydellä");
        assertThat(Judge.violations(page)).isEmpty();
        return page.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static void tellsWhatSheKnows(Page page, Site site) {
        page.navigate(site.at("/fi/mentoring"));
        press(page, "a.act:has-text('Ryhdy mentoriksi')");
        page.fill("#words", "Olen vienyt kaksi mallia kokeilusta arkeen.");
        page.check("input[value='resource/know-how']");
        page.check("input[value='stage/piloting']");
        page.check("input[name=lang][value=fi]");
        press(page, "button:has-text('Tallenna profiili')");
        assertThat(page.locator("main").textContent()).contains("Olet mentori", "Sinua saa pyytää");
    }

    private static String asks(Page page, Site site) {
        page.navigate(site.at("/fi/mentoring"));
        press(page, "a.act:has-text('Etsi mentori')");
        page.fill("#words", "Miten kokeilusta tulee arkea?");
        page.check("input[value='resource/know-how']");
        page.check("input[value='stage/piloting']");
        page.check("input[name=lang][value=fi]");
        press(page, "button:has-text('Näytä, ketkä sopivat')");
        var request = page.url().replaceFirst(".*?/fi", "").replaceFirst("\\?.*", "");
        var fit = page.locator(".learning-fits > li:has-text('kaksi mallia kokeilusta')").first();
        assertThat(fit.textContent()).contains("Osaa sitä, mitä tarvitset", "Tuntee tämän vaiheen");
        assertThat(Judge.violations(page)).isEmpty();
        fit.locator("summary:has-text('Pyydä mentoriksi')").click();
        fit.locator("textarea").fill("Hei, ehtisitkö?");
        page.waitForNavigation(() -> fit.locator("button:has-text('Lähetä pyyntö')").click());
        assertThat(page.locator("main").textContent()).contains("Mentoria on pyydetty", "odottaa vastausta");
        return request;
    }

    private static void talks(Page mentor, Page seeker, Site site) {
        mentor.navigate(site.at("/fi/mentoring"));
        press(mentor, "a:has-text('Keijo Kehittäjä')");
        assertThat(mentor.locator("main").textContent()).contains("Miten kokeilusta tulee arkea?", "Hei, ehtisitkö?");
        assertThat(Judge.violations(mentor)).isEmpty();
        press(mentor, "button:has-text('Kyllä, jutellaan')");
        press(mentor, "a.act:has-text('Mentorin ajat')");
        press(mentor, "a.act:has-text('Lisää aika')");
        mentor.fill("#day", LocalDate.now(Ui.ZONE).plusDays(5).format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        mentor.fill("#time", "15");
        mentor.fill("#place", "Kirjaston kahvila");
        press(mentor, "button:has-text('Tallenna aika')");
        seeker.reload();
        assertThat(seeker.locator("h1").textContent()).isEqualTo("Mentori: Maija Mentori");
        press(seeker, "a.act:has-text('Mentorin ajat')");
        press(seeker, ".learning-times a");
        press(seeker, "button:has-text('Varaa aika')");
        assertThat(seeker.locator("main").textContent()).contains("Kirjaston kahvila", "varattu");
    }

    private static void saysHowItWas(Page page, Site site, String time) {
        page.navigate(site.at("/fi/account/learning"));
        press(page, "a[href$='" + time + "']");
        page.check("input[name=mark-after][value='5']");
        page.fill("#words-after", "Löysimme lähtötason.");
        press(page, "button:has-text('Lähetä palaute')");
        assertThat(page.locator("main").textContent()).contains("Kiitos palautteesta!", "Muuta palautetta");
        assertThat(Judge.violations(page)).isEmpty();
    }

    private static void parts(Page seeker, Page mentor, Site site, String request) {
        seeker.navigate(site.at("/fi" + request));
        press(seeker, "a:has-text('Maija Mentori')");
        press(seeker, "button:has-text('Jatketaan yhdessä')");
        seeker.locator("summary:has-text('Lopeta mentorointi')").click();
        press(seeker, "form[action$='/end'] button");
        mentor.navigate(site.at("/fi/mentoring"));
        assertThat(mentor.locator("main").textContent()).contains("päättynyt").doesNotContain("Keijo Kehittäjä päätti");
    }

    private Person named(String name, Role... roles) {
        var person = people.with(Assurance.SPONSORED, roles);
        program.getBean(PersonStore.class).rename(person.id(), name);
        return program.getBean(PersonStore.class).find(person.id()).orElseThrow();
    }

    private BrowserContext enter(Person person, Site site) {
        var window = Browser.window(1280, 900);
        var session = people.session(person);
        window.addCookies(java.util.List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        return window;
    }

    private static void press(Page page, String what) {
        page.waitForNavigation(() -> page.locator(what).first().click());
    }

    /** In the narrow list of questions, which is folded on small screens. */
    private static void open(Page page, String what) {
        if (!page.locator(what).first().isVisible()) {
            page.locator(".folded--narrow > summary").click();
        }
        press(page, what);
    }
}
