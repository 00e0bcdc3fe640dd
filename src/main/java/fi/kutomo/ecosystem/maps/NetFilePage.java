package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A network file that somebody brought.
 *
 * @param refused nothing of it could be taken
 * @param problems with the places where they stand
 * @param aggregate why groups are drawn; empty: the net is
 * @param known actors of the file that bear the name of an actor here
 * @param more how many further ones are known
 * @param strangers how many are not known here
 */
public record NetFilePage(
        String title,
        Mistakes mistakes,
        boolean refused,
        List<Trouble> problems,
        String size,
        Optional<Content> drawing,
        String aggregate,
        List<Known> known,
        int more,
        int strangers,
        List<Crumb> trail)
        implements Page {

    /** Something that is the matter, and where. */
    public record Trouble(String where, String what) {}

    /** An actor of the file, and the page of the one here. */
    public record Known(String name, String address) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
