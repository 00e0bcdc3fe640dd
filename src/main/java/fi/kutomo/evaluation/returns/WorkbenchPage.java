package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an analysis is written: its parts in the order of the stages, what is still missing, and the result so far. */
public record WorkbenchPage(
        String title,
        String slug,
        int version,
        @Nullable String textLang,
        String scope,
        List<Line> rows,
        List<Line> inputs,
        List<Missing> obstacles,
        List<String> warnings,
        Optional<ReturnPage.Headline> headline,
        boolean mayPublish,
        boolean wasPublic,
        boolean isPublic,
        String reason,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /** A row or an input, with what it comes to. */
    public record Line(String label, String words, String figure, String path) {}

    /** Something that is still to be done, and where. */
    public record Missing(String text, String path) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
