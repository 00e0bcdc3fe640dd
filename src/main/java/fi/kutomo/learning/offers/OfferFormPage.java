package fi.kutomo.learning.offers;

import fi.kutomo.learning.tags.Tag;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An offer to be written.
 *
 * @param version read; below 0 for a fresh one
 * @param problem why it was not kept
 */
public record OfferFormPage(
        String title,
        String action,
        int version,
        Map<String, String> fields,
        List<Option> kinds,
        List<Option> owners,
        Map<Tag, List<Option>> tags,
        List<Option> modes,
        List<Option> costs,
        Optional<String> problem,
        Mistakes mistakes)
        implements Page {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public List<Option> options(Tag tag) {
        return tags.getOrDefault(tag, List.of());
    }

    /** Whether somebody else than the centre and the writer's own actors can be named. */
    public boolean forPartners() {
        return owners.stream().anyMatch(option -> option.value().equals("partner"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("learning.offers.title"), Offer.PLURAL));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
