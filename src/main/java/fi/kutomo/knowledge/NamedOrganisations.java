package fi.kutomo.knowledge;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Finds organisations by names as they stand in texts: case, punctuation and legal form make no difference. */
public interface NamedOrganisations {

    /** What two spellings of one name have in common. */
    String key(String name);

    /** The public organisation that bears a name of this key, as its title or beside it; the oldest where several do. */
    Map<String, PermanentId> bearing(Collection<String> keys);

    /** Keys of all names of these organisations, by their inner ids. */
    Map<EntryId, Set<String>> keys(Collection<EntryId> organisations);
}
