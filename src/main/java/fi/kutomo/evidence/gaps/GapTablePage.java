package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;

/** The cells of a map as a table, the most needed gaps first. */
public record GapTablePage(String title, List<Crumb> trail, String lead, String map, Table table, Pager pager) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
