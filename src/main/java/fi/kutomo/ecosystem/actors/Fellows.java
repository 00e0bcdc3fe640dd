package fi.kutomo.ecosystem.actors;

import java.util.Set;
import java.util.UUID;

/** Who shares a learning community with whom, as it is at the present reading. */
public interface Fellows {

    /** Actors that are in an open community in which this person is, or one of the actors for which the person speaks. */
    Set<UUID> of(UUID person, Set<UUID> own);
}
