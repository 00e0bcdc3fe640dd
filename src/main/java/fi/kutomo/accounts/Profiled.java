package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people tell of themselves that others find them by: where they work and on what, as keys of regions and themes. */
public interface Profiled {

    /** What each of these people shows to this reader; who shows nothing is not a key. */
    Map<UUID, Set<String>> topics(Collection<UUID> people, Caller reader);

    /** People who show to this reader that they have to do with one of these. */
    Set<UUID> naming(Collection<String> topics, Caller reader);

    /** Everything that the person has told, also what goes to nobody: to serve that person alone. */
    Set<String> own(UUID person);
}
