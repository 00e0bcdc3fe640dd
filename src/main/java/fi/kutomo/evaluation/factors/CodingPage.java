package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The factors of one entry: what has been coded, and for those who may the form.
 *
 * @param lang of the entry's name, null when it is the reader's
 * @param seen how often the entry had been coded when this was shown
 */
public record CodingPage(
        String title,
        String name,
        @Nullable String lang,
        String path,
        List<Group> groups,
        boolean coded,
        boolean mayCode,
        long seen,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /** Factors of one sort. */
    public record Group(String name, List<Item> items) {}

    /**
     * One factor.
     *
     * @param code as the form names it
     * @param answer yes, no or empty
     * @param when it was coded
     */
    public record Item(String code, String name, String answer, String answerWords, String reason, String when) {}
}
