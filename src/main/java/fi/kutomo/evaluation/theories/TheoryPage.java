package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Edition;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A theory as the public reads it.
 *
 * @param path of the theory below the language prefix
 * @param old another version is in force
 */
public record TheoryPage(
        String title,
        About about,
        String path,
        Edition edition,
        TheoryView view,
        List<Edition> editions,
        boolean old,
        boolean mayEdit,
        List<Crumb> trail)
        implements Page {

    @Override
    public Optional<String> summary() {
        return view.headline();
    }

    @Override
    public boolean indexed() {
        return !old;
    }
}
