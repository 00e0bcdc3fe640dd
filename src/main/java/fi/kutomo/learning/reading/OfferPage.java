package fi.kutomo.learning.reading;

import fi.kutomo.learning.booking.SlotLine;
import fi.kutomo.learning.offers.Wording;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Optional;

/**
 * An offer.
 *
 * @param notice what must be known first: that it is a draft, or over
 * @param link the owner's own page
 * @param times that can be booked
 * @param said means of five answers and more, in words
 * @param words what people said, for those who keep the offer
 */
public record OfferPage(
        Wording heading, String kind, Wording about, KeyFacts facts, Optional<String> notice, Optional<String> link, List<SlotLine> times, List<String> said,
        List<String> words, Acts acts, boolean indexed)
        implements Page {

    /** What those who keep it may do; empty: not this reader, or not now. */
    public record Acts(Optional<String> edit, Optional<String> publish, Optional<String> discard, Optional<String> end, Optional<String> times, Optional<String> wrong) {}

    @Override
    public String title() {
        return heading.words();
    }

    @Override
    public Optional<String> summary() {
        return about.isEmpty() ? Optional.empty() : Optional.of(about.words());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("learning.offers.title"), "offers"));
    }
}
