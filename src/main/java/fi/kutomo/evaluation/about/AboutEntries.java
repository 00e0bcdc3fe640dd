package fi.kutomo.evaluation.about;

import fi.kutomo.catalogue.Carded;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A kind of thing that is about an entry and carries its name. */
public interface AboutEntries extends Carded {

    /** What is about one of these entries and everybody may read. */
    List<UUID> about(Collection<UUID> entries);
}
