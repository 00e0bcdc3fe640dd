package fi.kutomo.ecosystem.proposing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * A weaver looks for the two who are to be brought together.
 *
 * @param mistakes what stands against the two that were chosen
 */
public record ChoosingPage(String title, List<Crumb> trail, Choosing one, Choosing other, Mistakes mistakes) implements Page {

    /**
     * One of the two.
     *
     * @param field under which the form sends the choice
     * @param sought what was looked for
     * @param found actors to choose from
     */
    public record Choosing(String field, String seek, String sought, List<Option> found) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
