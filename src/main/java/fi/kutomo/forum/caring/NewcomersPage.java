package fi.kutomo.forum.caring;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who have written their first post lately. */
public record NewcomersPage(String title, List<Crumb> trail, List<Line> lines, Mistakes mistakes) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * One of them.
     *
     * @param id of the field in the form
     * @param lang of title and words when it is not the page's, else null
     * @param answered whether somebody has written after the newcomer
     * @param welcome the words of the form that welcomes; empty when that is done, or nobody can write there any more
     */
    public record Line(
            String id, String name, String title, @Nullable String lang, String words, String address, Instant at, boolean answered, boolean welcomed, String action, Optional<String> welcome,
            Optional<String> mistake) {}
}
