package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.notifications.rhythm.Rhythms;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.world.KutomoTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Mails about notices as a mail program shows them: in a narrow pane, without our style sheet. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class LettersInBrowserTest {

    private static final String HOSTILE = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"> \" onload=\"window.hacked=1";

    private static final Pattern LINK = Pattern.compile("href=\"(http://kutomo\\.example[^\"]*)\"");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    Rhythms rhythms;

    private Mails mails;
    private Delivered delivered;
    private Person reader;

    @BeforeEach
    void come() {
        mails = new Mails(program);
        delivered = new Delivered(program);
        reader = mails.reader();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void fitAndRunNothing(Lang lang) {
        mails.speaks(reader, lang.tag());
        heard(2, "Kuka kuskaa ruoan kylälle, kun linja-auto lakkaa?", "Maija Esimerkki", "Meillä naapurit ajavat vuorotellen: lista on seinällä.", Lang.FI, Why.ANSWERED);
        mails.round();
        heard(3, "Hur börjar man med hembesök?", "Elin Exempel", "Vi började med en enda by och ringde på hos alla.", Lang.SV, Why.WATCHED);
        heard(4, "A call for trials of " + "very".repeat(20) + " long words", "", "", Lang.EN, Why.CHANCE);
        heard(5, HOSTILE, HOSTILE, HOSTILE, Lang.FI, Why.WITHIN);
        mails.summaries();

        var letters = mails.to(reader);
        assertThat(letters).hasSize(2);
        for (int i = 0; i < 2; i++) {
            for (int width : new int[] {640, 360}) {
                look(letters.get(i).html(), (i == 0 ? "letter-notice-" : "letter-summary-") + lang.tag() + "-" + width, width);
            }
        }
    }

    /** As a scanner that opens every link in a browser, with all scripts; and then as a person who presses the button. */
    @Test
    void leadNobodyOutWithoutAPress() {
        heard(2, "Kuka kuskaa?", "Maija Esimerkki", "Naapurit.", Lang.FI, Why.ANSWERED);
        mails.round();
        heard(3, "Hembesök", "Elin Exempel", "Vi ringde.", Lang.FI, Why.WATCHED);
        mails.summaries();
        var before = rhythms.of(reader.id());
        var links = new LinkedHashSet<String>();
        mails.to(reader).forEach(letter -> {
            links.add(letter.leave().orElseThrow());
            LINK.matcher(letter.html()).results().forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        });
        assertThat(links).hasSizeGreaterThanOrEqualTo(4);

        try (var window = Browser.window(1280, 900)) {
            var methods = new HashSet<String>();
            window.route("**/*", route -> {
                methods.add(route.request().method());
                route.fulfill(answer(route.request()));
            });
            var page = window.newPage();
            links.forEach(link -> page.navigate(link, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE)));

            assertThat(methods).containsExactly("GET");
            assertThat(rhythms.of(reader.id())).isEqualTo(before);

            page.navigate(mails.to(reader).getFirst().leave().orElseThrow());
            page.getByText("Lopeta kaikki sähköposti-ilmoitukset").click();
            assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("Et saa enää ilmoituksia");
            assertThat(methods).contains("POST");
            assertThat(rhythms.of(reader.id()).silent()).isTrue();
            // What is still being answered when the window closes would find nobody
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    /** What the program answers, without a server; whoever is sent on gets the next page at once. */
    private Route.FulfillOptions answer(Request asked) {
        try {
            var body = Optional.ofNullable(asked.postDataBuffer()).orElse(new byte[0]);
            var sent = request(HttpMethod.valueOf(asked.method()), URI.create(asked.url())).content(body);
            Optional.ofNullable(asked.headers().get("content-type")).ifPresent(sent::contentType);
            var answer = web.perform(sent).andReturn().getResponse();
            if (answer.getRedirectedUrl() != null) {
                answer = web.perform(get(URI.create(asked.url()).resolve(answer.getRedirectedUrl()))).andReturn().getResponse();
            }
            return new Route.FulfillOptions()
                    .setStatus(answer.getStatus())
                    .setContentType(Optional.ofNullable(answer.getContentType()).orElse("text/plain"))
                    .setBodyBytes(answer.getContentAsByteArray());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void look(String html, String name, int width) {
        try (var window = Browser.window(width, 900)) {
            var page = window.newPage();
            page.setContent(html);
            assertThat(page.evaluate("() => window.hacked === undefined")).as(name).isEqualTo(true);
            assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue()).as(name).isLessThanOrEqualTo(width);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            Browser.keep(page, name);
        }
    }

    private void heard(int hours, String title, String by, String words, Lang lang, Why why) {
        delivered.ago(Duration.ofHours(hours), TestThings.add(title, by, words, lang), why, reader.id());
    }
}
