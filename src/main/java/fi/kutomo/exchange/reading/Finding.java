package fi.kutomo.exchange.reading;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a source describes, or only names. Its JSON has no names of fields, because thousands are kept until they are written.
 *
 * @param key its name in the source, the same whenever the source is read: a project code, an address, a title as a slug
 * @param described false when the source only names it: then it is a suggestion that nobody need follow
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"key", "kind", "lang", "fields", "described"})
public record Finding(String key, EntryKind kind, Lang lang, List<Found> fields, boolean described) {

    public Finding {
        fields = List.copyOf(fields);
    }

    public Optional<Found> field(String key) {
        return fields.stream().filter(found -> found.field().equals(key)).findFirst();
    }

    /** First value of a field, empty when there is none. */
    public String value(String key) {
        return field(key).map(found -> found.values().getFirst()).orElse("");
    }

    public String title() {
        return value("title");
    }
}
