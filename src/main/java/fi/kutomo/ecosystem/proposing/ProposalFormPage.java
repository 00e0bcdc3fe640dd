package fi.kutomo.ecosystem.proposing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * An introduction as it is written.
 *
 * @param action below the language prefix
 */
public record ProposalFormPage(String title, List<Crumb> trail, String action, int version, List<Part> parts, String why, Mistakes mistakes)
        implements Page {

    /**
     * One side.
     *
     * @param place 1 or 2
     * @param person whether it is somebody who is asked in person, and never by an address
     * @param contacts who can be asked
     * @param words what this side is told of the other
     */
    public record Part(
            int place, String slug, String name, String otherName, boolean person, List<Option> contacts, String contactName, String email, List<Option> langs, String words) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
