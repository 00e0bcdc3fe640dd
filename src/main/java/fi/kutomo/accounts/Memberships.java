package fi.kutomo.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers to which organisations people belong, for whoever must know of a tie before giving somebody a say. */
public interface Memberships {

    /** Organisations by person, confirmed and not ended; a person without any is not a key. */
    Map<UUID, Set<UUID>> running(Collection<UUID> people);

    /** Who belongs to the organisation now, confirmed and not shut out; its contact people first. */
    default List<UUID> members(UUID organisation) {
        return members(List.of(organisation)).getOrDefault(organisation, List.of());
    }

    /** The same for many organisations; one without members is not a key. */
    Map<UUID, List<UUID>> members(Collection<UUID> organisations);
}
