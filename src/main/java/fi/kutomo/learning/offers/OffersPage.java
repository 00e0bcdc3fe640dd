package fi.kutomo.learning.offers;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Facets;
import java.util.List;
import java.util.Optional;

/**
 * Training and support, by what the reader asks.
 *
 * @param own offers that the reader keeps and that others do not see, or not any more
 * @param all address without any question
 * @param write where an offer is written, for those who may
 * @param plain whether nothing was asked
 */
public record OffersPage(
        String title, List<CardLine> lines, String total, List<CardLine> own, Facets facets, List<Chip> chips, String all, Optional<String> write, boolean plain)
        implements Page {

    @Override
    public boolean indexed() {
        return plain;
    }

    @Override
    public Optional<String> feed() {
        return Optional.of(Ui.url("feeds/offers.atom"));
    }
}
