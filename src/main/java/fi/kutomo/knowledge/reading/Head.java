package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.ui.Tags;
import fi.kutomo.platform.web.ui.WeaveGlyph;
import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of every page of an entry.
 *
 * @param kind the word of its kind
 * @param kindName in the reader's language
 * @param kindsName the same in the plural, where a trail leads to all of them
 * @param kindPath everything of this kind, below the language prefix
 * @param standing the stage and that there is no evidence yet, beside the glyph; empty without a glyph
 * @param titleLang when the title is not in the reader's language
 */
public record Head(
        String kind,
        String kindName,
        String kindsName,
        String kindPath,
        String permanentId,
        String path,
        String title,
        @Nullable String titleLang,
        String summary,
        @Nullable String summaryLang,
        Optional<WeaveGlyph> glyph,
        String standing,
        Optional<LanguageNote> note,
        Optional<Tags> themes) {

    public Content lead() {
        return Markdown.html(summary, 1);
    }
}
