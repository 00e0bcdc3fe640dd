package fi.kutomo.ecosystem.desk;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;

/**
 * What is worth doing in one region.
 *
 * @param region its key; empty when none is chosen yet
 * @param regions to choose from, where there are several
 * @param more lines that stand under their kind only
 */
public record DeskPage(
        String title,
        String region,
        String regionName,
        List<Option> regions,
        List<String> colleagues,
        Tabs kinds,
        List<Item> items,
        int more,
        List<Worth.Look> looks)
        implements Page {

    /**
     * A line of the queue with its kind in words.
     *
     * @param aside where it is put aside
     */
    public record Item(String kind, Worth.Line line, Optional<String> aside) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
