package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.util.Map;
import java.util.Optional;

/** How texts and their translations change together. */
public final class Wording {

    private Wording() {}

    /**
     * Content with one text said anew. A changed original makes reviewed translations outdated, unless only white space changed. A text
     * in another language is a translation: with the status that its writer gives, otherwise a draft.
     */
    public static Content say(Content content, Lang entryOriginal, String field, Lang lang, String text, Optional<TextStatus> wanted) {
        var original = content.originalOf(field).orElse(entryOriginal);
        var before = content.text(field, lang).map(Text::text).orElse("");
        if (lang == original || wanted.filter(TextStatus.ORIGINAL::equals).isPresent()) {
            var said = lang == original ? content : withoutOriginal(content, field);
            said = said.withOriginal(field, lang, text);
            return same(before, text) ? said : outdated(said, field, lang);
        }
        var status = wanted.orElseGet(() -> same(before, text)
                ? content.text(field, lang).map(Text::status).orElse(TextStatus.DRAFT_TRANSLATION)
                : TextStatus.DRAFT_TRANSLATION);
        return content.withText(field, lang, new Text(text, status));
    }

    /** Equal but for white space. */
    public static boolean same(String one, String other) {
        return one.equals(other) || collapsed(one).equals(collapsed(other));
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Content outdated(Content content, String field, Lang original) {
        var changed = content;
        for (Map.Entry<Lang, Text> text : content.texts(field).entrySet()) {
            if (text.getKey() != original && text.getValue().status() == TextStatus.REVIEWED) {
                changed = changed.withText(field, text.getKey(), new Text(text.getValue().text(), TextStatus.OUTDATED));
            }
        }
        return changed;
    }

    /** The former original stands from now on as a translation that somebody has accepted. */
    private static Content withoutOriginal(Content content, String field) {
        var former = content.originalOf(field);
        if (former.isEmpty()) {
            return content;
        }
        var text = content.text(field, former.get()).orElseThrow();
        return content.withText(field, former.get(), new Text(text.text(), TextStatus.REVIEWED));
    }
}
