package fi.kutomo.exchange.importing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/** An import that is being written, stands still, or is done. */
public record RunPage(
        String title, String address, String source, RunProgress progress, List<PreviewPage.Link> entries, Optional<Table> rejects, boolean hasReport, List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
