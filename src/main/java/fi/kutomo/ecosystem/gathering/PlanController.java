package fi.kutomo.ecosystem.gathering;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.CommunityPages;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.PlanStore;
import fi.kutomo.ecosystem.communities.Planning;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared measures and the activities of a community. Indicators are known by their cards, so no arrow leads to their owner. */
@Controller
@RequestMapping("/{lang}/communities/{slug}")
@Access(Access.Level.MEMBER)
class PlanController {

    /** The word of indicators on their cards. */
    private static final String INDICATOR = "indicator";

    private static final int MOST_INDICATORS = 1000;
    private static final int LONGEST = 300;

    private final CommunityStore store;
    private final CommunityRules rules;
    private final PlanStore plans;
    private final Planning planning;
    private final Catalogue catalogue;

    PlanController(CommunityStore store, CommunityRules rules, PlanStore plans, Planning planning, Catalogue catalogue) {
        this.store = store;
        this.rules = rules;
        this.plans = plans;
        this.planning = planning;
        this.catalogue = catalogue;
    }

    @GetMapping("/plan")
    PlanPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return page(kept(slug, caller), Map.of(), Mistakes.none(), lang);
    }

    @PostMapping("/measures")
    Reply measure(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var indicator = Optional.of(sent.getOrDefault(INDICATOR, ""))
                .filter(id -> !id.isEmpty())
                .flatMap(catalogue::byPermanentId)
                .filter(card -> card.ref().kind().equals(INDICATOR))
                .map(Card::permanentId);
        var words = sent.getOrDefault("measure", "").strip();
        if (words.isEmpty() && indicator.isEmpty() || words.length() > LONGEST) {
            return Reply.of(page(community, sent, Mistakes.none().and("measure", Ui.t("ecosystem.gathering.wrong.measure", LONGEST)), lang), 422);
        }
        return acted(community, sent, "measure", lang, () -> planning.measure(community.id(), indicator, text(words, lang), caller));
    }

    @PostMapping("/activities")
    Reply plan(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var day = DateField.read(sent.getOrDefault("day", ""));
        var words = sent.getOrDefault("activity", "").strip();
        var mistakes = Mistakes.none();
        if (day.isEmpty()) {
            mistakes = mistakes.and("day", Ui.t("ecosystem.gathering.wrong.day"));
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            mistakes = mistakes.and("activity", Ui.t("ecosystem.gathering.wrong.activity", LONGEST));
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(page(community, sent, mistakes, lang), 422);
        }
        return acted(community, sent, "activity", lang, () -> planning.plan(community.id(), day.orElseThrow(), text(words, lang), caller));
    }

    @PostMapping("/measures/{id}/removal")
    Reply dropMeasure(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var community = kept(slug, caller);
        return acted(community, Map.of(), "measure", lang, () -> planning.dropMeasure(community.id(), id, caller));
    }

    @PostMapping("/activities/{id}/removal")
    Reply dropActivity(Lang lang, @PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var community = kept(slug, caller);
        return acted(community, Map.of(), "activity", lang, () -> planning.dropActivity(community.id(), id, caller));
    }

    private Reply acted(Community community, Map<String, String> sent, String field, Lang lang, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            return Reply.of(page(community, sent, Mistakes.none().and(field, Ui.t(no.messageKey(), no.arguments().toArray())), lang), 409);
        }
        return Reply.seeOther(Ui.url(community.path() + "/plan"), "ecosystem.gathering.planned");
    }

    private Community kept(String slug, Caller caller) {
        return rules.requireKeep(store.at(slug), caller);
    }

    private static LocalizedText text(String words, Lang lang) {
        return new LocalizedText(Map.of(lang, words));
    }

    private PlanPage page(Community community, Map<String, String> sent, Mistakes mistakes, Lang lang) {
        var path = community.path();
        var kept = plans.measures(community.id());
        var cards = catalogue.byPermanentIds(kept.stream().flatMap(measure -> measure.indicator().stream()).toList());
        var measures = kept.stream()
                .map(measure -> {
                    var card = measure.indicator().map(cards::get);
                    return new PlanPage.Line(
                            card.map(each -> CommunityPages.named(each, lang)).orElseGet(() -> CommunityPages.text(measure.words(), lang)),
                            card.isPresent() ? measure.words().in(lang) : "", Ui.url(path + "/measures/" + measure.id() + "/removal"));
                })
                .toList();
        var activities = plans.activities(community.id()).stream()
                .map(activity -> new PlanPage.Line(
                        CommunityPages.text(activity.words(), lang), Ui.date(activity.day()), Ui.url(path + "/activities/" + activity.id() + "/removal")))
                .toList();
        return new PlanPage(
                community.name().in(lang), Ui.foreign(community.name().langFor(lang)), Keeping.trail(community, lang), path, Keeping.tabs(community, "plan"), measures, activities,
                indicators(sent.getOrDefault(INDICATOR, ""), lang), community.state() != State.ENDED, sent, mistakes);
    }

    private List<Option> indicators(String chosen, Lang lang) {
        var cards = catalogue.newest(MOST_INDICATORS, List.of(INDICATOR)).stream()
                .sorted(Comparator.comparing(card -> card.in(lang).title(), String.CASE_INSENSITIVE_ORDER))
                .map(card -> Option.of(card.permanentId(), card.in(lang).title(), card.permanentId().equals(chosen)));
        return Stream.concat(Stream.of(Option.of("", Ui.t("ecosystem.gathering.ownMeasure"), chosen.isEmpty())), cards).toList();
    }
}
