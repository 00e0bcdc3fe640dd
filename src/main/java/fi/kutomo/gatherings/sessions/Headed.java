package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** One of the pages of a session: they share what stands on top. */
public interface Headed extends Page {

    Head head();

    @Override
    default String title() {
        return head().title().words();
    }

    @Override
    default List<Crumb> trail() {
        return head().trail();
    }
}
