package fi.kutomo.knowledge;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/** How entries of one kind are described: fields in order, each in a part. A version that is in use never changes. */
public record Template(EntryKind kind, int version, List<Field> fields) {

    public Template {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * One field of a description.
     *
     * @param key stable name, the same in every version
     * @param part heading under which it stands: basics, understand, try, spread, source
     * @param input what it holds and so how it is written
     * @param scheme for terms: the vocabulary's scheme; for entries: the word of the kind that may be linked, empty for any
     * @param essential belongs to the summary view; mandatory before the stage may be set to ready (Innokylä's two asterisks)
     * @param requiredFrom the stage from which it must be filled; empty: never
     * @param weight its share in completeness, 1 to 3
     * @param shortest least characters that count as an answer, 0 for no limit
     * @param longest most characters, 0 for no limit
     */
    public record Field(
            String key,
            String part,
            Input input,
            String scheme,
            LocalizedText label,
            LocalizedText help,
            LocalizedText example,
            boolean essential,
            Optional<Stage> requiredFrom,
            int weight,
            int shortest,
            int longest) {}

    /** What a field holds. The first three are texts with a version per language, the others values. */
    public enum Input {
        LINE,
        PROSE,
        LIST,
        TERMS,
        AREAS,
        ENTRIES,
        DAY,
        AMOUNT,
        NUMBER,
        ADDRESS,
        CODE;

        public boolean isText() {
            return this == LINE || this == PROSE || this == LIST;
        }
    }
}
