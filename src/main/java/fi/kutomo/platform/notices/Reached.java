package fi.kutomo.platform.notices;

import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.UUID;

/** Told by owners of things when somebody has read them on a page: notices about them need not be told again. */
public interface Reached {

    /** That person has now seen these. */
    void read(UUID person, Collection<Ref> things);

    /** How many notices wait for that person. */
    int waiting(UUID person);
}
