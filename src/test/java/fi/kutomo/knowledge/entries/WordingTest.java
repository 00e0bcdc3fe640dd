package fi.kutomo.knowledge.entries;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Content TRANSLATED = Content.empty()
            .withOriginal("title", Lang.FI, "Asunto ensin")
            .withText("title", Lang.SV, new Text("Bostad först", TextStatus.REVIEWED))
            .withText("title", Lang.EN, new Text("Housing First", TextStatus.DRAFT_TRANSLATION));

    @Test
    void outdatesReviewedTranslationsOfAChangedOriginal() {
        var changed = say(Lang.FI, "Asunto ensin Suomessa", Optional.empty());

        assertThat(changed.text("title", Lang.SV).orElseThrow().status()).isEqualTo(TextStatus.OUTDATED);
        assertThat(changed.text("title", Lang.EN).orElseThrow().status()).isEqualTo(TextStatus.DRAFT_TRANSLATION);
    }

    @Test
    void leavesTranslationsWhenOnlyWhiteSpaceChanged() {
        assertThat(say(Lang.FI, "Asunto  ensin ", Optional.empty()).text("title", Lang.SV).orElseThrow().status())
                .isEqualTo(TextStatus.REVIEWED);
    }

    @Test
    void takesTextInAnotherLanguageAsATranslation() {
        assertThat(say(Lang.EN, "Home First", Optional.empty()).text("title", Lang.EN))
                .contains(new Text("Home First", TextStatus.DRAFT_TRANSLATION));
        assertThat(say(Lang.SV, "Hem först", Optional.of(TextStatus.REVIEWED)).text("title", Lang.SV))
                .contains(new Text("Hem först", TextStatus.REVIEWED));
        assertThat(say(Lang.SV, "Hem först", Optional.empty()).text("title", Lang.FI).orElseThrow().status()).isEqualTo(TextStatus.ORIGINAL);
    }

    @Test
    void letsAnotherLanguageBecomeTheOriginal() {
        var changed = say(Lang.SV, "Bostaden först", Optional.of(TextStatus.ORIGINAL));

        assertThat(changed.originalOf("title")).contains(Lang.SV);
        assertThat(changed.text("title", Lang.FI).orElseThrow().status()).isEqualTo(TextStatus.OUTDATED);
    }

    private static Content say(Lang lang, String text, Optional<TextStatus> status) {
        return Wording.say(TRANSLATED, Lang.FI, "title", lang, text, status);
    }
}
