package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.Map;

/** Answers how sure we are about entries, as last computed. An entry that nobody has graded is {@link EvidenceGrade#NOT_DESCRIBED}. */
public interface Grades {

    Map<EntryId, Graded> of(Collection<EntryId> entries);

    /**
     * A grade as computed.
     *
     * @param rung the height reached on the ladder 0 to 5, also where the conclusion is one beside the ladder
     * @param rules version of the rules
     */
    record Graded(EvidenceGrade grade, int rung, String rules) {}
}
