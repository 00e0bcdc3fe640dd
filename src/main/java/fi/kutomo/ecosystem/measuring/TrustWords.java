package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.ties.TrustStore;
import fi.kutomo.ecosystem.trust.Trust;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import org.springframework.stereotype.Component;

/**
 * Says how far those of a net trust each other: one mean over at least five of them, to a tenth, from ties that everybody sees. Weavers
 * read the same, so that no difference of two means tells what a single one has said.
 */
@Component
class TrustWords {

    private static final double LOW = 50;
    private static final double HIGH = 75;

    private final NetStore nets;
    private final TrustStore trust;
    private final Sights sights;
    private final Messages messages;

    TrustWords(NetStore nets, TrustStore trust, Sights sights, Messages messages) {
        this.nets = nets;
        this.trust = trust;
        this.sights = sights;
        this.messages = messages;
    }

    String of(Question question, Lang lang) {
        var everybody = sights.of(Caller.visitor(lang));
        var members = nets.members(question.region(), question.day(), everybody).stream().map(NetStore.Member::id).toList();
        var raters = trust.raters(members, question.day(), everybody);
        if (raters.size() < Net.FEWEST) {
            return messages.in(lang, "ecosystem.measuring.trust.tooFew", Net.FEWEST);
        }
        double percent = Trust.percent(raters).orElseThrow();
        var band = percent < LOW ? "LOW" : percent < HIGH ? "MIDDLE" : "HIGH";
        return messages.in(lang, "ecosystem.measuring.trust." + band, Readings.shown(Form.NUMBER, tenth(Trust.of(raters).orElseThrow()), lang));
    }

    private static double tenth(double mean) {
        return Math.round(mean * 10) / 10.0;
    }
}
