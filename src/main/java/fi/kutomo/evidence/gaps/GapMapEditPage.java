package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** Where a map is asked for: rows, columns and which studies it takes in. */
public record GapMapEditPage(
        String title,
        List<Crumb> trail,
        String action,
        GapMapForm form,
        List<Option> rows,
        List<Option> columns,
        List<Option> designs,
        List<Option> settings,
        List<Option> qualities,
        List<Option> only,
        List<Option> groups,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
