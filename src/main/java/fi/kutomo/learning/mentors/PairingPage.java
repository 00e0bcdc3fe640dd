package fi.kutomo.learning.mentors;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Optional;

/**
 * Two people who may learn together, for one of them.
 *
 * @param words with which the mentor was asked
 * @param sought what was sought
 * @param address below which the acts lie
 * @param answers whether the reader is asked for a yes or a no
 * @param goesOn whether the reader may say that it goes on
 * @param ends whether there is something to end
 * @param times where times are given and booked, once the two have met
 * @param wrong why something was not done
 */
public record PairingPage(
        String title, Badge state, String about, String words, String sought, String lang, KeyFacts facts, String address, boolean answers, boolean goesOn, boolean ends,
        Optional<String> times, Optional<String> wrong)
        implements Page {

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("learning.mentoring.title"), "mentoring"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
