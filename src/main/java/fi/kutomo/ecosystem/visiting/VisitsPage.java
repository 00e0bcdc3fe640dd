package fi.kutomo.ecosystem.visiting;

import fi.kutomo.ecosystem.contacts.NoteFields;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * What a weaver takes along on visits. A device may keep it for some days; nothing of other people stands in it but what the weaver may read.
 *
 * @param person a name for the weaver that tells nothing, by which a device knows whose notes wait
 * @param found actors to choose from
 * @param actors the chosen ones, for the form
 */
public record VisitsPage(
        String title, List<Crumb> trail, String person, String sought, List<Option> found, List<Facts> chosen, List<Option> actors, NoteFields fields)
        implements Page {

    /**
     * What is worth knowing of an actor before a visit.
     *
     * @param last the last contact of a weaver, in a few words
     */
    public record Facts(String slug, String name, String kind, List<Group> groups, String last) {}

    /** What is said of it with one facet. */
    public record Group(String heading, List<String> said) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
