package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion with what became of it, for whoever made it and whoever answers.
 *
 * @param take address of the form in which it is taken up; only for those who answer
 * @param here whether an answer stands here or will
 */
public record SuggestionPage(
        String title,
        String actor,
        @Nullable String actorLang,
        String actorAddress,
        String facet,
        String words,
        String wordsLang,
        String source,
        String sent,
        String state,
        String answer,
        Optional<String> take,
        boolean here,
        String address,
        String reason,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
