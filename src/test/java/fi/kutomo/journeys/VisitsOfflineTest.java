package fi.kutomo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A weaver on visits: without network, with a browser that ends, with answers that are lost, and on a device that others use, too. */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class VisitsOfflineTest {

    private static final String SENDING = "**/weaving/visits/notes";

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path device;

    private Site site;
    private TestPeople people;
    private Person weaver;
    private String slug;
    private BrowserContext browser;

    @BeforeEach
    void make() {
        setDefaultAssertionTimeout(30_000);
        site = new Site(environment);
        people = new TestPeople(program);
        weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        slug = network("Esimerkki kyläverkosto");
        browser = Browser.onDevice(device);
        enter(weaver);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String network(String name) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :id::text, jsonb_build_object('fi', :name::text), now(), now())
                """)
                .param("id", id)
                .param("name", name)
                .update();
        return id.toString();
    }

    /** A session that the browser keeps when it is closed. */
    private void enter(Person person) {
        var session = people.session(person);
        browser.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/")).setExpires(Instant.now().getEpochSecond() + 86_400)));
    }

    private Page open() {
        var page = browser.newPage();
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));
        return page;
    }

    private static void takeAlong(Page page) {
        page.click("#take");
        assertThat(page.locator("#device-page")).containsText("aukeaa ilman verkkoa");
    }

    private static void write(Page page, String words) {
        page.check("input[name=verb][value=LISTENED]");
        page.fill("#words", words);
        page.click("form[data-note] button.act");
        assertThat(page.locator("#words")).hasValue("");
    }

    private static void await(Page page, String state, int many) {
        assertThat(page.locator("#device-notes li[data-state=" + state + "]")).hasCount(many);
    }

    private List<String> arrived() {
        return sql.sql("select words from ecosystem.contact_note where written_by = :id order by written_at, id").param("id", weaver.id()).query(String.class).list();
    }

    @Test
    void bringsNotesOnceInOrderAlsoAfterTheBrowserWasClosed() {
        var page = open();
        takeAlong(page);
        browser.setOffline(true);
        page.reload();
        assertThat(page.locator("h1")).hasText("Käynnit");
        assertThat(page.locator("main")).containsText("Esimerkki kyläverkosto");
        for (var words : List.of("ensimmäinen käynti", "toinen käynti", "kolmas käynti")) {
            write(page, words);
        }
        await(page, "waiting", 3);
        assertThat(page.locator("#device-status")).containsText("Verkkoa ei ole");
        page.fill("#words", "kesken jäänyt");
        page.waitForTimeout(800);
        browser.close();
        assertThat(arrived()).isEmpty();

        browser = Browser.onDevice(device);
        browser.setOffline(true);
        page = browser.newPage();
        page.navigate(site.at("/fi/weaving/visits"));
        await(page, "waiting", 3);
        assertThat(page.locator("#words")).hasValue("kesken jäänyt");
        browser.setOffline(false);
        await(page, "sent", 3);

        assertThat(arrived()).containsExactly("ensimmäinen käynti", "toinen käynti", "kolmas käynti");
        assertThat(sql.sql("select sequence from ecosystem.visit_note where person = :id order by arrived_at").param("id", weaver.id()).query(Integer.class).list())
                .containsExactly(1, 2, 3);
        page.reload();
        await(page, "sent", 3);
        assertThat(arrived()).hasSize(3);
        assertThat(page.locator("#device-notes")).not().containsText("ensimmäinen käynti");
    }

    @Test
    void arrivesOnceWhenTheAnswerIsLost() {
        var page = open();
        var sendings = new AtomicInteger();
        page.route(SENDING, route -> {
            if (sendings.getAndIncrement() == 0) {
                assertThat(route.fetch().status()).isEqualTo(200);
                route.abort();
            } else {
                route.resume();
            }
        });
        write(page, "vastaus katosi");
        assertThat(page.locator("#device-status")).containsText("Verkkoa ei ole");
        await(page, "waiting", 1);
        assertThat(arrived()).as("the site has taken it already").containsExactly("vastaus katosi");

        page.evaluate("dispatchEvent(new Event('online'))");

        await(page, "sent", 1);
        assertThat(sendings.get()).isEqualTo(2);
        assertThat(arrived()).containsExactly("vastaus katosi");
        assertThat(page.locator("#device-notes a").getAttribute("href")).startsWith("/fi/weaving/contacts/");
    }

    @Test
    void keepsTheTextOfWhatIsNotTakenAndSaysWhatToDo() {
        var other = network("Esimerkki lakkaava");
        var page = open();
        page.navigate(site.at("/fi/weaving/visits?with=" + slug + "&with=" + other));
        takeAlong(page);
        browser.setOffline(true);
        page.selectOption("#actor", other);
        write(page, "ehdittiin käydä");
        page.selectOption("#actor", slug);
        write(page, "toinen paikka");
        sql.sql("update ecosystem.actor set state = 'GONE' where id = :id::uuid").param("id", other).update();
        browser.setOffline(false);

        await(page, "sent", 1);
        await(page, "refused", 1);
        assertThat(page.locator("#device-notes li[data-state=refused]")).containsText("ehdittiin käydä");
        assertThat(page.locator("#device-notes li[data-state=refused]")).containsText("ei ole enää Kutomossa");
        page.click("#device-notes li[data-state=refused] [data-part=correct]");
        assertThat(page.locator("#words")).hasValue("ehdittiin käydä");
        page.selectOption("#actor", slug);
        page.click("form[data-note] button.act");
        await(page, "sent", 2);
        assertThat(arrived()).containsExactly("toinen paikka", "ehdittiin käydä");

        browser.setOffline(true);
        write(page, "rooli päättyi");
        sql.sql("delete from accounts.role_grant where person = :id").param("id", weaver.id()).update();
        browser.setOffline(false);
        assertThat(page.locator("#device-status")).containsText("Et ole enää kutoja");
        await(page, "waiting", 1);
        assertThat(page.locator("#device-notes")).containsText("rooli päättyi");
        page.navigate(site.at("/fi/weaving/visits"));
        browser.setOffline(true);
        assertThat(openable(page)).as("the page of a former weaver is not kept").isFalse();
    }

    @Test
    void saysThatThePageIsNotKeptOnceTheSessionHasEnded() {
        var page = open();
        takeAlong(page);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        browser.clearCookies();
        page.navigate(site.at("/fi/weaving/visits"));
        assertThat(page.locator("[data-visits]")).hasCount(0);
        enter(weaver);
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));

        assertThat(page.locator("#device-page")).containsText("ei ole tallennettu");
        assertThat(page.locator("#leave")).isHidden();
    }

    @Test
    void saysThatAnotherPageIsKeptThanTheOneThatIsOpen() {
        var other = network("Esimerkki toisaalla");
        var page = open();
        takeAlong(page);
        for (var address : List.of("/fi/weaving/visits?with=" + other, "/fi/weaving/visits?with=" + slug + "&with=" + other)) {
            page.navigate(site.at(address));
            assertThat(page.locator("#device-page")).containsText("toinen sivu");
        }
        page.navigate(site.at("/sv/weaving/visits?with=" + slug));
        assertThat(page.locator("#device-page")).containsText("En annan sida");
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));
        assertThat(page.locator("#device-page")).containsText("aukeaa ilman verkkoa");

        page.navigate(site.at("/fi/weaving/visits?with=" + other));
        takeAlong(page);
        page.click("#leave");
        assertThat(page.locator("#device-page")).containsText("ei ole tallennettu");
    }

    @Test
    void keepsOneNoteHoweverOftenTheButtonIsPressed() {
        var page = open();
        page.check("input[name=verb][value=LISTENED]");
        page.fill("#words", "painettu kahdesti");
        page.evaluate("() => { const form = document.querySelector('form[data-note]'); form.requestSubmit(); form.requestSubmit(); }");
        await(page, "sent", 1);
        page.waitForTimeout(500);
        await(page, "sent", 1);
        write(page, "seuraava");
        await(page, "sent", 2);

        assertThat(arrived()).containsExactly("painettu kahdesti", "seuraava");
    }

    @Test
    void correctsOneNoteAlsoAfterAReloadAndTakesNothingAwayUnasked() {
        var other = network("Esimerkki poistuva");
        var page = open();
        page.navigate(site.at("/fi/weaving/visits?with=" + slug + "&with=" + other));
        sql.sql("update ecosystem.actor set state = 'GONE' where id = :id::uuid").param("id", other).update();
        page.selectOption("#actor", other);
        write(page, "korjattava");
        await(page, "refused", 1);
        page.fill("#words", "aivan muuta");
        var asked = new AtomicInteger();
        page.onDialog(dialog -> {
            assertThat(dialog.message()).contains("toinen muistiinpano kesken");
            if (asked.getAndIncrement() == 0) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.click("#device-notes li[data-state=refused] [data-part=correct]");
        assertThat(page.locator("#words")).hasValue("aivan muuta");
        assertThat(page.locator("#correcting")).isHidden();
        page.click("#device-notes li[data-state=refused] [data-part=correct]");
        assertThat(page.locator("#words")).hasValue("korjattava");
        assertThat(page.locator("#correcting")).containsText("Esimerkki poistuva");
        assertThat(asked.get()).isEqualTo(2);

        // Whoever writes of something else meanwhile says so, and the note waits on
        page.fill("#words", "uusi asia");
        page.click("#correcting button");
        assertThat(page.locator("#correcting")).isHidden();
        assertThat(page.locator("#words")).hasValue("uusi asia");
        page.check("input[name=verb][value=LISTENED]");
        page.selectOption("#actor", slug);
        page.click("form[data-note] button.act");
        await(page, "sent", 1);
        await(page, "refused", 1);

        page.click("#device-notes li[data-state=refused] [data-part=correct]");
        page.fill("#words", "korjattu");
        page.waitForTimeout(800);
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));
        assertThat(page.locator("#words")).hasValue("korjattu");
        assertThat(page.locator("#correcting")).containsText("Esimerkki poistuva");
        page.selectOption("#actor", slug);
        page.click("form[data-note] button.act");
        await(page, "sent", 2);
        await(page, "refused", 0);
        assertThat(arrived()).containsExactly("uusi asia", "korjattu");
    }

    @Test
    void emptiesTheDeviceWhenSigningOutAndAsksFirst() {
        var page = open();
        takeAlong(page);
        page.route(SENDING, route -> route.abort());
        write(page, "ei vielä perillä");
        await(page, "waiting", 1);
        var asked = new AtomicInteger();
        page.onDialog(dialog -> {
            assertThat(dialog.message()).contains("ei ole lähetetty: 1");
            if (asked.getAndIncrement() == 0) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.evaluate("document.querySelector('form[data-sign-out]').requestSubmit()");
        page.waitForTimeout(500);
        await(page, "waiting", 1);
        page.evaluate("document.querySelector('form[data-sign-out]').requestSubmit()");
        page.waitForURL(url -> url.endsWith("/fi"));

        assertThat(asked.get()).isEqualTo(2);
        assertThat(page.evaluate("caches.keys().then((all) => all.length)")).isEqualTo(0);
        assertThat(page.evaluate("indexedDB.databases().then((all) => all.length)")).isEqualTo(0);
        browser.setOffline(true);
        assertThat(openable(page)).isFalse();
        browser.setOffline(false);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void sendsNobodyElsesNotesAndShowsThemToNobody() {
        var page = open();
        takeAlong(page);
        browser.setOffline(true);
        write(page, "minun sanani");
        var next = people.with(Assurance.SPONSORED, Role.WEAVER);
        enter(next);
        browser.setOffline(false);
        assertThat(page.locator("#device-status")).containsText("Joku muu on kirjautunut");
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));
        assertThat(page.locator("#device-others")).containsText("1");
        assertThat(page.locator("main")).not().containsText("minun sanani");
        assertThat(page.evaluate("caches.keys().then((all) => all.length)")).isEqualTo(0);
        assertThat(arrived()).isEmpty();

        enter(weaver);
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));
        await(page, "sent", 1);
        assertThat(arrived()).containsExactly("minun sanani");
        assertThat(sql.sql("select count(*) from ecosystem.contact_note where written_by = :id").param("id", next.id()).query(Long.class).single()).isZero();
    }

    @Test
    void leavesToOthersWhatTheyHaveNotSentWhenSomebodyElseSignsOut() {
        var page = open();
        browser.setOffline(true);
        write(page, "odottaa minua");
        await(page, "waiting", 1);
        enter(people.with(Assurance.SPONSORED, Role.WEAVER));
        browser.setOffline(false);
        assertThat(page.locator("#device-status")).containsText("Joku muu on kirjautunut");
        page.navigate(site.at("/fi/weaving/visits"));
        page.onDialog(dialog -> org.assertj.core.api.Assertions.fail("asked about what is not one's own: " + dialog.message()));
        page.evaluate("document.querySelector('form[data-sign-out]').requestSubmit()");
        page.waitForURL(url -> url.endsWith("/fi"));

        enter(weaver);
        page.navigate(site.at("/fi/weaving/visits"));
        await(page, "sent", 1);
        assertThat(arrived()).containsExactly("odottaa minua");
    }

    @Test
    void takesAlongTheProgramThatThePageNamesWhenTheOpenOneIsOlder() {
        var page = browser.newPage();
        page.route(
                url -> url.contains("/fi/weaving/visits?"),
                route -> {
                    var earlier = route.request().isNavigationRequest() ? route.fetch() : null;
                    if (earlier == null) {
                        route.resume();
                    } else {
                        route.fulfill(new Route.FulfillOptions().setResponse(earlier).setBody(earlier.text().replaceAll("/assets/[0-9a-f]{12}/", "/assets/000000000000/")));
                    }
                });
        page.navigate(site.at("/fi/weaving/visits?with=" + slug));
        takeAlong(page);
        page.unrouteAll();
        browser.setOffline(true);
        page.navigate(site.at("/fi/weaving/visits"));

        write(page, "uudella ohjelmalla");
        await(page, "waiting", 1);
        browser.setOffline(false);
        await(page, "sent", 1);
    }

    @Test
    void letsTheOthersPassWhenOneCannotBeTaken() {
        var page = open();
        page.route(SENDING, route -> {
            if (route.request().postData().contains("jumissa")) {
                route.fulfill(new Route.FulfillOptions().setStatus(500));
            } else {
                route.resume();
            }
        });
        write(page, "jumissa");
        write(page, "kulkee");
        for (int tries = 0; tries < 3; tries++) {
            assertThat(page.locator("#device-status")).not().containsText("Tallennettu");
            page.evaluate("dispatchEvent(new Event('online'))");
        }
        await(page, "sent", 1);
        await(page, "refused", 1);

        assertThat(page.locator("#device-notes li[data-state=refused]")).containsText("jumissa");
        assertThat(arrived()).containsExactly("kulkee");
    }

    private boolean openable(Page page) {
        try {
            page.navigate(site.at("/fi/weaving/visits"));
            return page.locator("[data-visits]").count() > 0;
        } catch (com.microsoft.playwright.PlaywrightException noNetwork) {
            return false;
        }
    }
}
