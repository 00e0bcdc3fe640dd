package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.List;
import java.util.Set;

/**
 * One introduction that seems worth while, with everything the line of explanation needs.
 *
 * @param crossed which silos it crosses
 */
public record Suggestion(Pair pair, Parts parts, Bridging bridging, WarmPath path, List<Silo> crossed, Set<Note> notes) {

    /** What else is to be said of it. */
    public enum Note {
        /** A single node or tie holds the two together; this would be a second path. */
        SECOND_PATH,
        /** One of the two is among the most tied, who get enough, so the bridge counts half. */
        HUB,
        /** Drawn at random, so that the worth of the ranking can be measured. */
        EXPLORED
    }
}
