package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Organisations to which people belong. Accounts keep only ids; a module that describes organisations fills this. */
public interface Organisations {

    /**
     * One organisation.
     *
     * @param path of its page below the language prefix
     */
    record Organisation(UUID id, String name, String path) {}

    /** Public organisations whose name has this text in it, at most so many. */
    List<Organisation> like(String text, Lang lang, int atMost);

    /** Those of these that are public. */
    Map<UUID, Organisation> find(Collection<UUID> ids, Lang lang);
}
