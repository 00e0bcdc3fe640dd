package fi.kutomo.evidence.studies;

import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Drafts of studies: one's own, and for those who judge evidence everybody's.
 *
 * @param mayWrite whether the reader may begin a new one
 */
public record DraftsPage(String title, List<Line> lines, boolean judges, boolean mayWrite) implements Page {

    /** A draft; {@code ready} when nothing stands in its way to the public. */
    public record Line(String id, String title, String lang, boolean ready, Instant changed) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
