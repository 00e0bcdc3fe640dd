package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.shell.Shell;
import fi.kutomo.world.KutomoTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole validation in the browser: who made a model submits it, an assessor of the same organisation is refused, two assessors differ
 * by two points and do not come to terms, a third decides, and an editor publishes the decision, which can be verified and not forged.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.validation.browser=true")
class ValidationByFourTest {

    private static final String REASON = "Perustelu, joka kertoo miten arvioon on päädytty ja mihin lähteisiin se nojaa: ";

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient sql;

    @Autowired
    Shell shell;

    @TempDir
    Path folder;

    private final Map<String, BrowserContext> windows = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Site site;
    private Judge judge;

    @Test
    void endsInAPublicDecision() throws IOException {
        site = new Site(environment);
        judge = new Judge(site);
        var people = new TestPeople(program);
        var maker = people.with(Assurance.SPONSORED, Role.WRITER);
        var editor = people.with(Assurance.SPONSORED, Role.EDITOR);
        var first = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        var second = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        var third = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        var colleague = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        Map.of("maker", maker, "editor", editor, "first", first, "second", second, "third", third).forEach((who, person) -> enter(people, who, person));
        windows.put("stranger", Browser.window(1280, 900));
        pages.put("stranger", windows.get("stranger").newPage());
        try {
            var id = model(maker);
            belongTogether(maker, colleague);
            var path = submits(id);
            checks(path, colleague, first, second);
            marks("first", path, "salaisuusyksi", Map.of("C4", "4"));
            isSeenByNobodyYet(path, "salaisuusyksi");
            marks("second", path, "salaisuuskaksi", Map.of("C4", "2"));
            differ(path);
            settlesNothing("first", path);
            settlesNothing("second", path);
            decidesTheThird(path, third);
            publishes(path);
            everybodyReads(path, id);
            verifies(path);
            assertThat(faults).isEmpty();
        } finally {
            windows.values().forEach(BrowserContext::close);
        }
    }

    private void enter(TestPeople people, String who, Person person) {
        var session = people.session(person);
        var window = Browser.window(1280, 900);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        windows.put(who, window);
        pages.put(who, window.newPage());
    }

