package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.MentoringPage.Line;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Optional;

/**
 * A request, for who made it, the mentor who is asked, and editors and weavers.
 *
 * @param address of the request, below which its acts lie
 * @param own whether it is the reader's
 * @param fits mentors who fit; empty while one is asked
 * @param wrong why something was not done
 */
public record RequestPage(
        String title, String words, String lang, Badge state, KeyFacts facts, String address, boolean own, boolean open, boolean asking, List<Fit> fits, List<Line> pairings,
        Optional<String> wrong)
        implements Page {

    /**
     * A mentor who fits.
     *
     * @param reasons the two that say most
     * @param typed with which words the reader was about to ask
     */
    public record Fit(String mentor, String name, String words, String lang, List<String> reasons, KeyFacts facts, String typed) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("learning.mentoring.title"), "mentoring"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
