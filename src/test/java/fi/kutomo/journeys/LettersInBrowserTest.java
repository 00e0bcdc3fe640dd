package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.mailing.Mails;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mails about notices as a mail program shows them: in a narrow pane, without our style sheet. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class LettersInBrowserTest {

    private static final String HOSTILE = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"> \" onload=\"window.hacked=1";

    @Autowired
    ApplicationContext program;

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
