package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.forum.Talkers;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.world.KutomoTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three people hold a conversation about a model from the question to the answer that helped and on to a better text of the model: one with
 * the mouse, one by keyboard alone, one without scripts and by mail.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.site.url=http://kutomo.example")
class ConversationInThreeBrowsersTest {

    private static final String MAILBOX = "answers@kutomo.example";
    private static final String SECRET = "a secret of twenty-four characters";

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private final List<BrowserContext> windows = new ArrayList<>();
    private Site site;
    private Mails mails;
    private Talkers talkers;

    @BeforeEach
    void open() {
        site = new Site(environment);
        mails = new Mails(program);
        talkers = new Talkers(program, web);
        mailbox(new MailboxSettings(MAILBOX, "", 993, MailboxSettings.Tls.TLS, "", "", program.getBean(Vault.class).seal(MailboxSettings.KEY, SECRET), ""));
    }

    @AfterEach
    void close() {
        windows.forEach(BrowserContext::close);
        mailbox(MailboxSettings.NONE);
    }

    private void mailbox(MailboxSettings wanted) {
        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> program.getBean(Settings.class).write(Caller.system(), MailboxSettings.KEY, wanted));
    }

    private Page enter(Person person, boolean scripts) {
        var window = scripts ? Browser.window(1280, 900) : Browser.window(1280, 900).browser().newContext(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
        window.setDefaultTimeout(15_000);
        windows.add(window);
        var session = new TestPeople(program).session(person);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        return window.newPage();
    }

    @Test
    void isHeldByMouseByKeyboardWithoutScriptsAndByMailAndEndsInABetterModel() throws Exception {
        var asker = enter(talkers.stays(), true);
        var typist = enter(talkers.stays(Role.WEAVER), true);
        var third = talkers.stays();
        mails.awake(third);
        var plain = enter(third, false);
        var model = model();

        asker.navigate(site.at("/fi/threads/new?about=" + model.value()));
        asker.check("input[name=kind][value=question]");
        asker.fill("#title", "Miten naapurit saadaan mukaan?");
        asker.waitForNavigation(() -> asker.press("#title", "Enter"));
        assertThat(asker.locator("main").textContent()).as("Enter sends the words, not a file").contains("Kirjoita viestiin jotain.").doesNotContain("Valitse ensin kuva");
        assertThat(asker.inputValue("#title")).isEqualTo("Miten naapurit saadaan mukaan?");
        asker.fill("#words", "Ovikelloja on soitettu.");
        asker.waitForNavigation(() -> asker.locator("main form .act", new Page.LocatorOptions().setHasText("Julkaise keskustelu")).click());
        var thread = asker.url();
        assertThat(asker.locator("h1").textContent()).isEqualTo("Miten naapurit saadaan mukaan?");

        typist.navigate(thread);
        tabTo(typist, "#words");
        typist.keyboard().type("Kahvit pihalla, ei kokousta.");
        tabTo(typist, "main .reply form button.act:not([name], .act--plain)");
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
        plain.locator("main .reply form button.act:not([name], .act--plain)").click();
        assertThat(plain.locator("#post-3").textContent()).contains("sama kokemus");

        asker.locator("#post-3").waitFor();
        tabTo(typist, "#post-3 .post-acts a");
        typist.waitForNavigation(() -> typist.keyboard().press("Enter"));
        tabTo(typist, "#words");
        typist.keyboard().type("Kuka teillä keitti kahvit?");
        tabTo(typist, "main .reply form button.act:not([name], .act--plain)");
        typist.waitForNavigation(() -> typist.keyboard().press("Enter"));
        answersByMail(third, "Vuorotellen, talo kerrallaan.");
        asker.locator("#post-5").waitFor();
        assertThat(asker.locator("#post-5 .post-words").textContent().strip()).isEqualTo("Vuorotellen, talo kerrallaan.");

        isHeardInOrder(asker);

        asker.waitForNavigation(() -> asker.locator("#post-2 form button").click());
        assertThat(asker.locator("#post-2").textContent()).contains("Auttoi");
        plain.reload();
        assertThat(plain.locator(".thread > header").textContent()).contains("Ratkaistu");

        proposes(typist, model, thread);
        var editor = enter(talkers.stays(Role.EDITOR), true);
        editor.navigate(site.at("/fi/suggestions"));
        editor.waitForNavigation(() -> editor.locator("main section[aria-labelledby^=o-]", new Page.LocatorOptions().setHasText("Kahvit pihalla")).locator("form[action$=acceptance] button").click());
        assertThat(program.getBean(Entries.class).content(model).orElseThrow().text("summary", Lang.FI).orElseThrow().text()).contains("Talon väki tutustuu.", "Kahvit pihalla, ei kokousta.");
        editor.navigate(site.at("/fi/write/" + model.value()));
        assertThat(editor.content()).contains("Kahvit pihalla, ei kokousta.");
        asker.navigate(site.at("/fi/" + program.getBean(Entries.class).find(model).orElseThrow().path().orElseThrow()));
        assertThat(asker.locator("main").textContent()).contains("Miten naapurit saadaan mukaan?");
        asker.navigate(thread);
        assertThat(asker.locator("#post-2").textContent()).contains("Tämän pohjalta täydennettiin kuvausta");
    }

    /** As a screen reader meets it, with the posts that arrived meanwhile: title, each post with its writer, words and acts, then the place for an answer. */
    private static void isHeardInOrder(Page page) {
        var heard = page.locator("main").ariaSnapshot();
        assertThat(heard).containsSubsequence(
                "heading \"Miten naapurit saadaan mukaan?\" [level=1]", "- article", "[level=2]", "Ovikelloja on soitettu.", "viesti 1", "- article", "[level=2]",
                "Kahvit pihalla, ei kokousta.", "viesti 2", "- article", "[level=2]", "kokemus", "viesti 3", "- article", "[level=2]", "Kuka teillä keitti kahvit?",
                "viesti 4", "- article", "[level=2]", "Vuorotellen, talo kerrallaan.", "viesti 5", "heading \"Vastaa\" [level=2]", "textbox", "button \"Lähetä viesti\"");
        assertThat(page.locator("#posts").ariaSnapshot().lines().filter(line -> line.startsWith("- article"))).hasSize(5).allMatch(line -> line.startsWith("- article \""), "says whose it is");
    }

    /** The model that the question is about. */
    private PermanentId model() {
        var content = Content.empty().withOriginal("title", Lang.FI, "Naapurit mukaan").withOriginal("summary", Lang.FI, "Talon väki tutustuu.");
        return program.getBean(Entries.class).take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "test")), true, Caller.system()).getFirst().id();
    }

    /** Waits for the letter, as if the ten minutes for reading on the page were over, and answers it to the address for answers. */
    private void answersByMail(Person person, String words) throws Exception {
        await().until(() -> sql.sql("update notifications.notice set at = at - interval '20 minutes', came_at = came_at - interval '20 minutes' where person = :person").param("person", person.id()).update() > 0);
        mails.round();
        var letter = mails.to(person).getLast();
        assertThat(letter.text()).contains("Kuka teillä keitti kahvit?");
        var raw = """
                Message-ID: <%s@mail.example>
                From: %s
                To: %s
                Subject: Re: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s

                ma 23.11.2026 klo 9.15 Kutomo (%s) kirjoitti:
                > Kuka teillä keitti kahvit?
                """.formatted(UUID.randomUUID(), person.email(), letter.replyTo().orElseThrow(), letter.id(), words, letter.replyTo().orElseThrow());
        var request = HttpRequest.newBuilder(URI.create(site.at("/incoming-mail")))
                .header("Authorization", "Bearer " + SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(raw.replace("\n", "\r\n")))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("taken\n");
        }
    }

    /** By keyboard alone: from the answer that helped to a proposal for the summary of the model. */
    private void proposes(Page typist, PermanentId model, String thread) {
        typist.navigate(thread);
        tabTo(typist, "#post-2 .post-acts a[href$=harvest]");
        typist.waitForNavigation(() -> typist.keyboard().press("Enter"));
        tabTo(typist, "select[name=place]");
        while (!typist.inputValue("select[name=place]").endsWith("/summary")) {
            var before = typist.inputValue("select[name=place]");
            typist.keyboard().press("ArrowDown");
            assertThat(typist.inputValue("select[name=place]")).as("there is a summary to choose").isNotEqualTo(before);
        }
        tabTo(typist, "form[method=get][action$=harvest-edit] button");
        typist.waitForNavigation(() -> typist.keyboard().press("Enter"));
        assertThat(typist.inputValue("textarea[name=text]")).contains("Talon väki tutustuu.", "Kahvit pihalla, ei kokousta.");
        tabTo(typist, "form[action$='harvest/edit'] button.act");
        typist.waitForNavigation(() -> typist.keyboard().press("Enter"));
        assertThat(typist.locator("#post-2").textContent()).contains("odottaa päätöstä");
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
