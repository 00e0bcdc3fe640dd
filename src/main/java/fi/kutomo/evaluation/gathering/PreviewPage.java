package fi.kutomo.evaluation.gathering;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** What a file of values would bring, before it does. Long lists are cut; the counts are whole. */
public record PreviewPage(String title, String path, String id, List<Group> groups, long fresh, List<Crumb> trail) implements Page {

    /** Rows to which the same would happen. */
    public record Group(String heading, long count, List<Line> lines) {}

    /**
     * One row.
     *
     * @param remarks what is wrong, each with its cell and what stands there
     */
    public record Line(String row, String about, String when, List<String> remarks) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
