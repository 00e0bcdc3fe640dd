package fi.kutomo.knowledge.intake;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.entries.Wording;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What comes of an import that meets an entry already here, field by field, with what the last import brought as the third side: what
 * nobody changed here since then follows the import; what people changed stays, and the import's text becomes a suggestion. Fields that
 * the import does not name stay as they are.
 *
 * @param merged the content afterwards
 * @param brought what the last import brought, this one included
 * @param replaced texts and values that stood here before and gave way
 * @param suggested texts and values that did not win
 */
record Meeting(Content merged, Content brought, List<Piece> replaced, List<Piece> suggested) {

    /** A text in a language, or the values of a field where no language is given. */
    record Piece(String field, Optional<Lang> lang, String said) {}

    static Meeting of(Content here, Content lastBrought, Content arriving, Lang original) {
        var merged = here;
        var brought = lastBrought;
        var replaced = new ArrayList<Piece>();
        var suggested = new ArrayList<Piece>();
        for (var field : arriving.texts().keySet()) {
            for (var text : originalFirst(arriving, field)) {
                var lang = text.lang();
                var said = text.text();
                var mine = words(here, field, lang);
                var base = words(lastBrought, field, lang);
                brought = brought.withText(field, lang, said);
                if (Wording.same(mine, said.text()) || Wording.same(base, said.text())) {
                    continue;
                }
                if (mine.isEmpty() || Wording.same(mine, base)) {
                    merged = Wording.say(merged, original, field, lang, said.text(), Optional.of(said.status()));
                    if (!mine.isEmpty()) {
                        replaced.add(new Piece(field, Optional.of(lang), mine));
                    }
                } else {
                    suggested.add(new Piece(field, Optional.of(lang), said.text()));
                }
            }
        }
        for (var values : arriving.values().entrySet()) {
            var field = values.getKey();
            var said = values.getValue();
            var mine = here.values(field);
            var base = lastBrought.values(field);
            brought = brought.withValues(field, said);
            if (same(mine, said) || same(base, said)) {
                continue;
            }
            if (mine.isEmpty() || same(mine, base)) {
                merged = merged.withValues(field, said);
                if (!mine.isEmpty()) {
                    replaced.add(new Piece(field, Optional.empty(), String.join("\n", mine)));
                }
            } else {
                suggested.add(new Piece(field, Optional.empty(), String.join("\n", said)));
            }
        }
        return new Meeting(merged, brought, List.copyOf(replaced), List.copyOf(suggested));
    }

    private record InLang(Lang lang, Text text) {}

    /** So that a translation that comes along is not outdated by its own original. */
    private static List<InLang> originalFirst(Content arriving, String field) {
        return arriving.texts(field).entrySet().stream()
                .map(text -> new InLang(text.getKey(), text.getValue()))
                .sorted((one, other) -> Boolean.compare(
                        other.text().status() == TextStatus.ORIGINAL, one.text().status() == TextStatus.ORIGINAL))
                .toList();
    }

    private static String words(Content content, String field, Lang lang) {
        return content.text(field, lang).map(Text::text).orElse("");
    }

    private static boolean same(List<String> one, List<String> other) {
        return one.equals(other) || Set.copyOf(one).equals(Set.copyOf(other));
    }
}
