package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Everything said of an actor, for whoever keeps it.
 *
 * @param seen address of the page as visitors see it; empty where they do not see it
 * @param network address of the form for name and summary, where it has them here
 */
public record ActorEditPage(String title, Optional<String> seen, Optional<String> network, List<Section> sections, List<Crumb> trail) implements Page {

    /** One facet: what holds, what is over, and where more is said. */
    public record Section(String id, String heading, String help, String add, List<Line> lines, List<ActorPage.Said> over) {}

    /** One statement; without an address it follows from the description and is changed there. */
    public record Line(ActorPage.Said said, Optional<String> address) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
