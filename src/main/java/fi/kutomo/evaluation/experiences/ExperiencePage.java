package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One use of an entry.
 *
 * @param toldLang of what is told, null when it is the reader's
 * @param cost facts of the cost, where it is known
 * @param newer said when the entry has been published anew since
 * @param acts what the reader may do with it
 */
public record ExperiencePage(
        String title,
        String entry,
        @Nullable String entryLang,
        String entryPath,
        String sign,
        String result,
        String told,
        @Nullable String toldLang,
        KeyFacts facts,
        Optional<KeyFacts> cost,
        Optional<String> newer,
        Acts acts,
        Optional<String> problem,
        List<Crumb> trail)
        implements Page {

    /** The acts that are open to the reader, on the version that is shown. */
    public record Acts(String path, int version, boolean draft, boolean mayEdit, boolean mayPublish, boolean mayWithdraw, String reason) {}

    @Override
    public boolean indexed() {
        return !acts.draft();
    }
}
