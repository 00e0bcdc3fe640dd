package fi.kutomo.evidence.screening;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A screening: question, what is let in, the flow of references with its table, what was included.
 *
 * @param lang of the texts that people wrote, null when it is the reader's
 * @param work what there is to do for the caller; empty for readers
 */
public record ScreeningPage(
        String title,
        List<Crumb> trail,
        String path,
        @Nullable String lang,
        boolean open,
        String question,
        String criteria,
        boolean doubled,
        FlowDiagram flow,
        Table table,
        boolean done,
        List<Reference> included,
        Optional<Work> work)
        implements Page {

    /**
     * Work to be done.
     *
     * @param unsettled conflicts that the caller may not settle, because an own answer is in them
     */
    public record Work(boolean screener, boolean leads, int titles, int reports, int conflicts, long unsettled) {}

    @Override
    public boolean indexed() {
        return open;
    }
}
