package fi.kutomo.evidence;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts published claims in doubt for a reason that cannot be seen from this floor. Beans of this kind stand a floor above and answer for the
 * moment: nothing is kept here, so a doubt goes when its reason goes.
 */
public interface Doubting {

    /** Why these claims are in doubt, by their ids; those that are not are left out. */
    Map<UUID, List<Doubt>> of(Collection<UUID> claims);

    /**
     * Something assumed on the way to a claim did not hold.
     *
     * @param assumption that did not hold
     * @param finding what its test showed
     * @param entry of which it was assumed
     * @param title of that entry
     * @param path of the page where it is assumed, below the language prefix
     */
    record Doubt(LocalizedText assumption, LocalizedText finding, PermanentId entry, LocalizedText title, String path) {}
}
