package fi.kutomo.knowledge.entries;

import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of saving one field. */
public sealed interface Saving {

    /** It is the working text now; the entry with it. */
    record Saved(Entry entry) implements Saving {}

    /**
     * Somebody else changed this text since the writer began. Theirs stays the working text, yours is kept in the edit log; save again on
     * the base of theirs to decide.
     */
    record Conflict(
            Entry entry,
            String field,
            Optional<Lang> lang,
            String yours,
            String theirs,
            Optional<String> theirName,
            Optional<Instant> theirTime)
            implements Saving {}

    /** The values of a field as they stand in the edit log and in a conflict. */
    static String lines(List<String> values) {
        return String.join("\n", values);
    }
}
