package fi.kutomo.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which organisations have taken which entries into use, as public accounts say; answered by whoever keeps such accounts. */
public interface Adoptions {

    /**
     * What one public account says.
     *
     * @param account id of its card, which goes when the account is not public any more
     */
    record Adoption(UUID account, EntryId entry, PermanentId organisation, int year) {}

    /** What those of these accounts say that are public and name an organisation. */
    List<Adoption> of(Collection<UUID> accounts);

    /** The same of all accounts about these entries. */
    List<Adoption> about(Collection<EntryId> entries);

    /** All of them. */
    List<Adoption> all();
}
