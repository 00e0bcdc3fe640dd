package fi.kutomo.evaluation.theory;

import java.util.List;

/**
 * Something that a theory lacks or that puts it in doubt.
 *
 * @param place id of the box, link or assumption; empty when it is the whole
 * @param about ids of the boxes by which it is told
 */
public record Flaw(Kind kind, String place, List<String> about) {

    /** Those that come first keep a theory from being called reasoned. */
    public enum Kind {
        NO_ACTIVITY,
        NO_CHANGE,
        CIRCLE,
        UNREACHED,
        NO_RATIONALE,
        NO_SOURCE,
        ORPHAN,
        LEADS_NOWHERE,
        NO_INDICATOR,
        SOURCE_GONE,
        AGAINST,
        CONTESTED,
        BROKEN,
        LATE;

        /** Keeps a theory from being called reasoned. */
        public boolean blocks() {
            return compareTo(NO_SOURCE) <= 0;
        }
    }
}
