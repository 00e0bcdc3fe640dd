package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has a stake in entries: whoever answers for them, belongs to those behind them or asks that they be validated. A bean of this
 * kind stands a floor above; what it finds keeps a person from moving the grade of that entry.
 */
public interface Stakes {

    /** Message key of a sentence that tells the person what ties them to one of these; empty where nothing does. */
    Optional<String> tie(Collection<EntryId> entries, UUID person);
}
