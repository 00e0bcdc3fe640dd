package fi.kutomo.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class StandingPageTest {

    @Autowired
    MockMvc browser;

    @Test
    void standsInThreeLanguagesWithNothingLeftToFillIn() throws Exception {
        for (String name : StandingTexts.NAMES) {
            for (Lang lang : Lang.ALL) {
                var page = browser.perform(get("/" + lang.tag() + "/" + name)).andExpect(status().isOk()).andReturn();
                var main = org.jsoup.Jsoup.parse(page.getResponse().getContentAsString()).selectFirst("main");

                assertThat(main).as("%s %s", name, lang).isNotNull();
                assertThat(main.select("h1")).hasSize(1);
                assertThat(main.select("h2").size()).isPositive();
                assertThat(main.text()).doesNotContain("{keeper}", "{email}", "{lang}");
                assertThat(main.select("a[href^=/]").eachAttr("href"))
                        .allMatch(address -> address.startsWith("/" + lang.tag() + "/") || address.startsWith("/api/"));
            }
        }
    }
}
