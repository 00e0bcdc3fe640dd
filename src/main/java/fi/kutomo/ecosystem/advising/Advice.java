package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.weighing.Parts;
import fi.kutomo.ecosystem.weighing.Suggestion.Note;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * An introduction that seemed worth while when the net was last looked at.
 *
 * @param id stays the same while the two are suggested again
 * @param pair the key of the two, as introductions have it
 * @param oneNeeds terms that the one needs and the other offers
 * @param otherNeeds the other way round
 * @param change what the tie would change
 */
record Advice(
        UUID id, UUID pair, UUID one, UUID other, List<String> oneNeeds, List<String> otherNeeds, List<Silo> crossed, Set<Note> notes, Way way, Parts parts, Change change) {

    /** The word for suggestions in the audit log. */
    static final String WORD = "advice";

    /**
     * Who could introduce them.
     *
     * @param through from the one to the other; empty where nobody is known
     * @param restsOn stated ties without which the way is not there
     */
    record Way(List<UUID> through, List<UUID> restsOn) {

        static final Way NONE = new Way(List.of(), List.of());
    }

    /**
     * @param efficiency what the global efficiency of the net gains
     * @param before mean steps between the groups of the two; empty where there is no way
     */
    record Change(double efficiency, OptionalDouble before, OptionalDouble after) {}

    Advice along(Way now) {
        return new Advice(id, pair, one, other, oneNeeds, otherNeeds, crossed, notes, now, parts, change);
    }

    Advice needing(List<String> ofOne, List<String> ofOther) {
        return new Advice(id, pair, one, other, ofOne, ofOther, crossed, notes, way, parts, change);
    }
}
