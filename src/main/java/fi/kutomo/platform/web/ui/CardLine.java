package fi.kutomo.platform.web.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One result of a list: kind, title, two lines of summary, facts, and why it was found where that is not plain to see.
 *
 * @param lang language of title and summary when it is not the page's, else null
 * @param facts stage, place, evidence, freshness: short, already in the reader's language
 */
public record CardLine(
        String kind,
        Marked title,
        String address,
        @Nullable String lang,
        Marked summary,
        List<String> facts,
        Optional<String> why,
        Optional<WeaveGlyph> glyph) {

    public static CardLine of(String kind, Marked title, String address, Marked summary, List<String> facts) {
        return new CardLine(kind, title, address, null, summary, facts, Optional.empty(), Optional.empty());
    }

    public CardLine lang(@Nullable String lang) {
        return new CardLine(kind, title, address, lang, summary, facts, why, glyph);
    }

    public CardLine why(String why) {
        return new CardLine(kind, title, address, lang, summary, facts, Optional.of(why), glyph);
    }

    public CardLine glyph(WeaveGlyph glyph) {
        return new CardLine(kind, title, address, lang, summary, facts, why, Optional.of(glyph));
    }
}
