package fi.kutomo.exchange.reading;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;

/**
 * One field that was understood.
 *
 * @param field key of the template's field
 * @param sense how the values are meant
 * @param of for terms: the scheme; for entries: the word of the kind; else empty
 * @param lang language of a text; empty for values
 * @param values a text has exactly one
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"field", "sense", "of", "lang", "values", "passage"})
public record Found(
        String field,
        Sense sense,
        String of,
        Optional<Lang> lang,
        List<String> values,
        @JsonFormat(shape = JsonFormat.Shape.ARRAY) Passage passage) {

    /** How the words of the source are to be taken. */
    public enum Sense {
        /** A text in a language. */
        TEXT,
        /** A value as it is to be stored. */
        VALUE,
        /** The label of a term. */
        TERM,
        /** The name of an area. */
        AREA,
        /** The title of another entry. */
        ENTRY
    }

    public Found {
        values = List.copyOf(values);
    }

    public static Found text(String field, Lang lang, String text, Passage passage) {
        return new Found(field, Sense.TEXT, "", Optional.of(lang), List.of(text), passage);
    }

    public static Found value(String field, String value, Passage passage) {
        return values(field, List.of(value), passage);
    }

    public static Found values(String field, List<String> values, Passage passage) {
        return new Found(field, Sense.VALUE, "", Optional.empty(), values, passage);
    }

    public static Found terms(String field, String scheme, List<String> labels, Passage passage) {
        return new Found(field, Sense.TERM, scheme, Optional.empty(), labels, passage);
    }

    public static Found areas(List<String> names, Passage passage) {
        return new Found("areas", Sense.AREA, "", Optional.empty(), names, passage);
    }

    public static Found entries(String field, EntryKind kind, List<String> titles, Passage passage) {
        return new Found(field, Sense.ENTRY, kind.word(), Optional.empty(), titles, passage);
    }
}
