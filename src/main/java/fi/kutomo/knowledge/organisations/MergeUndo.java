package fi.kutomo.knowledge.organisations;

import java.util.List;
import java.util.UUID;

/** What a merge changed, so that it can be taken back: lists of links as they were, and the other names of the one that was kept. */
public record MergeUndo(List<Rewritten> rewritten, List<String> namesBefore) {

    /** A field of an entry whose links were rewritten. */
    public record Rewritten(UUID entry, String field, List<String> before, List<String> after) {}
}
