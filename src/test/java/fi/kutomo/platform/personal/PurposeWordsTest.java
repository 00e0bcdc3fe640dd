package fi.kutomo.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of the privacy notice, written in many modules, read as one text. */
@KutomoTest
class PurposeWordsTest {

    @Autowired
    List<Purpose> purposes;

    @Autowired
    Messages messages;

    @Test
    void areSentencesInEveryLanguage() {
        for (var lang : Lang.ALL) {
            for (var purpose : purposes) {
                var key = purpose.module() + ".purpose." + purpose.key();
                assertThat(messages.in(lang, key + ".name")).as("%s %s", lang, key).doesNotEndWith(".");
                for (var part : List.of(".data", ".why", ".howLong")) {
                    assertThat(messages.in(lang, key + part)).as("%s %s", lang, key + part).matches("\\p{Lu}.*|\\d.*").endsWith(".");
                }
            }
        }
    }
}
