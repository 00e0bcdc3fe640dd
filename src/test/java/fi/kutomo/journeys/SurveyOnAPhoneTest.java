package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A weaver asks a network that nobody keeps; whoever reads its mail answers on a phone, and its page and a tie change. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.surveys.browser=true")
class SurveyOnAPhoneTest {

    private static final String MAIL = "rannikko@example.org";

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    private final List<String> faults = new ArrayList<>();
    private Site site;
    private Judge judge;
    private UUID asked;
    private UUID need;

    @Test
    void goesFromTheLetterToAConfirmedTie() {
        site = new Site(environment);
        judge = new Judge(site);
        var people = new TestPeople(program);
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        actors(people);
        var session = people.session(weaver);
        try (var desk = Browser.window(1280, 900); var phone = Browser.window(390, 844)) {
            desk.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
            var page = desk.newPage();
            asks(page);
            answers(phone.newPage());
            page.reload();
            page.navigate(page.url().replaceFirst("\\?.*", "") + "?show=answered");
            assertThat(page.locator("main").textContent()).contains("Rannikkoverkosto (esimerkki)", "2 pitää paikkansa");
            judged(page, "survey answered", path(page));
            page.navigate(site.at("/fi/actors/" + asked));
            assertThat(page.locator("main").textContent()).as("what is new goes to weavers").contains("Kolme kylää, jotka kokeilevat", "Saaristopaja (esimerkki)");
            assertThat(faults).isEmpty();
        }
    }

    private void actors(TestPeople people) {
        var made = new MadeActors(program);
        var other = people.with(Assurance.SPONSORED);
        asked = UUID.fromString(made.network("Rannikkoverkosto (esimerkki)", Optional.empty()));
        var kept = UUID.fromString(made.network("Saaristopaja (esimerkki)", Optional.of(other.id())));
        need = UUID.randomUUID();
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (:id, :actor, 'NEED', 'resource/funding', 3, 'WEAVER', now())")
                .param("id", need)
                .param("actor", asked)
                .update();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, from_strength, from_reach, source, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'FUNDS', :kept, :asked, 'SAYS', 3, 3, '', current_date, now(), now())
                """)
                .param("kept", kept)
                .param("asked", asked)
                .update();
    }

    private void asks(Page page) {
        judged(page, "surveys none", "/surveys");
        page.navigate(site.at("/fi/surveys"));
        press(page, "main a.act");
        judged(page, "survey form", "/surveys/new");
        page.navigate(site.at("/fi/surveys/new"));
        press(page, "main form button.act");
        assertThat(page.locator("#mistakes").textContent()).contains("Kirjoita nimi");
        page.fill("#name-fi", "Rannikon kartoitus (esimerkki)");
        press(page, "main form button.act");
        page.fill("#q", "rannikko");
        press(page, "main form[method=get] button.act");
        page.check("input[name=actor]");
        press(page, "form[action$='/actors'] button");
        page.locator("main details.folded summary").first().click();
        page.fill("input[type=email]", MAIL);
        press(page, "form[action$='/address'] button");
        judged(page, "survey draft", path(page));
        press(page, "form[action$='/letters'] button");
        assertThat(page.locator("main").textContent()).contains("Yhdeltä kysyttiin");
        judged(page, "survey open", path(page));
    }

    private void answers(Page page) {
        var letter = sql.sql("select body_text from platform.letter where address = :mail").param("mail", MAIL).query(String.class).single();
        var link = Pattern.compile("http\\S+token=[\\w-]{43}").matcher(letter);
        assertThat(link.find()).isTrue();
        var path = link.group().replaceFirst(".*?/fi/", "/");
        judged(page, "survey by letter", path);
        page.setViewportSize(390, 844);
        page.navigate(site.at("/fi" + path));
        assertThat(page.locator("main").textContent()).contains("Saa rahoitusta toimijalta Saaristopaja (esimerkki)");
        page.locator("label[for='s-" + need + "-SO']").click();
        page.locator("input[id^='t-'][value=SO]").first().check();
        page.locator("summary", new Page.LocatorOptions().setHasText("Tarjoaa")).click();
        page.selectOption("#add-offer", "resource/pilot-site");
        page.fill("#add-offer-words", "Kolme kylää, jotka kokeilevat");
        assertThat(page.locator("input[name=reach]").count()).isZero();
        press(page, "button[value=done]");
        assertThat(page.locator("main").textContent()).contains("Kiitos, olet vastannut");
        Browser.keep(page, "survey answered on a phone");
        judged(page, "survey answered by letter", path);
        page.navigate(site.at("/fi/actors/" + asked));
        assertThat(page.locator("main").textContent()).as("a letter makes nothing public").doesNotContain("Kolme kylää, jotka kokeilevat", "Saaristopaja (esimerkki)");
        assertThat(sql.sql("select state from ecosystem.tie where to_actor = :asked").param("asked", asked).query(String.class).single()).isEqualTo("CONFIRMED");
    }

    private static String path(Page page) {
        return page.url().replaceFirst(".*?/fi/", "/");
    }

    /** Judges a page in the window of whoever sees it, in full in all three languages, and keeps pictures when asked to. */
    private void judged(Page page, String name, String path) {
        for (var lang : "all".equals(System.getProperty("kutomo.judge")) ? Lang.ALL : List.of(Lang.FI)) {
            judge.faults(page, JudgedPage.of(name, "", path).first(), lang).forEach(fault -> faults.add(name + " " + lang.tag() + ": " + fault));
        }
        page.setViewportSize(1280, 900);
        page.navigate(site.at("/fi" + path));
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
