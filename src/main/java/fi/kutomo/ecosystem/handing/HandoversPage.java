package fi.kutomo.ecosystem.handing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.UUID;

/**
 * Hand-overs of a weaver, and the form of a new one for the chosen region.
 *
 * @param region its key; empty: no region to hand over
 * @param goes what would go over, counted, in words
 * @param successors who could take it; none: nobody else weaves there
 */
public record HandoversPage(
        String title,
        List<Crumb> trail,
        List<Line> lines,
        String region,
        String regionName,
        List<String> goes,
        List<Option> successors,
        String note,
        Mistakes mistakes)
        implements Page {

    /** One hand-over, with what the reader may do. */
    public record Line(UUID id, String words, String note, String state, boolean answers, boolean withdraws) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
