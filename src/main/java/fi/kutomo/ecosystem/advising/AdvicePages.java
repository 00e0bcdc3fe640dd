package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.ecosystem.desk.Verdict;
import fi.kutomo.ecosystem.desk.VerdictStore;
import fi.kutomo.ecosystem.weighing.Parts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the pages of suggestions. */
@Component
class AdvicePages {

    private static final int DIGITS = 2;

    private final VerdictStore verdicts;
    private final Present present;
    private final Reasons reasons;
    private final Sights sights;
    private final Messages messages;

    AdvicePages(VerdictStore verdicts, Present present, Reasons reasons, Sights sights, Messages messages) {
        this.verdicts = verdicts;
        this.present = present;
        this.reasons = reasons;
        this.sights = sights;
        this.messages = messages;
    }

    static String proposal(Actor one, Actor other) {
        return "introductions/new?first=" + Ui.encode(one.slug()) + "&second=" + Ui.encode(other.slug());
    }

    /** @param sent what was written into one of the forms */
    AdvicePage page(AdviceStore.Found found, Map<String, String> sent, Mistakes mistakes, Lang lang, Caller caller) {
        var known = present.of(List.of(found.advice()), sights.of(caller), caller);
        if (known.advices().isEmpty()) {
            throw new NotFound("suggestion " + found.advice().id());
        }
        var advice = known.advices().getFirst();
        var one = known.actor(advice.one());
        var other = known.actor(advice.other());
        return new AdvicePage(
                one.name().in(lang) + " – " + other.name().in(lang),
                trail(found.round().region(), lang),
                "weaving/suggestions/" + advice.id(),
                proposal(one, other),
                Stream.of(one, other).map(actor -> new AdvicePage.Two(
                        actor.name().in(lang), actor.path(), messages.in(lang, "ecosystem.actors.kind." + actor.kind().name()))).toList(),
                reasons.of(advice, known.actors(), lang),
                verdicts.corrections(found.round().weaver(), found.round().region(), advice.pair()).stream().map(each -> correction(each, lang)).toList(),
                parts(advice.parts(), lang),
                number(advice.parts().score(), lang),
                options(About.OF_PAIRS, sent.getOrDefault("about", ""), lang),
                sent.getOrDefault("words", ""),
                options(About.reasons(), sent.getOrDefault("reason", ""), lang),
                sent.getOrDefault("correction", ""),
                mistakes);
    }

    private List<Crumb> trail(String region, Lang lang) {
        return List.of(new Crumb(messages.in(lang, "ecosystem.desk.title"), "weaving?region=" + Ui.encode(region)));
    }

    private String correction(Verdict verdict, Lang lang) {
        return messages.in(
                lang, "ecosystem.advising.corrected", Ui.date(lang, verdict.at()), messages.in(lang, "ecosystem.advising.about." + verdict.about().name()), verdict.words());
    }

    private List<AdvicePage.Part> parts(Parts parts, Lang lang) {
        return List.of(
                part("fit", parts.fit(), 0.40, lang), part("bridge", parts.bridge(), 0.35, lang), part("feasible", parts.feasible(), 0.25, lang),
                part("fatigue", parts.fatigue(), -0.30, lang));
    }

    private AdvicePage.Part part(String name, double value, double weight, Lang lang) {
        return new AdvicePage.Part(messages.in(lang, "ecosystem.advising.part." + name), number(value, lang), number(weight * value, lang));
    }

    private static String number(double value, Lang lang) {
        var format = NumberFormat.getNumberInstance(lang.locale());
        format.setMinimumFractionDigits(DIGITS);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(value + 0.0);
    }

    private List<Option> options(List<About> open, String chosen, Lang lang) {
        return open.stream()
                .map(about -> Option.of(about.name(), messages.in(lang, "ecosystem.advising.about." + about.name()), about.name().equals(chosen)))
                .toList();
    }
}
