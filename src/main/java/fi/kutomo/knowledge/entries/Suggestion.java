package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an import brought for a field that people had changed here since the import before, or what somebody proposes. The working text
 * stands; an editor or the writer takes the suggestion or leaves it.
 *
 * @param said the text, or the values one a line
 * @param note where it came from
 */
public record Suggestion(
        UUID id, EntryId entry, String field, Optional<Lang> lang, String said, String note, Instant at) {

    public List<String> values() {
        return said.isEmpty() ? List.of() : List.of(said.split("\n"));
    }
}
