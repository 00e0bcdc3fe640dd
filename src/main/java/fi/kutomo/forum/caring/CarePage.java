package fi.kutomo.forum.caring;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Empty;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions that wait for an answer, the most urgent first. */
public record CarePage(String title, Tabs tabs, List<Line> lines, Empty none) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * A question in the queue.
     *
     * @param lang of the title when it is not the page's, else null
     * @param where the community; empty: in public
     * @param why why it stands here, in sentences
     * @param state who has it in hand, or until when it sleeps
     */
    public record Line(String title, @Nullable String lang, String address, String care, Optional<String> where, List<String> topics, List<String> why, List<String> state) {}
}
