package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;

/** Asks for entries to be graded again, because a fact that a {@link Ground} answers has changed. */
public interface Regrading {

    /** Soon after the transaction in which this is asked; insists on one. */
    void ask(Collection<EntryId> entries);
}
