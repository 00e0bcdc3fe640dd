package fi.kutomo.evidence.arriving;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/** What a file would bring, before it does. Long lists are cut; the counts are whole. */
public record LookPage(
        String title, String id, String format, List<Group> groups, boolean anything, long fresh, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** References to which the same would happen. */
    public record Group(String headingKey, long count, List<Line> lines) {}

    /**
     * One reference.
     *
     * @param remarks what is wrong with it, in the reader's words
     * @param address page of the study that is here already
     */
    public record Line(int place, String name, String facts, List<String> remarks, Optional<String> address) {}
}
