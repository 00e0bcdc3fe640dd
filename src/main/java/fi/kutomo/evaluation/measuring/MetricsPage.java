package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metrics of an entry as everybody reads them: along the chain from action to change. */
public record MetricsPage(
        String title, About about, String path, boolean draft, boolean mayWrite, List<Group> groups, List<String> doubts, List<Crumb> trail)
        implements Page {

    /** Measures of one level of the chain. */
    public record Group(String id, String heading, String help, List<Line> lines) {}

    /**
     * One measure in short.
     *
     * @param lang of its name, null when it is the reader's
     * @param population whom it is about, in the language of the writers
     * @param share how far the way has been gone, 0 to 100, for the bar; below 0 where there is none
     */
    public record Line(
            String name,
            @Nullable String lang,
            String path,
            String population,
            @Nullable String populationLang,
            KeyFacts facts,
            int share,
            String progress) {}

    @Override
    public boolean indexed() {
        return !draft;
    }
}
