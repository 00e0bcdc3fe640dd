package fi.kutomo.evidence.screening;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;

/**
 * One reference after another for one screener, or one conflict after another for a third.
 *
 * @param conflict whether it settles a conflict
 * @param said the two answers of a conflict, without names
 * @param last number of the reference answered before, to look at it again
 */
public record DeskPage(
        String title,
        List<Crumb> trail,
        String path,
        Stage stage,
        boolean conflict,
        Optional<Reference> reference,
        List<String> said,
        Optional<String> own,
        String criteria,
        List<String> reasons,
        int left,
        Optional<Integer> last,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
