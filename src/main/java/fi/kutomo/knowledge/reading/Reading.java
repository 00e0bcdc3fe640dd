package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.platform.kernel.Lang;
import java.util.Map;
import java.util.Optional;

/** One published state of an entry in front of a reader of this language, with the template that it was written with. */
record Reading(Entry entry, Revision revision, Template template, Lang lang) {

    Content content() {
        return revision.content();
    }

    /** The field's text in the reader's language, else the original, else any other. */
    Optional<Said> said(String field) {
        return said(content().texts(field), field);
    }

    private Optional<Said> said(Map<Lang, Text> texts, String field) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var original = content().originalOf(field).orElse(entry.original());
        var shown = texts.containsKey(lang) ? lang : texts.containsKey(original) ? original : texts.keySet().iterator().next();
        var text = java.util.Objects.requireNonNull(texts.get(shown));
        return Optional.of(new Said(text.text(), shown, text.status(), shown != lang));
    }

    String title() {
        return said(Content.TITLE).map(Said::text).orElse(entry.permanentId().value());
    }

    String path() {
        return entry.path().orElseThrow();
    }

    boolean isNewest() {
        return entry.revision().filter(newest -> newest == revision.number()).isPresent();
    }

    /** A text as it is shown; foreign when it is not in the reader's language. */
    record Said(String text, Lang lang, fi.kutomo.knowledge.TextStatus status, boolean foreign) {

        @org.jspecify.annotations.Nullable String attribute() {
            return foreign ? lang.tag() : null;
        }
    }
}
