package fi.kutomo.ecosystem;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers in which sectors organisations work, as everybody may know. */
public interface Sectors {

    /** Keys of sectors by the inner id of the organisation's entry; an organisation of which nothing is said in public is not a key. */
    Map<UUID, Set<String>> of(Collection<UUID> organisations);
}
