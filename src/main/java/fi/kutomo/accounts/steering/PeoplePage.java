package fi.kutomo.accounts.steering;

import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.UUID;

/** The operators' list of people, with what waits for a second operator. */
public record PeoplePage(
        String title,
        List<Crumb> trail,
        String q,
        List<Option> roles,
        List<Option> levels,
        List<Option> states,
        PageOf<PersonLine> people,
        Pager pager,
        List<Waiting> waiting)
        implements Page {

    /** A grant that waits for a second operator. */
    public record Waiting(UUID person, String name, String role, String by) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
