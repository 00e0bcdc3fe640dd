package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.desk.Verdict;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.ecosystem.effects.Lift;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Suggested introductions on the desk, each with its reasons and one press from the form. */
@Component
class AdviceWorth implements Worth {

    private final AdviceStore store;
    private final Present present;
    private final Reasons reasons;
    private final Lifting lifting;
    private final Messages messages;

    AdviceWorth(AdviceStore store, Present present, Reasons reasons, Lifting lifting, Messages messages) {
        this.store = store;
        this.present = present;
        this.reasons = reasons;
        this.lifting = lifting;
        this.messages = messages;
    }

    @Override
    public String word() {
        return Verdict.ADVICE;
    }

    @Override
    public List<Line> lines(Asked asked) {
        var weaver = asked.caller().person().orElseThrow();
        var kept = store.round(weaver, asked.region()).map(round -> store.list(round.id())).orElse(List.of()).stream()
                .filter(each -> asked.wants(each.pair().toString()))
                .toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        var known = present.of(kept, asked.sight(), asked.caller());
        return known.advices().stream().map(each -> line(each, known, asked)).toList();
    }

    private Line line(Advice advice, Present.Known known, Asked asked) {
        var lang = asked.lang();
        var one = known.actor(advice.one());
        var other = known.actor(advice.other());
        return new Line(
                advice.parts().score(),
                Subject.of(advice.pair(), advice.one(), advice.other()),
                reasons.name(advice.one(), known.actors(), lang) + " – " + reasons.name(advice.other(), known.actors(), lang),
                reasons.of(advice, known.actors(), lang),
                List.of(
                        new Way(messages.in(lang, "ecosystem.advising.propose"), AdvicePages.proposal(one, other)),
                        new Way(messages.in(lang, "ecosystem.advising.closer"), "weaving/suggestions/" + advice.id())));
    }

    @Override
    public Optional<Look> look(Asked asked) {
        var lang = asked.lang();
        var words = store.round(asked.caller().person().orElseThrow(), asked.region())
                .map(round -> messages.in(lang, "ecosystem.advising.looked", Ui.date(lang, round.at()), round.actors(), round.ties(), round.fits())
                        + lifting.of(round).map(lift -> " " + words(lift, lang)).orElse(""))
                .orElseGet(() -> messages.in(lang, "ecosystem.advising.notLooked"));
        return Optional.of(new Look(words, messages.in(lang, "ecosystem.advising.look"), "weaving/looks"));
    }

    private String words(Lift lift, Lang lang) {
        var counts = messages.in(lang, "ecosystem.advising.lift", lift.introduced(), lift.introducedTied(), lift.controls(), lift.controlsTied());
        return counts + " " + lift.told()
                .map(told -> messages.in(lang, "ecosystem.advising.lift.told", points(told.lift(), lang), points(told.low(), lang), points(told.high(), lang)))
                .orElseGet(() -> messages.in(lang, "ecosystem.advising.lift.few"));
    }

    private static String points(double share, Lang lang) {
        return NumberFormat.getIntegerInstance(lang.locale()).format(Math.round(100 * share));
    }
}
