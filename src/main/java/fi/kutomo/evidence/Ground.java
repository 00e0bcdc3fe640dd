package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.Map;

/**
 * What the ladder must know of an entry and cannot see from its own floor. Beans of this kind stand a floor above; each answers what
 * it knows, and what nobody answers is not known and holds a rung back.
 */
public interface Ground {

    /** The fact that this bean answers. */
    Fact fact();

    /** Whether the fact holds, for those entries of which it is known. */
    Map<EntryId, Boolean> of(Collection<EntryId> entries);

    /** Facts beside the studies that the rules ask about. */
    enum Fact {
        /** A theory of change in which each main link has at least one source. */
        REASONED_THEORY,
        /** Manuals, training and follow-up of quality exist, so that others can do it alike. */
        QUALITY_ASSURANCE,
        /** Training in it can be had in Finland, in Finnish, Swedish or English. */
        TRAINING
    }
}
