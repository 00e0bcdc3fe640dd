package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What people choose from when they say where they work and on what. Accounts keep only keys; a module that knows the vocabulary
 * fills this.
 */
public interface Topics {

    /** One thing to choose: its key and its name in the reader's language. */
    record Topic(String key, String name) {}

    /** Regions of the country, by name. */
    List<Topic> regions(Lang lang);

    /** The broadest themes, by name. */
    List<Topic> themes(Lang lang);

    /** Names of these keys, of either sort; unknown keys are left out. */
    Map<String, String> names(Collection<String> keys, Lang lang);
}
