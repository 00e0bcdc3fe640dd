package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Three people hold a conversation from the question to the answer that helped: one with the mouse, one by keyboard alone, one without scripts. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
class ConversationInThreeBrowsersTest {

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    private final List<BrowserContext> windows = new ArrayList<>();

    @AfterEach
    void close() {
        windows.forEach(BrowserContext::close);
    }

    private Page enter(Person person, Site site, boolean scripts) {
        var window = scripts ? Browser.window(1280, 900) : Browser.window(1280, 900).browser().newContext(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
        window.setDefaultTimeout(15_000);
        windows.add(window);
        var session = new TestPeople(program).session(person);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        return window.newPage();
    }

    @Test
    void isHeldByMouseByKeyboardAndWithoutScripts() {
        var site = new Site(environment);
        var people = new TestPeople(program);
        var asker = enter(people.with(Assurance.SPONSORED), site, true);
        var typist = enter(people.with(Assurance.SPONSORED, Role.WEAVER), site, true);
        var plain = enter(people.with(Assurance.SPONSORED), site, false);

        asker.navigate(site.at("/fi/threads/new"));
        asker.check("input[name=kind][value=question]");
        asker.fill("#title", "Miten naapurit saadaan mukaan?");
        asker.fill("#words", "Ovikelloja on soitettu.");
        asker.waitForNavigation(() -> asker.locator("main form .act", new Page.LocatorOptions().setHasText("Julkaise keskustelu")).click());
        var thread = asker.url();
        assertThat(asker.locator("h1").textContent()).isEqualTo("Miten naapurit saadaan mukaan?");

        typist.navigate(thread);
        tabTo(typist, "#words");
        typist.keyboard().type("Kahvit pihalla, ei kokousta.");
        tabTo(typist, "main .reply form button.act:not([name])");
        var sent = Instant.now();
        typist.waitForNavigation(() -> typist.keyboard().press("Enter"));

        asker.locator("#post-2").waitFor();
        System.out.printf("The answer stood on the asker's open page after %d ms%n", Duration.between(sent, Instant.now()).toMillis());
        assertThat(asker.locator("#posts-said").textContent()).isNotBlank();
        assertThat(asker.locator("#post-2").textContent()).contains("Kahvit pihalla", "Kutoja");

        plain.navigate(thread);
        plain.fill("#words", "Meillä *sama* kokemus.");
        plain.locator("main .reply form button[value=preview]").click();
        assertThat(plain.locator(".preview em").textContent()).isEqualTo("sama");
        plain.locator("main .reply form button.act:not([name])").click();
        assertThat(plain.locator("#post-3").textContent()).contains("sama kokemus");

        asker.locator("#post-3").waitFor();
        asker.waitForNavigation(() -> asker.locator("#post-2 form button").click());
        assertThat(asker.locator("#post-2").textContent()).contains("Auttoi");
        plain.reload();
        assertThat(plain.locator(".thread > header").textContent()).contains("Ratkaistu");
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
}
