package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggestions that wait for the reader, the oldest first. */
public record SuggestionsPage(String title, List<Line> lines, Pager pager, List<Crumb> trail) implements Page {

    /** One of them. */
    public record Line(String actor, @Nullable String actorLang, String facet, String words, String wordsLang, String sent, String address) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
