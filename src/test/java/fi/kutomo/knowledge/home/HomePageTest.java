package fi.kutomo.knowledge.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** On a database of its own, because the first test needs one in which nothing is public. */
@KutomoTest(properties = "kutomo.site.keeper=Esimerkki")
@Import(Statements.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HomePageTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Entries entries;

    @Autowired
    FrontStore front;

    @Autowired
    Statements statements;

    @Test
    @Order(1)
    void saysWhatAnEmptyPlaceIsFor() throws Exception {
        browser.perform(get("/fi"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Täällä ei ole vielä mitään")))
                .andExpect(content().string(containsString("Kirjaudu ja aloita")));
        browser.perform(get("/sv")).andExpect(content().string(containsString("Här finns ingenting ännu")));
        browser.perform(get("/en")).andExpect(content().string(containsString("There is nothing here yet")));
    }

    @Test
    @Order(2)
    void showsWhatIsNewOneStoryAndTrueNumbers() throws Exception {
        for (int i = 0; i < 5; i++) {
            publish(EntryKind.PROJECT, "Hanke numero " + i, "");
        }
        publish(EntryKind.CONCEPT, "Mikä on kutoja?", "## Lyhyesti\n\nKutoja **yhdistää** ihmisiä.\n\n## Lisää\n\nJa asioita.");
        publish(EntryKind.ORGANISATION, "Säätiö", "");

        var page = browser.perform(get("/fi")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        var document = org.jsoup.Jsoup.parse(page);

        assertThat(document.select(".story h2").text()).isEqualTo("Mikä on kutoja?");
        assertThat(document.select(".story-text strong").text()).isEqualTo("yhdistää");
        assertThat(document.select(".news .line-title").eachText()).hasSize(3).doesNotContain("Säätiö");
        assertThat(document.select(".figure").eachText()).containsExactly("5 kehittämishanketta", "1 organisaatio", "1 selitetty käsite");
        assertThat(document.select(".questions a").eachAttr("href")).hasSize(3).allMatch(address -> address.startsWith("/fi/search?q="));
        assertThat(page.length()).isLessThan(50_000);
        assertThat(statements.during(() -> browser.perform(get("/fi")))).isBetween(3, 8);
    }

    @Test
    @Order(3)
    void givesEveryStoryItsDay() {
        publish(EntryKind.MODEL, "Malli", "");
        var seen = new HashSet<>();
        var day = LocalDate.of(2026, 11, 22);
        for (int i = 0; i < 2; i++) {
            seen.add(front.ofTheDay(day.plusDays(i)).orElseThrow());
        }

        assertThat(seen).hasSize(2);
        assertThat(front.ofTheDay(day)).isEqualTo(front.ofTheDay(day.plusDays(2)));
    }

    @Test
    void takesTheFirstParagraphsForTheStory() {
        assertThat(HomeController.beginning("## Otsikko\n\nYksi.\n\n| a |\n|---|\n\nKaksi.")).isEqualTo("Yksi.\n\nKaksi.");
        assertThat(HomeController.beginning("a".repeat(5000))).hasSizeLessThan(1000).endsWith("…");
        assertThat(HomeController.beginning("Nämä:\n\n- " + "b".repeat(900) + "\n\nMuuta.")).contains("bbb").doesNotContain("Muuta");
        assertThat(HomeController.beginning("")).isEmpty();
    }

    private void publish(EntryKind kind, String title, String body) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, title)
                .withOriginal("summary", Lang.FI, "Lyhyt kuvaus, jonka jokainen ymmärtää.")
                .withOriginal("body", Lang.FI, body);
        entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "")), true, Caller.system());
    }
}
