package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Map;

/**
 * What a file would do to a vocabulary, before it does it. Long lists are cut; their counts are whole.
 *
 * @param upload id of the file that waits
 * @param groups message key of the group and what is in it
 * @param leftOut properties that are not kept, with how often they stood in the file
 */
public record PreviewPage(
        String title,
        String upload,
        String scheme,
        List<Group> groups,
        int unchanged,
        List<Trouble> troubles,
        int troubleCount,
        Map<String, Integer> leftOut,
        boolean hasWork,
        List<Crumb> trail)
        implements Page {

    /** Terms with which the same would happen. */
    public record Group(String messageKey, int count, List<Line> lines) {}

    /** A term before and after; before is empty for what is new. */
    public record Line(String before, String after) {}

    /** Something that could not be taken as it stands, as message key with its detail. */
    public record Trouble(String uri, String messageKey, String detail) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
