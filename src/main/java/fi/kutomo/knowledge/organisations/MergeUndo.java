package fi.kutomo.knowledge.organisations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge changed, so that it can be taken back: lists of links as they were, and the other names of the one that was kept.
 *
 * @param filled fields of the one that was kept that were empty, with what they took over; merges of early times took over names alone
 */
public record MergeUndo(List<Rewritten> rewritten, List<String> namesBefore, @Nullable Map<String, List<String>> filled) {

    /** The fields that were filled. */
    Map<String, List<String>> taken() {
        return filled == null ? Map.of() : filled;
    }

    /** A field of an entry whose links were rewritten. */
    public record Rewritten(UUID entry, String field, List<String> before, List<String> after) {}
}
