package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;

/**
 * The form in which one thing is said of an actor.
 *
 * @param action where the form goes
 * @param own address of the statement that is there already
 * @param suggested the suggestion that it takes up, in the words of whoever made it
 */
public record StatementFormPage(
        String title,
        String help,
        String action,
        Optional<String> own,
        Optional<String> suggested,
        boolean worded,
        StatementForm form,
        Mistakes mistakes,
        List<Option> terms,
        List<Option> reaches,
        List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
