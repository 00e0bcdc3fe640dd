package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;

/**
 * What waits for those who keep order.
 *
 * @param words whether the reader may change the lists of words
 */
public record QueuePage(String title, Tabs tabs, List<CaseLine> lines, boolean words, Pager pager) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
