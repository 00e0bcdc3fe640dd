package fi.kutomo.ecosystem.uniting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Actors that look like one, and those that have become one lately. */
public record AlikePage(String title, List<Pair> pairs, List<Done> done, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** Two that may be one, with what speaks for it, and what differs or is known of one alone. */
    public record Pair(Side kept, Side other, KeyFacts facts) {}

    /**
     * One of the two.
     *
     * @param lang of the name, where it is not the page's
     * @param ties how many it has, as the reader sees them, and the first of those at their other ends
     */
    public record Side(String id, String name, @Nullable String lang, String address, String kind, String summary, int ties, List<String> partners) {}

    /** Two that are one now. */
    public record Done(UUID id, String kept, String other) {}
}
