package fi.kutomo.learning.offers;

import fi.kutomo.learning.offers.Offer.Kind;
import fi.kutomo.learning.offers.Offer.Plan;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What somebody wrote into the form of an offer. */
record OfferForm(Map<String, String> fields, Plan plan, Mistakes mistakes) {

    static final String MODE = "mode";
    static final String ROOM = "ROOM";
    static final String ONLINE = "ONLINE";

    static OfferForm read(MultiValueMap<String, String> sent, Tagging tagging, Owners owners, Lang lang) {
        var fields = new LinkedHashMap<>(sent.toSingleValueMap());
        var modes = sent.getOrDefault(MODE, List.of());
        var partner = Wording.read(sent, "partner");
        var chosen = Wording.read(sent, "owner");
        var plan = new Plan(
                Kind.of(Wording.read(sent, "kind")).orElse(Kind.TRAINING), Wording.inThree(sent, "title-"), Wording.inThree(sent, "about-"),
                owners.read(chosen, partner, lang), Wording.read(sent, "link"), tagging.read(sent, lang), modes.contains(ROOM), modes.contains(ONLINE),
                !Wording.read(sent, "cost").equals("paid"), Wording.read(sent, "price"));
        var mistakes = Mistakes.none();
        for (var problem : Planned.problems(plan)) {
            mistakes = mistakes.and(problem.field(), Ui.t(problem.key(), problem.arguments().toArray()));
        }
        if (chosen.equals("partner") && partner.isEmpty()) {
            mistakes = mistakes.and("partner", Ui.t("learning.offers.wrong.partner"));
        }
        return new OfferForm(fields, plan, mistakes);
    }

    /** An empty one of this kind. */
    static OfferForm begun(Kind kind) {
        var nothing = new Plan(
                kind, LocalizedText.empty(), LocalizedText.empty(), Offer.Owner.CENTRE, "", Tags.none(), false, false, true, "");
        return new OfferForm(Map.of("kind", kind.name()), nothing, Mistakes.none());
    }

    /** What a kept offer looks like in the form. */
    static OfferForm written(Plan plan, Owners.Chosen owner) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", plan.kind().name());
        plan.title().byTag().forEach((tag, text) -> fields.put("title-" + tag, text));
        plan.about().byTag().forEach((tag, text) -> fields.put("about-" + tag, text));
        fields.put("owner", owner.owner());
        fields.put("partner", owner.partner());
        fields.put("link", plan.link());
        fields.put("price", plan.price());
        return new OfferForm(fields, plan, Mistakes.none());
    }
}
