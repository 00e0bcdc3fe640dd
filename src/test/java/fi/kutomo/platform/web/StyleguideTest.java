package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.styleguide.StyleguidePage;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

/** Judges every part by the examples of the styleguide. */
class StyleguideTest {

    private final Messages messages = new Messages();
    private final Html html = new Html(new MockEnvironment());

    @ParameterizedTest
    @EnumSource(Lang.class)
    void givesEveryIdOnce(Lang lang) {
        var ids = page(lang).select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void namesEveryField(Lang lang) {
        var page = page(lang);

        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .allMatch(field -> !page.select("label[for=" + field.id() + "]").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void describesFieldsByWhatIsThere(Lang lang) {
        var page = page(lang);

        for (Element described : page.select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void hasOneHeadingOfTheFirstRank(Lang lang) {
        assertThat(page(lang).select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void saysEverythingInWords(Lang lang) {
        assertThat(page(lang).text()).doesNotContain("platform.");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void hidesPicturesThatSayNothingAndNamesTheOthers(Lang lang) {
        assertThat(page(lang).select("svg")).allMatch(svg -> svg.hasAttr("aria-hidden") || svg.hasAttr("aria-label"));
    }

    private Document page(Lang lang) {
        try {
            return ScopedValue.where(Chrome.CURRENT, TestChrome.in(lang, messages)).call(() -> {
                var record = new StyleguidePage(Ui.t("platform.styleguide.title"), List.of(), List.of("woad"), List.of("search"));
                return Jsoup.parse(new String(html.written(record).bytes(), java.nio.charset.StandardCharsets.UTF_8));
            });
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