    /** A public model with every text that its template asks for. */
    private PermanentId model(Person maker) {
        var content = Content.empty();
        for (var field : entries.template(EntryKind.MODEL).fields()) {
            if (field.input().isText() && !field.part().equals("source")) {
                content = content.withOriginal(field.key(), Lang.FI, field.input() == Template.Input.LINE
                        ? "Kylätalkkari kotona (esimerkki)"
                        : "Talkkari käy kodeissa kahdesti viikossa ja kysyy, mikä kannattelee arkea juuri nyt.");
            }
        }
        content = content.withValues("themes", List.of("theme/loneliness")).withValues("areas", List.of("region/06")).withValues("stage", List.of("stage/in-development"));
        var writer = new Caller(Optional.of(maker.id()), maker.name(), Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.FI);
        return entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "")), true, writer).getFirst().id();
    }

    private void belongTogether(Person... people) {
        var organisation = UUID.randomUUID();
        for (var person : people) {
            sql.sql("""
                    insert into accounts.membership (id, person, organisation, asked_at, confirmed_at, confirmed_how)
                    values (:id, :person, :organisation, now(), now(), 'operator')
                    """)
                    .param("id", Ids.next())
                    .param("person", person.id())
                    .param("organisation", organisation)
                    .update();
        }
    }

    private String submits(PermanentId id) {
        var page = pages.get("maker");
        page.navigate(site.at("/fi/validations/new?entry=" + id.value()));
        judged("maker", "validation begun", "/validations/new?entry=" + id.value());
        page.navigate(site.at("/fi/validations/new?entry=" + id.value()));
        press(page, "main form button.act");
        assertThat(page.url()).endsWith("/answers");
        var path = page.url().replaceFirst(".*/fi", "").replace("/answers", "");
        press(page, "button[value=submit]");
        assertThat(page.locator("#mistakes li").count()).isEqualTo(8);
        for (int i = 1; i <= 8; i++) {
            page.fill("#Q" + i, "Vastaus " + i + ": malli syntyi kylien asukkaiden kanssa vuosina 2024–2026.");
        }
        press(page, "button[value=keep]");
        judged("maker", "validation answers", path + "/answers");
        page.navigate(site.at("/fi" + path + "/answers"));
        press(page, "button[value=submit]");
        assertThat(page.locator("main").textContent()).contains("Lähetetty");
        assertThat(pages.get("stranger").navigate(site.at("/fi" + path)).status()).isEqualTo(404);
        return path;
    }

    private void checks(String path, Person colleague, Person first, Person second) {
        var page = pages.get("editor");
        judged("editor", "validation queue", "/validations/queue");
        page.navigate(site.at("/fi" + path));
        press(page, "button[value=complete]");
        assertThat(page.locator("#assessor").textContent()).contains("sama organisaatio");
        page.selectOption("#assessor", colleague.id().toString());
        press(page, "form[action$='/assessors'] button");
        assertThat(page.locator("#mistakes").textContent()).contains("sama organisaatio");
        for (var assessor : List.of(first, second)) {
            page.selectOption("#assessor", assessor.id().toString());
            press(page, "form[action$='/assessors'] button");
        }
        assertThat(page.locator("main").textContent()).contains("Arvioitavana");
        assertThat(sql.sql("select count(*) from evaluation.assignment where person = :person").param("person", colleague.id()).query(Long.class).single())
                .isZero();
    }

    private void marks(String who, String path, String secret, Map<String, String> but) {
        var page = pages.get(who);
        judged(who, "assessor's desk " + who, "/validations/desk");
        page.navigate(site.at("/fi/validations/desk"));
        press(page, "main ul.lines a");
        assertThat(page.url()).endsWith(path + "/assessment");
        page.check("#stake");
        press(page, "form[action$='/stake'] button");
        press(page, "button[value=hand-in]");
        assertThat(page.locator("#mistakes").count()).isEqualTo(1);
        for (var select : page.locator("select[id^='score-']").all()) {
            var code = select.getAttribute("id").substring("score-".length());
            select.selectOption(but.getOrDefault(code, "4"));
            page.selectOption("#confidence-" + code, "HIGH");
            page.fill("#reason-" + code, REASON + code + " " + secret);
        }
        press(page, "button[value=keep]");
        judged(who, "assessment " + who, path + "/assessment");
        page.navigate(site.at("/fi" + path + "/assessment"));
        press(page, "button[value=hand-in]");
        assertThat(page.locator("main").textContent()).contains("Arvio on jätetty");
    }

    /** Neither on a page nor over the API, whoever asks. */
    private void isSeenByNobodyYet(String path, String secret) {
        for (var who : List.of("maker", "editor", "second", "third", "stranger")) {
            for (var address : List.of("/fi" + path, "/fi" + path + "/assessment", "/fi" + path + "/answers", "/api/v1" + path, "/api/v1/validations")) {
                assertThat(windows.get(who).request().get(site.at(address)).text()).as("%s at %s", who, address).doesNotContain(secret);
            }
        }
        assertThat(windows.get("first").request().get(site.at("/api/v1" + path)).text()).contains(secret);
        assertThat(windows.get("stranger").request().get(site.at("/api/v1" + path)).status()).isEqualTo(404);
    }

    private void differ(String path) {
        assertThat(pages.get("editor").navigate(site.at("/fi" + path)).text()).contains("Arvioijat sovittavat eroja");
        assertThat(windows.get("first").request().get(site.at("/api/v1" + path)).text()).contains("salaisuuskaksi");
        assertThat(windows.get("third").request().get(site.at("/api/v1" + path)).status()).isEqualTo(404);
    }

    private void settlesNothing(String who, String path) {
        var page = pages.get(who);
        judged(who, "reconciliation " + who, path + "/assessment");
        page.navigate(site.at("/fi" + path + "/assessment"));
        assertThat(page.locator("select[id^='score-']").count()).isEqualTo(1);
        assertThat(page.locator("main").textContent()).contains("salaisuusyksi", "salaisuuskaksi");
        press(page, "button[value=settle]");
    }

    private void decidesTheThird(String path, Person third) {
        var page = pages.get("editor");
        page.navigate(site.at("/fi" + path));
        page.selectOption("#assessor", third.id().toString());
        press(page, "form[action$='/assessors'] button");
        marks("third", path, "salaisuuskolme", Map.of("C4", "3"));
    }

    private void publishes(String path) {
        var page = pages.get("editor");
        judged("editor", "validation to decide", path);
        page.navigate(site.at("/fi" + path));
        assertThat(page.locator("main").textContent()).contains("salaisuusyksi", "salaisuuskaksi", "salaisuuskolme");
        press(page, "form[action$='/decision'] button");
        assertThat(page.locator("#mistakes").count()).isEqualTo(1);
        page.fill("#reasons-fi", "Malli vastaa tarpeeseen ja sitä on käytetty onnistuneesti. Näyttöä vaikutuksista tarvitaan vielä lisää.");
        page.fill("#reasons-en", "The model meets a need and has been used with success. More evidence of change is still needed.");
        press(page, "form[action$='/decision'] button");
        assertThat(pages.get("stranger").navigate(site.at("/fi" + path)).status()).isEqualTo(404);
        press(page, "form[action$='/publication'] button");
        judged("editor", "validation published editor", path);
    }

    private void everybodyReads(String path, PermanentId id) {
        var page = pages.get("stranger");
        page.navigate(site.at("/fi" + path));
        assertThat(page.locator("main").textContent()).contains("Validoitu", "Malli vastaa tarpeeseen").doesNotContain("salaisuus");
        assertThat(page.locator(".state").first().textContent()).contains("Validoitu");
        judged("stranger", "validation public", path);
        judged("stranger", "validations", "/validations");
        judged("stranger", "framework", "/validations/frameworks/1");
        judged("maker", "validation of the maker", path);
        page.navigate(site.at("/id/" + id.value()));
        // In whichever language the judge has read last.
        page.navigate(page.url().replaceFirst("/(sv|en)/", "/fi/"));
        assertThat(page.locator("#panel-validation").textContent()).contains("Validoitu");
        keep(page, "model-with-validation");
        var badge = windows.get("stranger").request().get(site.at("/en" + path + "/badge.svg"));
        assertThat(badge.headers().get("content-type")).startsWith("image/svg+xml");
        assertThat(badge.text()).contains("Validated until");
        assertThat(site.json("/api/v1" + path).path("finalMarks").path("C4").asString("")).isEqualTo("3");
        assertThat(site.json("/api/v1" + path).path("standing").asString("")).isEqualTo("VALID");
    }

    private void verifies(String path) throws IOException {
        var statement = folder.resolve("statement.json");
        var keys = folder.resolve("keys.json");
        Files.writeString(statement, site.get("/fi" + path + "/statement.json").body());
        Files.writeString(keys, site.get("/.well-known/kutomo-validation-keys.json").body());
        assertThat(verify("verify", "statement.json")).startsWith("0 ").contains("genuine", "in force");
        assertThat(verify("verify", "statement.json", "--key", "keys.json")).startsWith("0 ").contains("genuine");
        Files.writeString(folder.resolve("forged.json"), Files.readString(statement).replaceFirst("\"C4\" : \"3\"", "\"C4\" : \"4\""));
        assertThat(Files.readString(folder.resolve("forged.json"))).isNotEqualTo(Files.readString(statement));
        assertThat(verify("verify", "forged.json", "--key", "keys.json")).startsWith("2 ").contains("NOT GENUINE");
    }

    private String verify(String... words) {
        var out = new StringWriter();
        int code = shell.run(List.of(words), folder, new AtomicBoolean(), new PrintWriter(out));
        return code + " " + out;
    }

    /** Judges a page as this person sees it, in full in all three languages, and keeps pictures when asked to. */
    private void judged(String who, String name, String path) {
        for (var lang : "all".equals(System.getProperty("kutomo.judge")) ? Lang.ALL : List.of(Lang.FI)) {
            judge.faults(pages.get(who), JudgedPage.of(name, who, path).first(), lang).forEach(fault -> faults.add(name + " " + lang.tag() + ": " + fault));
        }
        pages.get(who).setViewportSize(1280, 900);
    }

    private static void keep(Page page, String name) {
        if (Boolean.getBoolean("kutomo.screenshots")) {
            Browser.keep(page, name);
        }
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
